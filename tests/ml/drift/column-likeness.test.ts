import { areDifferent, areSame } from '../../../ml/drift/column-likeness.ts';
import { profileTable } from '../../../ml/sketches/table-profile.ts';
import type { ColumnProfile } from '../../../ml/sketches/column-profile.ts';
import { readTable } from '../../../ml/table/read-table.ts';

function columnOf(values: readonly (string | number)[]): ColumnProfile {
  const type = typeof values[0] === 'number' ? 'number' : 'category';
  return profileTable(readTable([{ name: 'Column', type }], [{ name: 'Column', values }])).columns[0]!;
}
const cities = columnOf(Array.from({ length: 60 }, (_, at) => ['Berlin', 'Lisbon'][at % 2]!));
const countries = columnOf(Array.from({ length: 60 }, (_, at) => ['DE', 'PT'][at % 2]!));
const numbers = (from: number, length = 60) => columnOf(Array.from({ length }, (_, at) => from + at));

test('columns of other values are different, of the same are the same', () => {
  expect([areDifferent(cities, countries), areSame(cities, countries)]).toEqual([true, false]);
  expect([areDifferent(cities, cities), areSame(cities, cities)]).toEqual([false, true]);
  expect([areDifferent(numbers(0), numbers(100)), areSame(numbers(0), numbers(5))]).toEqual([true, true]);
});

test('columns that cannot be compared are neither', () => {
  for (const other of [undefined, numbers(0), columnOf(['Berlin'])])
    expect([areDifferent(other, cities), areSame(other, cities)]).toEqual([false, false]);
  expect(areDifferent(numbers(0, 29), numbers(100))).toBe(false);
});
