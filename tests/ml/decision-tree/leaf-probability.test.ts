import { probabilityOf } from '../../../ml/decision-tree/leaf-probability.ts';

describe('probabilityOf', () => {
  test('is Laplace’s rule of succession for two equally frequent classes', () => {
    expect(probabilityOf(Float64Array.of(3, 0), 1, Float64Array.of(0.5, 0.5))).toBeCloseTo(1 / 5, 12);
    expect(probabilityOf(Float64Array.of(3, 0), 0, Float64Array.of(0.5, 0.5))).toBeCloseTo(4 / 5, 12);
  });

  test('is everyone’s share in a leaf without weight', () => {
    expect(probabilityOf(new Float64Array(3), 2, Float64Array.of(0.1, 0.2, 0.7))).toBeCloseTo(0.7, 12);
  });
});
