import { areaOf } from '../../../workbench/cells/area.ts';
import { DEFAULT_STYLE } from '../../../workbench/cells/style.ts';
import { leftOut } from '../../../workbench/saving/left-out.ts';
import { addChart } from '../../../workbench/workbook/chart-data.ts';
import { addSheet, setVisibility } from '../../../workbench/workbook/sheet-operations.ts';
import { setValidation } from '../../../workbench/workbook/validation-rules.ts';
import { at, bookOf, tableOf } from '../workbook/book.ts';

describe('leftOut', () => {
  test('values, formats and looks that the file holds are no loss', () => {
    const { workbook, sheet } = bookOf([
      ['Date', 'Share'],
      [45_293, 0.5],
    ]);
    workbook.setStyle(at(workbook, 'A2'), 'numberFormat', 'yyyy-mm-dd', 'user');
    workbook.setStyle(at(workbook, 'A1:B1'), 'bold', true, 'user');
    workbook.setStyle(at(workbook, 'A1:B1'), 'fill', '#DDEBF7', 'user');
    workbook.setStyle(at(workbook, 'A1:B1'), 'horizontal', 'Center', 'user');
    sheet.columnWidths.set(0, 90);
    sheet.frozenRows = 1;
    addSheet(workbook);
    expect(leftOut(workbook)).toEqual([]);
  });

  test('names every kind of thing that the file does not hold, with counts and what becomes of it', () => {
    const { workbook, sheet, table } = tableOf([
      ['A', 'B'],
      [1, 2],
      [3, '=A2+B2'],
      [5, '=A3'],
    ]);
    addChart(workbook, sheet, 'Line', at(workbook, 'A1:B4'));
    addChart(workbook, sheet, 'Line', at(workbook, 'A1:B4'));
    setValidation(workbook, at(workbook, 'A2:A4'), { rule: { list: { inCellDropDown: true, source: 'x,y' } } });
    sheet.conditionalFormats.push({
      id: '1',
      type: 'Custom',
      areas: [areaOf(0, 0)],
      condition: { kind: 'unset' },
      style: {},
      stopIfTrue: false,
    });
    workbook.names.push({ name: 'Classes', sheetId: null, reference: null, formula: '=1', comment: '', visible: true });
    for (const rows of [sheet.hiddenRows, sheet.filteredRows]) rows.add(2);
    sheet.filteredRows.add(3);
    sheet.hiddenColumns.add(4);
    sheet.rowHeights.set(0, 30);
    workbook.setStyle(at(workbook, 'A1:B1'), 'borderBottom', 'Continuous #000000 Thin', 'user');
    workbook.setStyle(at(workbook, 'A2'), 'fill', 'red', 'user');
    workbook.setStyle(at(workbook, 'D:D'), 'numberFormat', '0%', 'user');
    sheet.tabColor = '#FF0000';
    sheet.isProtected = true;
    workbook.settings.set('amend', '{}').set('forgotten', '');
    workbook.customProperties.set('author', 'x');
    setVisibility(workbook, addSheet(workbook, 'Lists'), 'VeryHidden');
    setVisibility(workbook, addSheet(workbook, 'Data'), 'Hidden');
    expect(table.name).toBe('Table1');
    expect(leftOut(workbook)).toEqual([
      '2 hidden sheets (“Lists”, “Data”)',
      '2 formulas: the results are saved',
      '1 table outline: the cells are saved',
      '2 charts',
      '1 drop-down or validation rule',
      '1 conditional format: the colours that they show now are saved',
      '1 named range',
      '2 hidden rows: saved, and shown',
      '1 hidden column: saved, and shown',
      '1 row height',
      '3 cells with borders, fonts, underlines, indents or alignments: saved without them',
      '1 format of whole rows or columns: saved for the cells in use',
      '1 tab colour',
      '1 sheet protection',
      '2 settings that an add-in keeps in the workbook',
    ]);
  });

  test('what a hidden sheet holds goes with it and is not counted again', () => {
    const { workbook } = bookOf([['x']]);
    const hidden = addSheet(workbook, 'Sums');
    workbook.writeCells({ sheet: hidden, area: areaOf(0, 0) }, [['=1+1']], 'addin');
    setVisibility(workbook, hidden, 'Hidden');
    expect(leftOut(workbook)).toEqual(['1 hidden sheet (“Sums”)']);
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
      'showGridlines',
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
