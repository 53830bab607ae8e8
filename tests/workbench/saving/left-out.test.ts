import { areaOf } from '../../../workbench/cells/area.ts';
import { DEFAULT_STYLE } from '../../../workbench/cells/style.ts';
import { leftOut } from '../../../workbench/saving/left-out.ts';
import { at, bookOf } from '../workbook/book.ts';

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
    expect(leftOut(workbook, null)).toEqual([
      '1 conditional format that the workbench cannot draw',
      '2 cells whose colour was given by its name: saved without it',
    ]);
  });

  test('a part that a sheet, a workbook or a style gains must be saved or told: these are the ones thought of', () => {
    const { workbook, sheet } = bookOf([]);
    expect(Object.keys(sheet).sort()).toEqual([
      'charts',
      'columnStyles',
      'columnWidths',
      'conditionalFormats',
      'filteredRows',
      'formulas',
      'frozenColumns',
      'frozenRows',
      'hiddenColumns',
      'hiddenRows',
      'id',
      'isProtected',
      'name',
      'references',
      'rowHeights',
      'rowStyles',
      'selection',
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
      'customProperties',
      'engine',
      'feed',
      'history',
      'isEditing',
      'name',
      'names',
      'settings',
      'sheets',
      'styleBook',
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
      'underline',
      'vertical',
      'wrapText',
    ]);
  });
});
