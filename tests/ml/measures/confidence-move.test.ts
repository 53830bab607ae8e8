import { confidenceMove } from '../../../ml/measures/confidence-move.ts';
import { digestOf } from '../../../ml/sketches/t-digest.ts';

describe('confidenceMove', () => {
  test('is how far the confidences moved on average, by hand', () => {
    expect(confidenceMove(digestOf([0.9, 0.9]), digestOf([0.7, 0.9]))).toBeCloseTo(0.1, 12);
    expect(confidenceMove(digestOf([0.2, 0.8]), digestOf([0.5, 0.5]))).toBeCloseTo(0.3, 12);
  });

  test('is hardly anything between 99.9 % and 99.99 %, though no ranks agree', () => {
    expect(confidenceMove(digestOf([0.9999, 0.99991]), digestOf([0.999, 0.99901]))).toBeLessThan(0.001);
  });

  test('is 0 of a distribution and itself, however many rows', () => {
    expect(confidenceMove(digestOf([0.5, 0.9]), digestOf([0.5, 0.9, 0.5, 0.9]))).toBe(0);
  });
});
