import { macroF1 } from '../../../ml/evaluation/macro-f1.ts';

describe('macroF1', () => {
  test('is the mean of each class’s harmonic mean of precision and recall', () => {
    expect(macroF1([0, 0, 1], [0, 1, 1], 2)).toBeCloseTo(2 / 3, 12);
    // scikit-learn 1.9.1: f1_score([0, 1, 2, 2, 2, 1], [0, 2, 2, 2, 1, 1], average="macro", zero_division=0) =
    // 0.722222….
    expect(macroF1([0, 2, 2, 2, 1, 1], [0, 1, 2, 2, 2, 1], 3)).toBeCloseTo(0.7222222222, 9);
  });

  test('counts classes that are neither answered nor right not at all', () => {
    expect(macroF1([0, 1], [0, 1], 7)).toBe(1);
    expect(macroF1([], [], 3)).toBe(0);
  });
});
