/**
 * How much of a normal distribution of mean 0 is at most `value`; of width 0, all or nothing.
 *
 * @example normalShare(0, 1).toFixed(6) // => '0.500000'
 */
export function normalShare(value: number, width: number): number {
  if (width === 0) return value >= 0 ? 1 : 0;
  const x = value / width;
  // Abramowitz and Stegun 26.2.17: exact to 7.5e-8.
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const tail =
    0.3989422804014327 *
    Math.exp(-0.5 * x * x) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x >= 0 ? 1 - tail : tail;
}
