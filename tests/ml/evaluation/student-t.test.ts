import { studentPoint } from '../../../ml/evaluation/student-t.ts';

describe('studentPoint', () => {
  test.each([
    // scipy.stats.t.ppf(0.975, degrees), SciPy 1.17.1
    [9, 2.262157162798205],
    [10, 2.228138851986274],
    [20, 2.085963447265864],
    [99, 1.9842169515864174],
    [1_000, 1.9623390808264083],
  ])('of %d degrees of freedom is SciPy’s to four decimals', (degrees, expected) => {
    expect(Math.abs(studentPoint(degrees) - expected)).toBeLessThan(0.0001);
  });

  test('of endless degrees of freedom is that of the normal distribution', () => {
    expect(studentPoint(Infinity)).toBeCloseTo(1.959963984540054, 12);
  });

  test('refuses fewer degrees than the expansion holds for', () => {
    expect(() => studentPoint(8)).toThrow(RangeError);
    expect(() => studentPoint(Number.NaN)).toThrow(RangeError);
  });
});
