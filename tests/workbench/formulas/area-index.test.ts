import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areaOf, MAX_COLUMNS, MAX_ROWS, overlaps, type Area } from '../../../workbench/cells/area.ts';
import { AreaIndex } from '../../../workbench/formulas/area-index.ts';

const anyArea = fc
  .record({
    row: fc.nat(40),
    column: fc.nat(6),
    rows: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constant(MAX_ROWS)),
    columns: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(MAX_COLUMNS)),
  })
  .map(({ row, column, rows, columns }) =>
    areaOf(rows === MAX_ROWS ? 0 : row, columns === MAX_COLUMNS ? 0 : column, rows, columns),
  );

function readers(index: AreaIndex<string>, area: Area, search = 1): string[] {
  const told: string[] = [];
  index.eachReader(area, search, (owner) => told.push(owner));
  return [...new Set(told)].toSorted();
}

test('the readers of an area are those whose areas overlap it, also when others have been forgotten', () => {
  fc.assert(
    fc.property(fc.array(anyArea, { maxLength: 12 }), anyArea, fc.nat(12), (areas, asked, forgotten) => {
      const index = new AreaIndex<string>();
      areas.forEach((area, at) => index.add(`reader ${at}`, area));
      areas.forEach((area, at) => at < forgotten && index.remove(`reader ${at}`, area));
      const expected = areas.flatMap((area, at) => (at >= forgotten && overlaps(area, asked) ? [`reader ${at}`] : []));
      expect(readers(index, asked)).toEqual(expected.toSorted());
    }),
    { seed: 20260901 },
  );
});

test('a search is told each block once', () => {
  const index = new AreaIndex<string>();
  index.add('reader', areaOf(0, 0, 8));
  expect(readers(index, areaOf(3, 0), 7)).toEqual(['reader']);
  expect(readers(index, areaOf(4, 0), 7)).toEqual([]);
  expect(readers(index, areaOf(4, 0), 8)).toEqual(['reader']);
});
