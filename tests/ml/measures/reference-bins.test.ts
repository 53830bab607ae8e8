import { binShares, referenceEdges, shareBelow } from '../../../ml/measures/reference-bins.ts';
import { digestOf } from '../../../ml/sketches/t-digest.ts';

const hundred = digestOf(Array.from({ length: 100 }, (_, at) => at + 1));

describe('referenceEdges', () => {
  test('cut the reference into about equal shares, from its smallest to its largest number', () => {
    const edges = referenceEdges(hundred, 64);
    expect(edges).toEqual([1, 25, 50, 75, 100]);
    expect(binShares(hundred, edges).map((share) => Number(share.toFixed(9)))).toEqual([0, 0.25, 0.25, 0.25, 0.25, 0]);
  });

  test('are as many as the cube root of the rows, 4 to 20 bins', () => {
    expect([1, 512, 1e9].map((rows) => referenceEdges(hundred, rows).length - 1)).toEqual([4, 8, 20]);
  });

  test('of one number throughout are that number alone', () => {
    expect(referenceEdges(digestOf([7, 7, 7]), 100)).toEqual([7]);
  });
});

describe('binShares', () => {
  test('puts numbers beyond the reference into bins of their own', () => {
    expect(binShares(digestOf([0, 1, 1_000, 1_000]), [1, 50, 100])).toEqual([0.25, 0.25, 0, 0.5]);
  });

  test('of a constant and of another constant have nothing in common', () => {
    expect(binShares(digestOf([7]), [7])).toEqual([0, 1]);
  });

  test('of an empty digest are all 0', () => {
    expect(binShares(digestOf([]), [1, 2])).toEqual([0, 0, 0]);
  });
});

test('shareBelow leaves out the number itself', () => {
  expect([shareBelow(hundred, 1), shareBelow(hundred, 2), shareBelow(hundred, 101), shareBelow(digestOf([0, 1]), 1)]).toEqual([0, 0.01, 1, 0.5]);
});
