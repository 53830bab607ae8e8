import { mergePoints } from '../../../ml/sketches/merge-points.ts';

const points = (...each: readonly (readonly [mean: number, weight: number, single: 0 | 1])[]) => ({
  means: Float64Array.from(each, ([mean]) => mean),
  weights: Float64Array.from(each, ([, weight]) => weight),
  single: Uint8Array.from(each, ([, , single]) => single),
});
const lists = [points([1, 2, 1], [3, 1, 0]), points([0, 5, 1], [3, 9, 1]), points(), points([3, 4, 0])];

test('puts the points of all lists in order, whatever the order of the lists', () => {
  const expected = points([0, 5, 1], [1, 2, 1], [3, 9, 1], [3, 1, 0], [3, 4, 0]);
  for (const order of [lists, lists.toReversed(), [lists[3]!, lists[0]!, lists[1]!]]) {
    expect(mergePoints(order)).toEqual(expected);
  }
});

test('of one list is that list', () => {
  expect(mergePoints([lists[0]!])).toBe(lists[0]);
});
