import { answerRows, scoreRows } from '../../../ml/linear/linear-weights.ts';

const cells = {
  rows: 2,
  columns: 1,
  blocks: Int32Array.of(0, 1),
  offsets: Int32Array.of(0, 2, 3),
  features: Int32Array.of(0, 1, 2),
  values: Float32Array.of(1, 2, 3),
};

describe('scoreRows', () => {
  test('is bias plus values times weights, by hand', () => {
    const model = { classes: 2, weights: Float32Array.of(1, 2, 3, 4, 5, 6), bias: Float32Array.of(10, 20) };
    expect([...scoreRows(model, cells)]).toEqual([10 + 1 + 6, 20 + 2 + 8, 10 + 15, 20 + 18]);
  });

  test('adds up many features and shared cells alike', () => {
    const shared = {
      rows: 1,
      columns: 2,
      blocks: Int32Array.of(0, 0),
      offsets: Int32Array.of(0, 7),
      features: Int32Array.of(0, 1, 2, 3, 4, 5, 6),
      values: Float32Array.of(1, 2, 3, 4, 5, 6, 7),
    };
    const model = { classes: 1, weights: Float32Array.of(7, 6, 5, 4, 3, 2, 1), bias: Float32Array.of(0) };
    expect([...scoreRows(model, shared)]).toEqual([2 * (7 + 12 + 15 + 16 + 15 + 12 + 7)]);
  });
});

describe('answerRows', () => {
  test('is the softmax of the scores', () => {
    const model = { classes: 2, weights: new Float32Array(6), bias: Float32Array.of(Math.log(3), 0) };
    [0.75, 0.25, 0.75, 0.25].forEach((share, at) => expect(answerRows(model, cells)[at]).toBeCloseTo(share, 6));
  });
});
