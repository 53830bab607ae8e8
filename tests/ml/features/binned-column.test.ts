import { binColumn, fitBinnedColumn } from '../../../ml/features/binned-column.ts';
import type { TypedColumn } from '../../../ml/table/column.ts';

const labels = Int32Array.of(0, 0, 0, 1, 1, 1, 1);
const coded = (values: readonly (string | null)[]) =>
  Uint8Array.from(values, (value) => (value === null ? 0 : value.length));
const binned = (column: TypedColumn) =>
  binColumn(fitBinnedColumn(column, labels, 2), column, coded).map((bins) => [...bins]);

test('a number is binned by its rank, missing is 0', () => {
  expect(binned({ name: 'n', type: 'number', values: Float64Array.of(30, NaN, 10, 20, 20, 30, 10) })).toEqual([
    [3, 0, 1, 2, 2, 3, 1],
  ]);
});

test('a date is also its month, day and weekday, of which Sunday is the first', () => {
  // 39,448 is Tuesday, 1 January 2008; 39,846 is Monday, 2 February 2009.
  expect(
    binned({ name: 'd', type: 'date', values: Float64Array.of(39_448, 39_846, NaN, 39_448, 39_448, 39_448, 39_448) }),
  ).toEqual([
    [1, 2, 0, 1, 1, 1, 1],
    [1, 2, 0, 1, 1, 1, 1],
    [1, 2, 0, 1, 1, 1, 1],
    [3, 2, 0, 3, 3, 3, 3],
  ]);
});

test('words are coded as they are told to be; only a text has words of its own', () => {
  const values = ['red car', 'red car', 'red car', 'blue bus', 'blue bus', 'blue bus', null];
  expect(binned({ name: 'c', type: 'category', values })).toEqual([[7, 7, 7, 8, 8, 8, 0]]);
  const column: TypedColumn = { name: 't', type: 'text', values };
  const [codes, ...words] = binned(column);
  expect(codes).toEqual([7, 7, 7, 8, 8, 8, 0]);
  expect(Object.fromEntries(fitBinnedColumn(column, labels, 2).words.map((word, at) => [word, words[at]]))).toEqual({
    red: [1, 1, 1, 0, 0, 0, 0],
    car: [1, 1, 1, 0, 0, 0, 0],
    blue: [0, 0, 0, 1, 1, 1, 0],
    bus: [0, 0, 0, 1, 1, 1, 0],
  });
});
