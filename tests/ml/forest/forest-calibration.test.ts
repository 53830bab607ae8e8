import { calibrateVotes, fitForestCalibration } from '../../../ml/forest/forest-calibration.ts';

describe('calibrateVotes', () => {
  test('mixes the prior in, by hand', () => {
    const votes = Float64Array.of(1, 0);
    calibrateVotes(votes, Float64Array.of(0.5, 0.5), { priorShare: 0.2, temperature: 1 });
    expect(votes[0]).toBeCloseTo(0.9, 12);
    expect(votes[1]).toBeCloseTo(0.1, 12);
  });
});

describe('fitForestCalibration', () => {
  const prior = Float64Array.of(0.5, 0.5);
  const votes = (sure: number): Float64Array =>
    Float64Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? sure : 1 - sure));

  test('makes votes that are right nine times of ten believed nine times of ten', () => {
    const labels = Int32Array.from({ length: 200 }, (_, row) => (row % 10 === 0 ? 1 : 0));
    const calibration = fitForestCalibration(votes(1), labels, prior);
    const one = Float64Array.of(1, 0);
    calibrateVotes(one, prior, calibration);
    expect(one[0]).toBeCloseTo(0.9, 2);
  });

  test('leaves rows out that nobody voted on', () => {
    const labels = new Int32Array(200);
    const some = votes(0.8);
    some.fill(0, 200);
    expect(fitForestCalibration(some, labels, prior)).toEqual(
      fitForestCalibration(some.slice(0, 200), labels.slice(0, 100), prior),
    );
  });

  test('has an answer without any votes', () => {
    expect(fitForestCalibration(new Float64Array(2), Int32Array.of(0), prior).temperature).toBe(1);
  });
});
