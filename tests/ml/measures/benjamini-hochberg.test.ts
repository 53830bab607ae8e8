import { benjaminiHochberg } from '../../../ml/measures/benjamini-hochberg.ts';

describe('benjaminiHochberg', () => {
  test('is what scipy 1.17.1 false_discovery_control says', () => {
    const qValues = benjaminiHochberg(Object.freeze([0.01, 0.001, 0.05, 0.2, 0.15, 0.03]));
    [0.03, 0.006, 0.075, 0.2, 0.18, 0.06].forEach((expected, at) => expect(qValues[at]).toBeCloseTo(expected, 12));
  });

  test('never ranks a smaller p-value behind a larger one', () => {
    expect(benjaminiHochberg([0.04, 0.041, 0.042])).toEqual([0.042, 0.042, 0.042]);
  });

  test('of no tests are no q-values', () => {
    expect(benjaminiHochberg([])).toEqual([]);
  });

  test('refuses what is no p-value', () => {
    for (const bad of [NaN, -0.1, 1.1]) expect(() => benjaminiHochberg([0.5, bad])).toThrow(RangeError);
  });
});
