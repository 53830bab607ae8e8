import { logLoss, rowLogLoss } from '../../../ml/evaluation/log-loss.ts';

describe('logLoss', () => {
  test('is that of the example in scikit-learn’s documentation of log_loss', () => {
    const probabilities = Float64Array.of(0.1, 0.9, 0.9, 0.1, 0.8, 0.2, 0.35, 0.65);
    expect(logLoss(probabilities, 2, Int32Array.of(1, 0, 0, 1))).toBeCloseTo(0.21616, 5);
  });

  test('is ln(classes) for knowing nothing', () => {
    expect(logLoss(new Float64Array(12).fill(0.25), 4, Int32Array.of(0, 1, 3))).toBeCloseTo(Math.log(4), 12);
  });

  test('takes a class that the model does not know for one it all but ruled out', () => {
    expect(logLoss(Float64Array.of(1, 0), 2, Int32Array.of(-1))).toBeCloseTo(-Math.log(1e-6), 12);
  });

  test('of no rows is not a number', () => {
    expect(logLoss(new Float64Array(0), 2, new Int32Array(0))).toBeNaN();
  });
});

describe('rowLogLoss', () => {
  test('is bounded for a sure mistake and 0 for a sure hit', () => {
    expect(rowLogLoss(0)).toBeCloseTo(13.8155, 4);
    expect(rowLogLoss(1)).toBeCloseTo(0, 12);
  });
});
