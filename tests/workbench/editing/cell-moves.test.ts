import {
  areaBetween,
  farCorner,
  jumpTarget,
  nextCell,
  nextInSelection,
  selectAllTarget,
} from '../../../workbench/editing/cell-moves.ts';
import { areaOf } from '../../../workbench/cells/area.ts';
import { bookOf, tableOf } from '../workbook/book.ts';

const DOWN = Object.freeze({ rows: 1, columns: 0 });
const UP = Object.freeze({ rows: -1, columns: 0 });
const RIGHT = Object.freeze({ rows: 0, columns: 1 });
const { sheet } = bookOf([
  ['a', '', 'x'],
  ['b', '', ''],
  ['', '', ''],
  ['d', '', ''],
]);
const cell = (row: number, column: number) => ({ row, column });

describe('nextCell', () => {
  test('passes over hidden rows and stops at the edge', () => {
    const { sheet: hidden } = bookOf([['a']]);
    hidden.hiddenRows.add(1);
    hidden.filteredRows.add(2);
    expect(nextCell(hidden, cell(0, 0), DOWN)).toEqual(cell(3, 0));
    expect(nextCell(hidden, cell(0, 0), UP)).toEqual(cell(0, 0));
  });
});

describe('jumpTarget', () => {
  test.each([
    ['from within a block to its end', cell(0, 0), DOWN, cell(1, 0)],
    ['from a block to the next one', cell(1, 0), DOWN, cell(3, 0)],
    ['from the last block to the edge of the sheet', cell(3, 0), DOWN, cell(1_048_575, 0)],
    ['over empty cells to the right', cell(0, 0), RIGHT, cell(0, 2)],
    ['from far below up to the last block', cell(5_000, 0), UP, cell(3, 0)],
  ])('%s', (_, from, step, to) => expect(jumpTarget(sheet, from, step)).toEqual(to));
});

describe('selections', () => {
  test('the far corner is the one across from the active cell', () => {
    expect(farCorner(areaOf(2, 2, 3, 4), cell(2, 2))).toEqual(cell(4, 5));
    expect(farCorner(areaOf(2, 2, 3, 4), cell(4, 5))).toEqual(cell(2, 2));
    expect(areaBetween(cell(4, 1), cell(2, 3))).toEqual(areaOf(2, 1, 3, 3));
  });

  test('Enter goes down and on to the next column, Tab to the right and on to the next row, round and round', () => {
    const area = areaOf(0, 0, 2, 2);
    expect(nextInSelection(sheet, area, cell(1, 0), DOWN)).toEqual(cell(0, 1));
    expect(nextInSelection(sheet, area, cell(1, 1), DOWN)).toEqual(cell(0, 0));
    expect(nextInSelection(sheet, area, cell(0, 1), RIGHT)).toEqual(cell(1, 0));
    expect(nextInSelection(sheet, areaOf(5, 5), cell(5, 5), DOWN)).toEqual(cell(6, 5));
  });

  test('select all takes the table first, then the sheet', () => {
    const { sheet: withTable, table } = tableOf([
      ['A', 'B'],
      [1, 2],
    ]);
    expect(selectAllTarget(withTable, areaOf(1, 1), cell(1, 1))).toEqual(table.area);
    expect(selectAllTarget(withTable, table.area, cell(1, 1))).toBeNull();
  });
});
