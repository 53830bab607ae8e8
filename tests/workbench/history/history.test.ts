import { describe, expect, test } from '@jest/globals';
import { areaOf, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import { hideRows, setColumnWidths } from '../../../workbench/operations/line-sizes.ts';
import { addSheet, deleteSheet, moveSheet, renameSheet } from '../../../workbench/workbook/sheet-operations.ts';
import { addTableRows, deleteTable } from '../../../workbench/workbook/table-operations.ts';
import { filterTable, sortTable } from '../../../workbench/workbook/table-sort.ts';
import { Workbook } from '../../../workbench/workbook/workbook.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';
import { at, bookOf, tableOf, valuesAt } from '../workbook/book.ts';

const PEOPLE = [
  ['Name', 'Amount'],
  ['Cy', 3],
  ['Ann', 1],
  ['Bob', 2],
];

describe('what a person does is taken back and done again:', () => {
  test('a sort, with the cells that were edited before it', () => {
    const { workbook, sheet, table } = tableOf(PEOPLE);
    workbook.writeCells(at(workbook, 'B2'), [[30]], 'user');
    sortTable(workbook, sheet, table, [{ column: 0, ascending: true }], 'user');
    workbook.undo();
    expect([valuesAt(workbook, 'A2:A4').flat(), table.sort]).toEqual([['Cy', 'Ann', 'Bob'], []]);
    workbook.undo();
    expect(valuesAt(workbook, 'B2')).toEqual([[3]]);
    workbook.redo();
    workbook.redo();
    expect([valuesAt(workbook, 'A2:B4'), table.sort]).toEqual([
      [
        ['Ann', 1],
        ['Bob', 2],
        ['Cy', 30],
      ],
      [{ column: 0, ascending: true }],
    ]);
  });

  test('a formula that fills cells, and what is typed over it', () => {
    const { workbook } = bookOf([]);
    workbook.writeCells(at(workbook, 'A1'), [['=SEQUENCE(3)']], 'user');
    const filled = [[1], [2], [3]];
    workbook.writeCells(at(workbook, 'A2'), [['x']], 'user');
    expect(valuesAt(workbook, 'A1')).toEqual([['#SPILL!']]);
    workbook.undo();
    expect(valuesAt(workbook, 'A1:A3')).toEqual(filled);
    workbook.undo();
    expect(valuesAt(workbook, 'A1:A3')).toEqual([[''], [''], ['']]);
    workbook.redo();
    expect(valuesAt(workbook, 'A1:A3')).toEqual(filled);
    workbook.redo();
    expect(valuesAt(workbook, 'A1:A3')).toEqual([['#SPILL!'], ['x'], ['']]);
  });

  test('a filter', () => {
    const { workbook, sheet, table } = tableOf(PEOPLE);
    filterTable(workbook, sheet, table, 0, new Set(['Ann']));
    workbook.undo();
    expect([sheet.isRowHidden(1), table.columns[0]?.filter]).toEqual([false, null]);
    workbook.redo();
    expect([sheet.isRowHidden(1), sheet.isRowHidden(2)]).toEqual([true, false]);
  });

  test('widths and hidden rows', () => {
    const { workbook, sheet } = bookOf([]);
    setColumnWidths(workbook, sheet, areaOf(0, 1, 1, 2), 90, 'user');
    hideRows(workbook, sheet, areaOf(3, 0, 2, 1), true, 'user');
    workbook.undo();
    workbook.undo();
    expect([sheet.columnWidth(1), sheet.isRowHidden(3)]).toEqual([48, false]);
    workbook.redo();
    workbook.redo();
    expect([sheet.columnWidth(2), sheet.isRowHidden(4)]).toEqual([90, true]);
  });

  test('inserted and deleted rows, with the formulas and names that read them', () => {
    const { workbook, sheet } = bookOf([[1], [2], ['=SUM(A1:A2)']]);
    const held = workbook.hold(at(workbook, 'A2'));
    const rows = areaOf(0, 0, 2, MAX_COLUMNS);
    workbook.shiftCells(sheet, { kind: 'delete', band: rows, along: 'rows' }, 'user', 'RowDeleted');
    expect([sheet.formulaAt(0, 0), held.area]).toEqual(['=SUM(#REF!)', null]);
    workbook.undo();
    expect([sheet.formulaAt(2, 0), sheet.valueAt(2, 0), held.area]).toEqual(['=SUM(A1:A2)', 3, areaOf(1, 0)]);
    workbook.writeCells(at(workbook, 'A1'), [[5]], 'user');
    expect(sheet.valueAt(2, 0)).toBe(7);
  });

  test('sheets: added, renamed, moved and deleted, with what they held', () => {
    const { workbook, sheet } = bookOf([['=Sheet2!A1']]);
    const second = addSheet(workbook);
    workbook.writeCells(at(workbook, 'Sheet2!A1'), [['kept']], 'user');
    renameSheet(workbook, second, 'Data');
    moveSheet(workbook, second, 0);
    deleteSheet(workbook, second);
    workbook.undo();
    expect([valuesAt(workbook, 'Data!A1'), sheet.formulaAt(0, 0)]).toEqual([[['kept']], '=Data!A1']);
    workbook.undo();
    workbook.undo();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet2']);
    expect(sheet.formulaAt(0, 0)).toBe('=Sheet2!A1');
    workbook.undo();
    workbook.undo();
    expect([workbook.sheets.length, workbook.history.canUndo]).toEqual([1, false]);
  });

  test('a table that is deleted with its rows', () => {
    const { workbook, sheet, table } = tableOf(PEOPLE);
    addTableRows(workbook, { sheet, table }, null, [['Di', 4]], 'user');
    deleteTable(workbook, sheet, table, 'user');
    workbook.undo();
    expect([sheet.tables, valuesAt(workbook, 'A5:B5')]).toEqual([[table], [['Di', 4]]]);
    workbook.undo();
    expect([table.area.rows, valuesAt(workbook, 'A5')]).toEqual([4, [['']]]);
  });
});

test('one batch of an add-in is one step, whatever it did; one that only reads is none', () => {
  const { workbook, sheet } = bookOf([['a']]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    batch.range('A1:B1').set('Values', [['x', 'y']]);
    batch.range('A1').get('Format').get('Fill').set('Color', '#FFF2CC');
    batch.range('A1').get('Format').set('ColumnWidth', 120);
    batch.sheet().get('Charts').object('Add', 'Line', batch.range('A1:B1'), 'Auto').get('Title').set('Text', 'Sales');
  });
  ask(host, (batch) => void batch.range('A1').load('values'));
  workbook.undo();
  expect([valuesAt(workbook, 'A1:B1'), sheet.styleAt(0, 0).fill, sheet.columnWidth(0), sheet.charts]).toEqual([
    [['a', '']],
    null,
    48,
    [],
  ]);
  expect(workbook.history.canUndo).toBe(false);
  workbook.redo();
  expect([valuesAt(workbook, 'A1:B1'), sheet.charts[0]?.title]).toEqual([[['x', 'y']], 'Sales']);
});

test('what an add-in does without a pause is one step; after one, or after a person, it is another', () => {
  let now = 0;
  const workbook = new Workbook(() => new Date(now));
  const write = (value: string) => ask(hostOf(workbook), (batch) => void batch.range('A1').set('Values', [[value]]));
  write('a');
  now += 1_999;
  write('b');
  now += 2_000;
  write('c');
  workbook.writeCells(at(workbook, 'A1'), [['typed']], 'user');
  write('d');
  const left = Array.from({ length: 4 }, () => {
    workbook.undo();
    return valuesAt(workbook, 'A1').flat()[0];
  });
  expect(left).toEqual(['typed', 'c', 'b', '']);
  workbook.redo();
  expect(valuesAt(workbook, 'A1')).toEqual([['b']]);
});

test('a step that failed half way is taken back as far as it went', () => {
  const { workbook } = bookOf([['a']]);
  ask(hostOf(workbook), (batch) => {
    batch.range('A1').set('Values', [['x']]);
    batch.sheet('Nope');
  });
  workbook.undo();
  expect(valuesAt(workbook, 'A1')).toEqual([['a']]);
});

test('a new step forgets what was undone, and a drag is one step', () => {
  const { workbook, sheet } = bookOf([]);
  setColumnWidths(workbook, sheet, areaOf(0, 0), 60, 'user');
  workbook.undo();
  const end = workbook.beginStep('user');
  for (const points of [61, 62, 63]) setColumnWidths(workbook, sheet, areaOf(0, 0), points, 'user');
  end();
  expect(workbook.history.canRedo).toBe(false);
  workbook.undo();
  expect([sheet.columnWidth(0), workbook.history.canUndo]).toEqual([48, false]);
});

test('a hundred steps are kept, as Excel keeps them', () => {
  const { workbook } = bookOf([]);
  for (let value = 1; value <= 101; value += 1) workbook.writeCells(at(workbook, 'A1'), [[value]], 'user');
  for (let step = 0; step < 101; step += 1) workbook.undo();
  expect(valuesAt(workbook, 'A1')).toEqual([[1]]);
});

test('listeners hear of an undone step as a person’s deed, whoever had done it, and of a deleted sheet that comes back', () => {
  const { workbook, sheet } = bookOf([['a']]);
  const second = addSheet(workbook);
  deleteSheet(workbook, second);
  ask(hostOf(workbook), (batch) => void batch.range('A1').set('Values', [['x']]));
  const heard: unknown[] = [];
  workbook.listen((event) => heard.push([event.kind, 'source' in event ? event.source : null]));
  workbook.undo();
  workbook.undo();
  expect(heard.filter((each) => JSON.stringify(each) !== '["sheetActivated",null]')).toEqual([
    ['cellsChanged', 'user'],
    ['sheetAdded', null],
  ]);
  expect(sheet.valueAt(0, 0)).toBe('a');
});

describe('what a co-author does', () => {
  test('is no step here, and stays when what was done here before and after it is taken back', () => {
    const { workbook } = bookOf([['a', 'b', 'c']]);
    workbook.writeCells(at(workbook, 'A1'), [['mine']], 'user');
    workbook.writeCells(at(workbook, 'B1'), [['theirs']], 'remote');
    workbook.writeCells(at(workbook, 'C1'), [['mine']], 'user');
    workbook.undo();
    workbook.undo();
    expect([valuesAt(workbook, 'A1:C1'), workbook.history.canUndo]).toEqual([[['a', 'theirs', 'c']], false]);
    workbook.writeCells(at(workbook, 'B1'), [['theirs again']], 'remote');
    workbook.redo();
    workbook.redo();
    expect(valuesAt(workbook, 'A1:C1')).toEqual([['mine', 'theirs again', 'mine']]);
  });

  test('is reckoned with by formulas when a step is taken back', () => {
    const { workbook } = bookOf([[1, 2, '=A1+B1']]);
    workbook.writeCells(at(workbook, 'A1'), [[10]], 'user');
    workbook.writeCells(at(workbook, 'B1'), [[20]], 'remote');
    workbook.undo();
    expect(valuesAt(workbook, 'A1:C1')).toEqual([[1, 20, 21]]);
  });
});
