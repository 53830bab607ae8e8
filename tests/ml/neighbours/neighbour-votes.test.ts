import { packBytes, unpackBytes, type Packable } from '../../../ml/learners/packed-bytes.ts';
import { keepNeighbours, predictNeighbours, type NeighbourModel } from '../../../ml/neighbours/neighbour-votes.ts';
import { readTable } from '../../../ml/table/read-table.ts';

const COLUMNS = [
  { name: 'Merchant', type: 'text' },
  { name: 'Centre', type: 'category' },
] as const;
const tableOf = (rows: readonly (readonly [string, string])[]) =>
  readTable(COLUMNS, [
    { name: 'Merchant', values: rows.map(([merchant]) => merchant) },
    { name: 'Centre', values: rows.map(([, centre]) => centre) },
  ]);
const KNOWN = [
  ['City Cabs 17', 'C1'],
  ['City Cabs 23', 'C2'],
  ['Toner Warehouse', 'C1'],
  ['City Cabs 17', 'C1'],
] as const;
const training = {
  table: tableOf(KNOWN),
  labels: Int32Array.of(0, 1, 2, 0),
  weights: Float64Array.of(1, 1, 1, 1),
  classes: 3,
  seed: 1,
};
const model = keepNeighbours(training)!;

test('votes by how alike rows are: those that are the same outvote the one that is nearly so', () => {
  const [first, second, third] = predictNeighbours(model, tableOf([['City Cabs 17', 'C1']]));
  // By hand: two rows of similarity 1; of one, 8 of 13 runs of three … are shared, and its centre is another.
  const runs = (text: string) =>
    new Set(
      [3, 4].flatMap((size) =>
        [...text].flatMap((_, at) => (at + size > text.length ? [] : [text.slice(at, at + size)])),
      ),
    );
  const [one, other] = [runs(' city cabs 17 '), runs(' city cabs 23 ')];
  const shared = [...one].filter((run) => other.has(run)).length;
  const vote = ((0.75 * shared) / one.size) ** 6;
  const all = 1 + 3 * 0.001;
  expect(first).toBeCloseTo((2 / (2 + vote) + 0.001) / all, 12);
  expect(second).toBeCloseTo((vote / (2 + vote) + 0.001) / all, 12);
  expect(third).toBeCloseTo(0.001 / all, 12);
});

test('a label votes by its weight', () => {
  const heavier = keepNeighbours({ ...training, weights: Float64Array.of(1, 1_000, 1, 1) })!;
  const [first, second] = predictNeighbours(heavier, tableOf([['City Cabs 17', 'C1']]));
  expect(second).toBeGreaterThan(first!);
});

test('says nothing where nothing is alike', () => {
  expect([...predictNeighbours(model, tableOf([['zzzz', 'C9']]))]).toEqual([1 / 3, 1 / 3, 1 / 3]);
});

test('answers rows together as it answers them one by one, whatever their order', () => {
  const asked = [...KNOWN, ['Citi Cab', 'C2'], ['Toner', 'C1']] as const;
  expect(predictNeighbours(model, tableOf(asked))).toEqual(
    Float64Array.from(asked.flatMap((row) => [...predictNeighbours(model, tableOf([row]))])),
  );
});

test('the same rows give the same bytes, which answer the same', () => {
  const bytes = packBytes(model as unknown as Packable);
  expect(packBytes(keepNeighbours(training) as unknown as Packable)).toEqual(bytes);
  const read = unpackBytes(bytes) as unknown as NeighbourModel;
  expect(predictNeighbours(read, tableOf(KNOWN))).toEqual(predictNeighbours(model, tableOf(KNOWN)));
});

test('keeps no text: hashes alone', () => {
  const kept = new TextDecoder('latin1').decode(packBytes(model.rows as unknown as Packable)).toLowerCase();
  expect(['cabs', 'toner'].filter((word) => kept.includes(word))).toEqual([]);
});

test('a table without names keeps nothing', () => {
  const table = readTable([{ name: 'Amount', type: 'number' }], [{ name: 'Amount', values: [1, 2] }]);
  expect(keepNeighbours({ table, labels: Int32Array.of(0, 1), weights: null, classes: 2, seed: 1 })).toBeNull();
});
