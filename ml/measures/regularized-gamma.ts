const EPSILON = 1e-15;
const MOST_TERMS = 10_000;

/** Lanczos' coefficients for g = 7. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * The regularised upper incomplete gamma function Q(a, x) = Γ(a, x) / Γ(a), in 0..1: the tail of every test here.
 * The chance that χ² of k degrees of freedom exceeds s is Q(k/2, s/2); that |Z| of a normal Z exceeds z is Q(1/2,
 * z²/2).
 *
 * @param a > 0
 * @param x ≥ 0
 * @returns relative error below 10⁻¹²; O(√a) terms
 * @throws {RangeError} upperGamma requires a > 0 and x ≥ 0
 * @see W. Press et al., "Numerical Recipes", 3rd edition, §6.2: the series below a + 1, the continued fraction above
 */
export function upperGamma(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) throw new RangeError('upperGamma requires a > 0 and x ≥ 0');
  if (x === 0) return 1;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && Math.abs(term) > Math.abs(sum) * EPSILON; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** By Lentz's method. */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / nonZero(numerator * d + b, tiny);
    c = nonZero(b + numerator / c, tiny);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < EPSILON) break;
  }
  return fraction;
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** ln Γ(a) for a > 0. @see C. Lanczos, "A precision approximation of the gamma function", 1964 */
function logGamma(a: number): number {
  const z = a - 1;
  const t = z + 7.5;
  const series = LANCZOS.reduce((sum, coefficient, n) => (n === 0 ? coefficient : sum + coefficient / (z + n)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(series);
}
