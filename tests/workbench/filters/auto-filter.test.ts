import { expect, test } from '@jest/globals';
import { areaOf } from '../../../workbench/cells/area.ts';
import { newAutoFilter, shiftAutoFilter } from '../../../workbench/filters/auto-filter.ts';

const COLUMN_ROWS = 20;

test('each column keeps its criteria when columns are put in or taken out beside it', () => {
  const filter = newAutoFilter(areaOf(0, 1, 5, 3));
  filter.columns[1]!.filter = new Set(['a']);
  const inserted = shiftAutoFilter(filter, { kind: 'insert', band: areaOf(0, 2, COLUMN_ROWS, 1), along: 'columns' });
  expect([inserted?.area, inserted?.columns.map((column) => column.filter?.size ?? 0)]).toEqual([
    areaOf(0, 1, 5, 4),
    [0, 0, 1, 0],
  ]);
  const deleted = shiftAutoFilter(filter, { kind: 'delete', band: areaOf(0, 1, COLUMN_ROWS, 1), along: 'columns' });
  expect(deleted?.columns.map((column) => column.filter?.size ?? 0)).toEqual([1, 0]);
  expect(shiftAutoFilter(filter, { kind: 'delete', band: areaOf(0, 0, COLUMN_ROWS, 9), along: 'columns' })).toBeNull();
});
