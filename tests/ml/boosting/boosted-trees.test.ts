import { BY_SET, hasBin, joinTrees, MISSING_LEFT } from '../../../ml/boosting/boosted-trees.ts';

const cut = {
  columns: Uint16Array.of(4),
  cuts: Uint8Array.of(7),
  ways: Uint8Array.of(MISSING_LEFT),
  lefts: Int16Array.of(-1),
  rights: Int16Array.of(-2),
  values: Float32Array.of(1, 2),
  sets: new Uint32Array(0),
};
const bySet = {
  ...cut,
  ways: Uint8Array.of(BY_SET),
  cuts: Uint8Array.of(0),
  sets: Uint32Array.of(2, 0, 0, 0, 0, 0, 0, 1),
};
const single = {
  ...cut,
  columns: new Uint16Array(0),
  cuts: new Uint8Array(0),
  ways: new Uint8Array(0),
  lefts: new Int16Array(0),
  rights: new Int16Array(0),
  values: Float32Array.of(3),
};

describe('joinTrees', () => {
  test('lays trees one after another and remembers where each begins', () => {
    const joined = joinTrees([cut, single, bySet]);
    expect([joined.nodeStarts, joined.leafStarts, joined.setStarts].map((starts) => [...starts])).toEqual([
      [0, 1, 1, 2],
      [0, 2, 3, 5],
      [0, 0, 0, 8],
    ]);
    expect([...joined.values]).toEqual([1, 2, 3, 1, 2]);
    expect([...joined.ways]).toEqual([MISSING_LEFT, BY_SET]);
  });

  test('joins no trees', () => {
    expect([...joinTrees([]).nodeStarts]).toEqual([0]);
  });
});

describe('hasBin', () => {
  test('finds bins in sets of 256', () => {
    expect([0, 1, 31, 224, 255].filter((bin) => hasBin(bySet.sets, 0, bin))).toEqual([1, 224]);
  });
});
