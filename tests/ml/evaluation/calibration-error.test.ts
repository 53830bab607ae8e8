import { expectedCalibrationError } from '../../../ml/evaluation/calibration-error.ts';

describe('expectedCalibrationError', () => {
  test('is the mean distance of confidence from accuracy over the bins, by hand', () => {
    // Bin of 0.9…: two rows at 0.95 and 0.97, one hit: |0.96 − 0.5| · 2/4. Bin of 0.6: two rows, both hits: |0.61 − 1|
    // · 2/4.
    expect(expectedCalibrationError([0.95, 0.97, 0.61, 0.61], Object.freeze([true, false, true, true]))).toBeCloseTo(
      0.46 / 2 + 0.39 / 2,
      12,
    );
  });

  test('is 0 when confidence is the accuracy, and 1 for being sure and wrong', () => {
    expect(expectedCalibrationError([0.5, 0.5], [true, false])).toBeCloseTo(0, 12);
    expect(expectedCalibrationError([1, 1], [false, false])).toBe(1);
  });

  test('of no rows is 0', () => {
    expect(expectedCalibrationError([], [])).toBe(0);
  });
});
