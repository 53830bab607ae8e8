import { expect, test } from '@jest/globals';
import { areaOf, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import { Grid } from '../../../workbench/cells/grid.ts';

function gridOf(lines: readonly (readonly (string | null)[])[]): Grid<string> {
  const grid = new Grid<string>();
  lines.forEach((line, row) => line.forEach((value, column) => grid.set(row, column, value ?? undefined)));
  return grid;
}

function linesOf(grid: Grid<string>, rows: number, columns: number): string[] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => grid.get(row, column) ?? '.').join(''),
  );
}

test('the used area is around what is filled, not around what was emptied', () => {
  const grid = gridOf([
    [null, null],
    [null, 'b', 'c'],
    ['d', null, null],
  ]);
  expect(grid.usedArea()).toEqual(areaOf(1, 0, 2, 3));
  grid.set(1, 2, undefined);
  grid.set(2, 0, undefined);
  expect(grid.usedArea()).toEqual(areaOf(1, 1));
  grid.clear(areaOf(0, 0, 9, 9));
  expect(grid.usedArea()).toBeNull();
});

test('the used area within an area is around what is filled there, not elsewhere', () => {
  const grid = gridOf([
    ['a', 'b', null],
    ['c', null, null],
    [null, null, 'd'],
  ]);
  expect(grid.usedArea(areaOf(0, 1, 3, 2))).toEqual(areaOf(0, 1, 3, 2));
  expect(grid.usedArea(areaOf(1, 1, 2, 2))).toEqual(areaOf(2, 2));
  expect(grid.usedArea(areaOf(1, 1, 1, 2))).toBeNull();
});

test('whole rows go in and out', () => {
  const grid = gridOf([['a'], ['b'], ['c']]);
  grid.shift({ kind: 'insert', band: areaOf(1, 0, 2, MAX_COLUMNS), along: 'rows' });
  expect(linesOf(grid, 5, 1)).toEqual(['a', '.', '.', 'b', 'c']);
  grid.shift({ kind: 'delete', band: areaOf(0, 0, 3, MAX_COLUMNS), along: 'rows' });
  expect(linesOf(grid, 2, 1)).toEqual(['b', 'c']);
});

test('a band of rows moves only its columns', () => {
  const grid = gridOf([
    ['a', 'x'],
    ['b', 'y'],
    ['c', 'z'],
  ]);
  grid.shift({ kind: 'insert', band: areaOf(1, 0, 1, 1), along: 'rows' });
  expect(linesOf(grid, 4, 2)).toEqual(['ax', '.y', 'bz', 'c.']);
  grid.shift({ kind: 'delete', band: areaOf(1, 0, 1, 1), along: 'rows' });
  expect(linesOf(grid, 4, 2)).toEqual(['ax', 'by', 'cz', '..']);
});

test('a band of columns moves only its rows', () => {
  const grid = gridOf([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  grid.shift({ kind: 'insert', band: areaOf(0, 1, 1, 1), along: 'columns' });
  expect(linesOf(grid, 2, 3)).toEqual(['a.b', 'cd.']);
  grid.shift({ kind: 'delete', band: areaOf(0, 0, 1, 2), along: 'columns' });
  expect(linesOf(grid, 2, 2)).toEqual(['b.', 'cd']);
});

test('rows are put in a given order within their columns', () => {
  const grid = gridOf([
    ['a', 'x'],
    [null, 'y'],
    ['c', 'z'],
  ]);
  grid.permuteRows(areaOf(0, 0, 3, 1), [2, 0, 1]);
  expect(linesOf(grid, 3, 2)).toEqual(['cx', 'ay', '.z']);
});

test.each<[string, (grid: Grid<string>) => void]>([
  ['set', (grid) => grid.set(0, 0, 'X')],
  ['emptied', (grid) => grid.clear(areaOf(0, 0, 9, 9))],
  [
    'shifted by whole rows',
    (grid) => grid.shift({ kind: 'delete', band: areaOf(0, 0, 1, MAX_COLUMNS), along: 'rows' }),
  ],
  ['shifted down', (grid) => grid.shift({ kind: 'insert', band: areaOf(0, 0, 1, 2), along: 'rows' })],
  ['shifted to the right', (grid) => grid.shift({ kind: 'insert', band: areaOf(0, 0, 2, 1), along: 'columns' })],
  ['sorted', (grid) => grid.permuteRows(areaOf(0, 0, 2, 2), [1, 0])],
])('what was kept of a grid stays as it was while the grid is %s, and can be put back', (_, change) => {
  const grid = gridOf([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  const kept = grid.keep();
  change(grid);
  expect(linesOf(grid, 2, 2)).not.toEqual(['ab', 'cd']);
  const changed = linesOf(grid, 3, 3);
  const after = grid.keep();
  grid.putBack(kept);
  expect(linesOf(grid, 3, 3)).toEqual(['ab.', 'cd.', '...']);
  grid.set(1, 1, 'Y');
  grid.putBack(after);
  expect(linesOf(grid, 3, 3)).toEqual(changed);
});
