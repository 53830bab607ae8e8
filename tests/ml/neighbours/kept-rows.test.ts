import { keepRows } from '../../../ml/neighbours/kept-rows.ts';
import type { NeighbourRow } from '../../../ml/neighbours/neighbour-rows.ts';

const row = (text: number[], context: number[], equal: number, near: number): NeighbourRow => ({
  text: Uint32Array.from(text),
  context: Uint32Array.from(context),
  equal: Uint32Array.of(equal),
  near: Float64Array.of(near),
});

test('keeps a set that rows share once, and every row with its label and weight', () => {
  const rows = [row([1, 2], [9], 5, 0.5), row([3], [9], 6, NaN), row([1, 2], [], 0, 1)];
  expect(keepRows(rows, { labels: Int32Array.of(2, 0, 2), weights: Float64Array.of(1, 6, 1) })).toEqual({
    labels: Int32Array.of(2, 0, 2),
    weights: Float32Array.of(1, 6, 1),
    texts: { ofRow: Int32Array.of(0, 1, 0), starts: Int32Array.of(0, 2, 3), hashes: Uint32Array.of(1, 2, 3) },
    contexts: { ofRow: Int32Array.of(0, 0, 1), starts: Int32Array.of(0, 1, 1), hashes: Uint32Array.of(9) },
    equal: Uint32Array.of(5, 6, 0),
    near: Float64Array.of(0.5, NaN, 1),
  });
});

test('rows without weights count 1 each', () => {
  expect(keepRows([row([1], [], 0, 0)], { labels: Int32Array.of(0), weights: null }).weights).toEqual(
    Float32Array.of(1),
  );
});
