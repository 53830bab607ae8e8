import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { areaOf } from '../../../workbench/cells/area.ts';
import type { CellStyle } from '../../../workbench/cells/style.ts';
import { readXlsx } from '../../../workbench/opening/read-xlsx.ts';
import { leftOut } from '../../../workbench/saving/left-out.ts';
import { saveWorkbook } from '../../../workbench/saving/save-workbook.ts';
import { sampleWorkbook } from '../../../workbench/samples/sample-workbook.ts';
import { addChart, newSeries } from '../../../workbench/workbook/chart-data.ts';
import { addSheet, freezePanes, setVisibility } from '../../../workbench/workbook/sheet-operations.ts';
import { renameTable } from '../../../workbench/workbook/table-operations.ts';
import { setValidation } from '../../../workbench/workbook/validation-rules.ts';
import type { Workbook } from '../../../workbench/workbook/workbook.ts';
import { convertWithLibreOffice, describeWithLibreOffice } from '../files/libre-office.ts';
import { describeWithPython, readWithOpenpyxl, type ReadContents, type ReadSheet } from '../files/python-reader.ts';
import { at, tableOf } from '../workbook/book.ts';

/** Everything that a workbook may hold which people and Amend make here. */
function madeHere(): Workbook {
  const { workbook, sheet, table } = tableOf([
    ['Date', 'Share', 'Region'],
    ['2026-01-05', 0.5, 'north'],
    ['2026-01-06', 0.25, 'south'],
    ['2026-01-07', 0.75, 'north'],
  ]);
  sheet.name = 'Spend';
  renameTable(workbook, table, 'Spending');
  table.columns[2]!.filter = new Set(['north']);
  sheet.filteredRows.add(2);
  workbook.writeCells(at(workbook, 'E2:E3'), [['=SUM(B2:B4)'], ['=B2*2']], 'addin');
  const looks: Partial<CellStyle> = {
    numberFormat: '0.0%',
    fill: '#217346',
    fontColor: '#FFFFFF',
    fontName: 'Arial',
    fontSize: 14,
    bold: true,
    italic: true,
    underline: 'Double',
    strikethrough: true,
    horizontal: 'Center',
    vertical: 'Top',
    wrapText: true,
    indent: 2,
    borderTop: 'Continuous #FF0000 Medium',
    borderBottom: 'Dash #000000 Thin',
    locked: false,
  };
  for (const [property, value] of Object.entries(looks))
    workbook.setStyle(at(workbook, 'B2'), property as keyof CellStyle, value as never, 'addin');
  workbook.setStyle(at(workbook, 'G:G'), 'numberFormat', '@', 'addin');
  workbook.setStyle(at(workbook, '9:9'), 'fill', '#DDEBF7', 'addin');
  sheet.columnWidths.set(0, 105);
  sheet.rowHeights.set(1, 30);
  sheet.hiddenColumns.add(7);
  sheet.hiddenRows.add(11);
  freezePanes(workbook, sheet, 1, 2);
  sheet.showGridlines = false;
  sheet.tabColor = '#FF8800';
  const lists = addSheet(workbook, 'Amend lists');
  lists.values.set(0, 0, 'north');
  lists.values.set(1, 0, 'south');
  setVisibility(workbook, lists, 'VeryHidden');
  const source = workbook.hold({ sheet: lists, area: areaOf(0, 0, 2, 1) });
  setValidation(workbook, at(workbook, 'C2:C4'), {
    rule: { list: { inCellDropDown: true, source } },
    alert: { showAlert: true, style: 'Warning', title: 'Region', message: 'Choose one' },
  });
  setValidation(workbook, at(workbook, 'B2:B4'), {
    rule: { decimal: { operator: 'GreaterThanOrEqualTo', formula1: 0 } },
  });
  workbook.names.push(
    { name: 'Regions', sheetId: null, reference: source, formula: '', comment: 'what there is', visible: true },
    { name: 'Tax', sheetId: null, reference: null, formula: '=0.19', comment: '', visible: true },
    {
      name: 'Here',
      sheetId: sheet.id,
      reference: workbook.hold(at(workbook, 'A2')),
      formula: '',
      comment: '',
      visible: false,
    },
  );
  const format = { areas: [areaOf(1, 1, 3, 1)], stopIfTrue: false, id: '' };
  sheet.conditionalFormats.push(
    {
      ...format,
      id: '1',
      type: 'Custom',
      condition: { kind: 'custom', formula: '=$B2>0.6' },
      style: { fill: '#FFC7CE', bold: true },
    },
    {
      ...format,
      id: '2',
      type: 'CellValue',
      condition: { kind: 'cellValue', operator: 'Between', formula1: 0, formula2: '=E2' },
      style: { fontColor: '#9C0006' },
    },
    {
      ...format,
      id: '3',
      type: 'ContainsText',
      condition: { kind: 'containsText', operator: 'BeginsWith', text: 'no' },
      style: { italic: true },
    },
    {
      ...format,
      id: '4',
      type: 'PresetCriteria',
      condition: { kind: 'preset', criterion: 'DuplicateValues' },
      style: { numberFormat: '0.00' },
    },
  );
  for (const type of ['ColumnClustered', 'BarStacked', 'LineMarkers', 'Pie', 'XYScatter', 'Area'])
    addChart(workbook, sheet, type, at(workbook, 'B1:B4'));
  const combined = addChart(workbook, sheet, 'ColumnClustered', at(workbook, 'B1:B4'));
  combined.series.push({
    ...newSeries('limit'),
    type: 'Line',
    values: workbook.hold(at(workbook, 'E2:E4')),
    color: '#0072B2',
  });
  Object.assign(combined.valueAxis, { minimum: 0, maximum: 1, numberFormat: '0%', title: 'Share', titleVisible: true });
  workbook.settings.set('amend.classifier', { id: 3, names: ['x & "y"'] }).set('forgotten', '');
  workbook.customProperties.set('Owner', 'Ana').set('Version', 2).set('Final', true);
  return workbook;
}

/** What the model holds, without the identities that each opening makes anew. */
function held(workbook: Workbook) {
  const placed = (reference: { area: unknown } | null) => reference && reference.area;
  return {
    settings: [...workbook.settings].filter(([, value]) => value !== ''),
    properties: [...workbook.customProperties],
    names: workbook.names.map(({ sheetId, reference, ...item }) => ({
      ...item,
      isLocal: sheetId !== null,
      area: placed(reference),
    })),
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: [...sheet.values.cells(areaOf(0, 0, 20, 20))],
      formulas: [...sheet.formulas.cells(areaOf(0, 0, 20, 20))],
      looks: Array.from({ length: 12 }, (_, row) =>
        Array.from({ length: 9 }, (__, column) => sheet.styleAt(row, column)),
      ),
      lines: [sheet.columnWidths, sheet.rowHeights, sheet.hiddenRows, sheet.hiddenColumns, sheet.filteredRows].map(
        (each) => [...each],
      ),
      view: [sheet.frozenRows, sheet.frozenColumns, sheet.showGridlines, sheet.tabColor, sheet.isProtected],
      tables: sheet.tables.map(({ id: _, sort: __, nextColumnId: ___, ...table }) => table),
      validations: sheet.validations.map(({ rule, ...rest }) => ({
        ...rest,
        rule: rule.list && typeof rule.list.source !== 'string' ? { list: placed(rule.list.source) } : rule,
      })),
      charts: sheet.charts.map(({ id: _, series, ...chart }) => ({
        ...chart,
        // What a chart calls a series that a cell names is nowhere to be seen.
        series: series.map(({ id: __, nameFrom, values, categories, name, type, ...look }) => ({
          ...look,
          type: type ?? chart.type,
          markerSize: look.markerSize ?? 5,
          name: nameFrom === null ? name : placed(nameFrom),
          values: placed(values),
          categories: placed(categories),
        })),
      })),
      conditional: sheet.conditionalFormats.map(({ id: _, ...rest }) => rest),
    })),
  };
}

test('what was made here opens again with nothing lost', () => {
  const workbook = madeHere();
  expect(leftOut(workbook, null)).toEqual([]);
  const { workbook: back, notes } = readXlsx('back.xlsx', saveWorkbook(workbook, null));
  expect(held(back)).toEqual(held(workbook));
  expect(notes).toEqual([]);
});

test('saved, opened and saved again without a change, it is the same file', () => {
  const first = saveWorkbook(madeHere(), null);
  const { workbook, origin } = readXlsx('back.xlsx', first);
  const partsOf = (bytes: Uint8Array) => origin!.pack.names().map((name) => [name, bytes.length]);
  expect(partsOf(saveWorkbook(workbook, origin))).toEqual(partsOf(first));
});

describeWithLibreOffice('LibreOffice', () => {
  test('draws every chart that was made here: none is without a fill or a line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'amend-made-'));
    const path = join(folder, 'made.xlsx');
    writeFileSync(path, saveWorkbook(madeHere(), null));
    const office = readXlsx('made.xlsx', convertWithLibreOffice([path], 'xlsx', folder).get('made.xlsx')!).workbook;
    rmSync(folder, { recursive: true });
    expect(office.sheets[0]!.charts.map(({ type }) => type)).toEqual([
      'ColumnClustered',
      'BarStacked',
      'LineMarkers',
      'Pie',
      'XYScatter',
      'Area',
      'ColumnClustered',
    ]);
  });
});

describeWithPython('another reader', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'amend-made-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const readBack = (workbook: Workbook): ReadContents => {
    const path = join(folder, 'made.xlsx');
    writeFileSync(path, saveWorkbook(workbook, null));
    const read = readWithOpenpyxl([path])[path]!;
    if ('error' in read) throw new Error(read.error);
    return read;
  };

  test('finds tables, rules, names, sheets, lines and charts of what was made here', () => {
    const book = readBack(madeHere());
    const sheet = book.sheets['Spend'] as ReadSheet & Record<string, unknown>;
    expect(book.order).toEqual(['Spend', 'Amend lists']);
    expect(book.names).toEqual({ Regions: ["'Amend lists'!$A$1:$A$2", null], Tax: ['0.19', null] });
    expect(book.sheets['Amend lists']?.['state']).toBe('veryHidden');
    expect(sheet.cells['E2']).toEqual(['f', '=SUM(B2:B4)']);
    expect(sheet.cells['B2']).toEqual(['n', 0.5]);
    expect(Object.keys(sheet['tables'] as object)).toEqual(['Spending']);
    expect(sheet['validations']).toEqual([
      "('B2:B4', 'decimal', 'greaterThanOrEqual', '0', None, True, True, None, None)",
      "('C2:C4', 'list', None, \"'Amend lists'!$A$1:$A$2\", None, True, True, 'Choose one', None)",
    ]);
    expect((sheet['conditional'] as string[]).map((rule) => rule.split(', ')[1])).toEqual([
      "'beginsWith'",
      "'cellIs'",
      "'duplicateValues'",
      "'expression'",
    ]);
    expect([sheet['freeze'], sheet['gridlines']]).toEqual(['C2', false]);
    expect((sheet['columns'] as Record<string, unknown>)['A']).toEqual([20, false, 0]);
    expect(sheet['rows']).toMatchObject({ 2: [30, false, 0], 3: [null, true, 0], 12: [null, true, 0] });
    expect((sheet['charts'] as [string][]).map(([kind]) => kind)).toEqual([
      'BarChart',
      'BarChart',
      'LineChart',
      'PieChart',
      'ScatterChart',
      'AreaChart',
      'BarChart',
    ]);
  });

  test('finds the sample as it is', () => {
    const sheet = readBack(sampleWorkbook()).sheets['Card purchases']!;
    expect(Object.keys(sheet['tables'] as object)).toEqual(['CardPurchases']);
    expect(sheet.cells['A2']).toEqual(['s', 'PC-000001']);
    expect(sheet['freeze']).toBe('A2');
  });
});
