import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { areaOf } from '../../../workbench/cells/area.ts';
import { DEFAULT_STYLE } from '../../../workbench/cells/style.ts';
import { leftOut } from '../../../workbench/saving/left-out.ts';
import { newAutoFilter } from '../../../workbench/filters/auto-filter.ts';
import { applyNamedStyle } from '../../../workbench/operations/named-styles.ts';
import { addChart } from '../../../workbench/workbook/chart-data.ts';
import { at, bookOf } from '../workbook/book.ts';

afterEach(() => speakBy(() => speechFor([])));

describe('leftOut', () => {
  test('what the file holds is no loss: formulas, rules, hidden sheets, looks and settings', () => {
    const { workbook, sheet } = bookOf([[1, '=A1']]);
    workbook.setStyle(at(workbook, 'A1'), 'borderTop', 'Continuous #000000 Thin', 'user');
    sheet.hiddenRows.add(3);
    sheet.isProtected = true;
    workbook.settings.set('amend', '{}');
    expect(leftOut(workbook, null)).toEqual([]);
  });

  test('names every kind of thing that the file does not hold, with counts and what becomes of it', () => {
    const { workbook, sheet } = bookOf([['x', 'y']]);
    sheet.conditionalFormats.push({
      id: '1',
      type: 'DataBar',
      areas: [areaOf(0, 0)],
      condition: { kind: 'unset' },
      style: {},
      stopIfTrue: false,
    });
    workbook.setStyle(at(workbook, 'A1'), 'fill', 'red', 'user');
    workbook.setStyle(at(workbook, 'B1'), 'borderTop', 'Continuous red Thin', 'user');
    workbook.writeCells(at(workbook, 'D1'), [['=SEQUENCE(3)']], 'user');
    sheet.autoFilter = newAutoFilter(areaOf(0, 0, 2, 2));
    applyNamedStyle(workbook, at(workbook, 'A9:B9'), 'Good', 'user');
    sheet.customProperties.set('key', 'value');
    workbook.xmlParts.push({ id: 'part', xml: '<part/>' });
    workbook.properties.title = 'Spend';
    sheet.isProtected = true;
    sheet.protectionOptions = { allowed: ['allowSort'], selectionMode: 'Normal', password: null };
    workbook.structureProtection = { password: 'secret' };
    addChart(workbook, sheet, 'Line', at(workbook, 'A1:B1')).areaFill = 'red';
    expect(leftOut(workbook, null)).toEqual([
      '1 conditional format that the workbench cannot draw',
      '2 cells whose colour was given by its name: saved without it',
      '2 cells that a formula fills from beside: the formula must be entered again',
      '1 filter by a condition or of a sheet itself: hidden rows stay hidden',
      '1 chart with a colour given by its name: saved without it',
      '2 cells in a named style: saved with the look alone',
      '2 settings of a protection: sheets are saved protected, without a password',
      '1 detail of the document, such as its title',
      '2 things that an add-in keeps: bindings, XML parts or properties of sheets',
    ]);
  });

  test.each([
    [
      'de',
      ['1 Zelle mit benannter Formatvorlage: wird nur mit dem Aussehen gespeichert'],
      ['2 Zellen mit benannter Formatvorlage: werden nur mit dem Aussehen gespeichert'],
    ],
    [
      'pt',
      ['1 célula com estilo nomeado: é salva só com a aparência'],
      ['2 células com estilo nomeado: são salvas só com a aparência'],
    ],
  ])('in %s one and two are said, and nothing of none', (language, one, two) => {
    speakBy(() => speechFor([language]));
    const { workbook } = bookOf([['x', 'y']]);
    const none = leftOut(workbook, null);
    applyNamedStyle(workbook, at(workbook, 'A9'), 'Good', 'user');
    const first = leftOut(workbook, null);
    applyNamedStyle(workbook, at(workbook, 'B9'), 'Good', 'user');
    expect([none, first, leftOut(workbook, null)]).toEqual([[], one, two]);
  });

  test('a part that a sheet, a workbook or a style gains must be saved or told: these are the ones thought of', () => {
    const { workbook, sheet } = bookOf([]);
    expect(Object.keys(sheet).sort()).toEqual([
      'autoFilter',
      'charts',
      'columnStyles',
      'columnWidths',
      'comments',
      'conditionalFormats',
      'customProperties',
      'filteredRows',
      'formulas',
      'frozenColumns',
      'frozenRows',
      'hiddenColumns',
      'hiddenRows',
      'id',
      'isProtected',
      'merges',
      'name',
      'protectionOptions',
      'references',
      'rowHeights',
      'rowStyles',
      'selection',
      'shapes',
      'shifts',
      'showGridlines',
      'spilled',
      'styleBook',
      'styles',
      'tabColor',
      'tables',
      'validations',
      'values',
      'visibility',
    ]);
    expect(Object.keys(workbook).sort()).toEqual([
      'active',
      'bindings',
      'customProperties',
      'engine',
      'feed',
      'history',
      'isEditing',
      'isReadOnly',
      'isStepping',
      'name',
      'namedStyles',
      'names',
      'now',
      'properties',
      'settings',
      'sheets',
      'structureProtection',
      'styleBook',
      'xmlParts',
    ]);
    expect(Object.keys(DEFAULT_STYLE).sort()).toEqual([
      'bold',
      'borderBottom',
      'borderLeft',
      'borderRight',
      'borderTop',
      'fill',
      'fontColor',
      'fontName',
      'fontSize',
      'horizontal',
      'indent',
      'italic',
      'locked',
      'numberFormat',
      'strikethrough',
      'styleName',
      'underline',
      'vertical',
      'wrapText',
    ]);
  });
});
