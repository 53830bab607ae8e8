import { expect, test } from '@jest/globals';
import { areaOf, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import { Grid } from '../../../workbench/cells/grid.ts';
import { rebased, rowChanges } from '../../../workbench/history/row-changes.ts';

const nothing = () => false;

test('only rows that differ are changes, and the area is around the cells that do', () => {
  const grid = new Grid<string>();
  for (let row = 0; row < 9; row += 1) grid.set(row, 0, 'a');
  const before = grid.keep();
  grid.set(1, 2, 'x');
  grid.set(4, 0, undefined);
  grid.set(5, 0, 'b');
  grid.set(5, 0, 'a');
  const { rows, area } = rowChanges(before, grid.keep(), nothing);
  expect([rows.map(({ row }) => row), area]).toEqual([[1, 4], areaOf(1, 0, 4, 3)]);
});

test('cells that are passed over are changed back, but are in no area', () => {
  const grid = new Grid<unknown>();
  const before = grid.keep();
  grid.set(0, 0, 'a');
  grid.set(0, 7, 'calculated');
  const { rows, area } = rowChanges(before, grid.keep(), (_, column) => column === 7);
  expect([rows.length, area]).toEqual([1, areaOf(0, 0)]);
  grid.putRows(rows.map((change) => [change.row, change.before]));
  expect(grid.usedArea()).toBeNull();
});

test('rows that moved are changes where they were and where they are', () => {
  const grid = new Grid<string>();
  grid.set(2, 0, 'a');
  const before = grid.keep();
  grid.shift({ kind: 'insert', band: areaOf(0, 0, 1, MAX_COLUMNS), along: 'rows' });
  expect(rowChanges(before, grid.keep(), nothing).rows.map(({ row }) => row)).toEqual([2, 3]);
});

test('what others changed in the same row stands before and after a step, but for cells of the step itself', () => {
  const grid = new Grid<string>();
  grid.set(0, 0, 'a');
  const before = grid.keep();
  grid.set(0, 1, 'step');
  const { rows } = rowChanges(before, grid.keep(), nothing);
  const mine = grid.keep();
  grid.set(0, 1, 'theirs');
  grid.set(0, 2, 'theirs');
  grid.set(0, 0, undefined);
  grid.set(5, 0, 'theirs');
  const [change] = rebased(rows, rowChanges(mine, grid.keep(), nothing).rows);
  const cells = (line: readonly unknown[] | undefined) => Array.from({ length: 3 }, (_, column) => line?.[column]);
  expect([cells(change?.before), cells(change?.after)]).toEqual([
    [undefined, undefined, 'theirs'],
    [undefined, 'step', 'theirs'],
  ]);
});
