import { expect, test } from '@jest/globals';
import { areaOf, EVERYTHING, MAX_COLUMNS, MAX_ROWS, type Area } from '../../../workbench/cells/area.ts';
import { Grid } from '../../../workbench/cells/grid.ts';
import { autoFill } from '../../../workbench/operations/auto-fill.ts';
import { addComment } from '../../../workbench/operations/comments.ts';
import { copySheet } from '../../../workbench/operations/copy-sheet.ts';
import { hideRows, setColumnWidths } from '../../../workbench/operations/line-sizes.ts';
import { mergeCells, unmergeCells } from '../../../workbench/operations/merge-cells.ts';
import { applyNamedStyle } from '../../../workbench/operations/named-styles.ts';
import { protectSheet, unprotectSheet } from '../../../workbench/operations/protect.ts';
import { removeDuplicates } from '../../../workbench/operations/remove-duplicates.ts';
import { addShape } from '../../../workbench/operations/shapes.ts';
import { sampleRandom, type SampleRandom } from '../../../workbench/samples/seeded-random.ts';
import type { Sheet } from '../../../workbench/sheets/sheet.ts';
import { addChart } from '../../../workbench/workbook/chart-data.ts';
import {
  addSheet,
  deleteSheet,
  freezePanes,
  moveSheet,
  renameSheet,
  setVisibility,
} from '../../../workbench/workbook/sheet-operations.ts';
import {
  addTable,
  addTableColumn,
  addTableRows,
  deleteTable,
  deleteTableColumn,
  deleteTableRows,
} from '../../../workbench/workbook/table-operations.ts';
import { filterTable, sortRows, sortTable } from '../../../workbench/workbook/table-sort.ts';
import { setValidation } from '../../../workbench/workbook/validation-rules.ts';
import type { Workbook } from '../../../workbench/workbook/workbook.ts';
import { WorkbookError } from '../../../workbench/workbook/workbook-error.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';
import { bookOf } from '../workbook/book.ts';

/** Everything that a workbook holds, as text; made without the history. */
function contentOf(workbook: Workbook): string {
  const { sheets, names, settings, customProperties, properties, namedStyles, structureProtection } = workbook;
  const held = { sheets, names, settings, customProperties, properties, namedStyles, structureProtection };
  return JSON.stringify(held, (key, value: unknown) => {
    // Where the person looks, and the areas that nobody named, are not the workbook's content.
    if (key === 'selection' || key === 'references' || key === 'styleBook') return undefined;
    if (value instanceof Grid) return [...value.cells(EVERYTHING)];
    if (value instanceof Map) return [...value].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    return value instanceof Set ? [...value].sort() : value;
  });
}

/** What may happen to a workbook: to some sheet, at some place. */
type Deed = (workbook: Workbook, sheet: Sheet, area: Area, random: SampleRandom) => unknown;

const WORDS = ['Hotels', 'Fuel', '12', 'Taxi', '', '2024-03-01', '0.5', "'=x"];

const DEEDS: Readonly<Record<string, Deed>> = {
  write: (workbook, sheet, area, random) =>
    workbook.writeCells(
      { sheet, area },
      blockOf(area, () => random.pick(WORDS)),
      'user',
    ),
  formula: (workbook, sheet, { row, column }) => {
    // Formulas read one sheet that has none, so that no circle can arise.
    const reads = workbook.sheets[0] === sheet ? '=1+1' : `=SUM('${workbook.sheets[0]!.name}'!A1:C9)`;
    workbook.writeCells({ sheet, area: areaOf(row, column) }, [[reads]], 'user');
  },
  clear: (workbook, sheet, area) => workbook.clearCells({ sheet, area }, 'all', 'user'),
  fillColour: (workbook, sheet, area) => workbook.setStyle({ sheet, area }, 'fill', '#FFF2CC', 'user'),
  wholeColumn: (workbook, sheet, { column }) =>
    workbook.setStyle({ sheet, area: areaOf(0, column, MAX_ROWS, 1) }, 'bold', true, 'user'),
  namedStyle: (workbook, sheet, area) => applyNamedStyle(workbook, { sheet, area }, 'Good', 'user'),
  insertRows: (workbook, sheet, { row, rows }) =>
    workbook.shiftCells(
      sheet,
      { kind: 'insert', band: areaOf(row, 0, rows, MAX_COLUMNS), along: 'rows' },
      'user',
      'RowInserted',
    ),
  deleteColumns: (workbook, sheet, { column }) =>
    workbook.shiftCells(
      sheet,
      { kind: 'delete', band: areaOf(0, column, MAX_ROWS, 1), along: 'columns' },
      'user',
      'ColumnDeleted',
    ),
  deleteCells: (workbook, sheet, area) =>
    workbook.shiftCells(sheet, { kind: 'delete', band: area, along: 'rows' }, 'user', 'CellDeleted'),
  sort: (workbook, sheet, area) => sortRows(workbook, { sheet, area }, [{ column: 0, ascending: true }], 'user'),
  merge: (workbook, sheet, area) => mergeCells(workbook, { sheet, area }, false, 'user'),
  unmerge: (workbook, sheet, area) => unmergeCells(workbook, { sheet, area }, 'user'),
  autoFill: (workbook, sheet, area) =>
    autoFill(workbook, { sheet, area }, { sheet, area: { ...area, rows: area.rows + 3 } }, 'FillDefault', 'user'),
  removeDuplicates: (workbook, sheet, area) => removeDuplicates(workbook, { sheet, area }, [0], false, 'user'),
  widths: (workbook, sheet, area, random) => setColumnWidths(workbook, sheet, area, 30 + random.below(90), 'user'),
  hide: (workbook, sheet, area) => hideRows(workbook, sheet, area, !sheet.hiddenRows.has(area.row), 'user'),
  validation: (workbook, sheet, area) =>
    setValidation(workbook, { sheet, area }, { rule: { list: { inCellDropDown: true, source: 'a,b' } } }),
  freeze: (workbook, sheet, { row, column }) => freezePanes(workbook, sheet, row, column),
  comment: (workbook, sheet, { row, column }) => addComment(workbook, { sheet, area: areaOf(row, column) }, 'Why?'),
  shape: (workbook, sheet) => addShape(workbook, sheet, 'GeometricShape', 'Star5'),
  chart: (workbook, sheet, area) => addChart(workbook, sheet, 'Line', { sheet, area }),
  protect: (workbook, sheet) =>
    sheet.isProtected ? unprotectSheet(workbook, sheet, null) : protectSheet(workbook, sheet),
  addSheet: (workbook) => addSheet(workbook),
  copySheet: (workbook, sheet) => workbook.sheets.length < 6 && copySheet(workbook, sheet, 1, 'user'),
  deleteSheet: (workbook, sheet) => deleteSheet(workbook, sheet),
  renameSheet: (workbook, sheet, _, random) => renameSheet(workbook, sheet, `Sheet ${random.below(1000)}`),
  moveSheet: (workbook, sheet) =>
    moveSheet(workbook, sheet, (workbook.sheets.indexOf(sheet) + 1) % workbook.sheets.length),
  hideSheet: (workbook, sheet) => setVisibility(workbook, sheet, sheet.visibility === 'Visible' ? 'Hidden' : 'Visible'),
  addTable: (workbook, sheet, area, random) => addTable(workbook, { sheet, area }, random.below(2) === 0, 'user'),
  tableRows: (workbook, sheet, _, random) => {
    const table = sheet.tables[0];
    if (table === undefined) return;
    const line = Array.from({ length: table.area.columns }, () => random.pick(WORDS));
    addTableRows(workbook, { sheet, table }, random.below(2) - 1, [line, line], 'user');
  },
  tableColumn: (workbook, sheet) =>
    sheet.tables[0] && addTableColumn(workbook, { sheet, table: sheet.tables[0] }, 0, null, 'user'),
  deleteTableRow: (workbook, sheet) =>
    sheet.tables[0] && deleteTableRows(workbook, { sheet, table: sheet.tables[0] }, 0, 1, 'user'),
  deleteTableColumn: (workbook, sheet) =>
    sheet.tables[0] && deleteTableColumn(workbook, sheet, sheet.tables[0], 0, 'user'),
  sortTable: (workbook, sheet) =>
    sheet.tables[0] && sortTable(workbook, sheet, sheet.tables[0], [{ column: 0, ascending: true }], 'user'),
  filterTable: (workbook, sheet, _, random) =>
    sheet.tables[0] && filterTable(workbook, sheet, sheet.tables[0], 0, new Set([random.pick(WORDS)])),
  deleteTable: (workbook, sheet) => sheet.tables[0] && deleteTable(workbook, sheet, sheet.tables[0], 'user'),
  addin: (workbook, sheet, { row, column }, random) =>
    ask(hostOf(workbook), (batch) => {
      const range = batch.sheet(sheet.name).object('GetCell', row, column);
      range.get('Format').get('Font').set('Bold', true);
      batch.workbook.get('Properties').set('Title', random.pick(WORDS));
      batch.workbook.get('Names').object('Add', `Name_${random.below(100_000)}`, range, '');
      range.get('ConditionalFormats').object('Add', 'Custom').get('Custom').get('Rule').set('Formula', '=TRUE');
      batch.workbook.get('Settings').object('Add', 'key', random.below(9));
    }),
};

function blockOf<T>({ rows, columns }: Area, make: () => T): T[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, make));
}

/** Does something at random; what Excel would refuse is refused. */
function happen(workbook: Workbook, random: SampleRandom): string {
  const name = random.pick(Object.keys(DEEDS));
  const sheet = random.pick(workbook.sheets);
  const area = areaOf(random.below(8), random.below(5), 1 + random.below(4), 1 + random.below(3));
  try {
    DEEDS[name]!(workbook, sheet, area, random);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
  }
  return name;
}

test.each(Array.from({ length: 40 }, (_, index) => 1_000 + index))(
  'whatever happened (seed %i), undoing all of it leaves the workbook as it was, and redoing all as it became',
  (seed) => {
    const random = sampleRandom(seed);
    const { workbook } = bookOf([
      ['Name', 'Amount', 'Place'],
      ['Ann', 1, 'Bonn'],
      ['Bob', 2, 'Ulm'],
    ]);
    const before = contentOf(workbook);
    // Fewer than the hundred steps that a history keeps, for an operation may be more than one of them.
    const happened = Array.from({ length: 60 }, () => happen(workbook, random));
    const after = contentOf(workbook);
    let steps = 0;
    for (; workbook.history.canUndo; steps += 1) workbook.undo();
    expect([contentOf(workbook), happened]).toEqual([before, happened]);
    for (; workbook.history.canRedo; steps -= 1) workbook.redo();
    expect([contentOf(workbook), steps]).toEqual([after, 0]);
  },
);

test('every deed of that test changes something, alone, of a workbook where it may', () => {
  const idle = Object.keys(DEEDS).filter((name) => {
    const random = sampleRandom(7);
    const { workbook, sheet } = bookOf([
      ['Name', 'Amount', 'Place'],
      ['Bob', 1, 'Bonn'],
      ['Ann', 2, 'Ulm'],
      ['Ann', 3, 'Ulm'],
    ]);
    addSheet(workbook);
    if (/[tT]able/.test(name) && name !== 'addTable')
      addTable(workbook, { sheet, area: areaOf(0, 0, 4, 3) }, true, 'user');
    if (name === 'unmerge') mergeCells(workbook, { sheet, area: areaOf(1, 0, 3, 2) }, false, 'user');
    const before = contentOf(workbook);
    DEEDS[name]!(workbook, sheet, areaOf(1, 0, 3, 2), random);
    return contentOf(workbook) === before;
  });
  expect(idle).toEqual([]);
});
