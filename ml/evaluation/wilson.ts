/** The 97.5 % point of the normal distribution: 95 % of it lies within this many deviations of the mean. */
const DEVIATIONS = 1.959963984540054;

/** A share with its 95 % interval and the number of rows it was measured on; all shares in 0 … 1. */
export interface MeasuredShare {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly rows: number;
}

/**
 * The share `successes / rows` with its 95 % Wilson score interval. Without rows nothing is known: 0, from 0 to 1.
 *
 * @see E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927)
 */
export function wilsonInterval(successes: number, rows: number): MeasuredShare {
  if (rows === 0) return { value: 0, low: 0, high: 1, rows };
  const share = successes / rows;
  const squared = DEVIATIONS ** 2 / rows;
  const centre = (share + squared / 2) / (1 + squared);
  const reach = (DEVIATIONS / (1 + squared)) * Math.sqrt((share * (1 - share)) / rows + squared / (4 * rows));
  return { value: share, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach), rows };
}

/**
 * How many rows a share must be measured on so that its 95 % Wilson interval reaches no further than a margin to either
 * side: the interval's half width, solved for the rows.
 *
 * @param share  what is expected to be measured, 0 … 1
 * @param margin half of the interval's width, above 0
 * @example wilsonRows(0.5, 0.05) // => 381
 * @example wilsonRows(1, 0.05) // => 35
 */
export function wilsonRows(share: number, margin: number): number {
  if (!(margin > 0)) throw new RangeError('wilsonRows requires a margin above 0');
  const z2 = DEVIATIONS ** 2;
  const m2 = margin ** 2;
  // margin = z·√(p·q·n + z²/4) / (n + z²), squared: m²·n² + (2·m²·z² − z²·p·q)·n + m²·z⁴ − z⁴/4 = 0
  const half = (2 * m2 * z2 - z2 * share * (1 - share)) / (2 * m2);
  const rest = (m2 * z2 ** 2 - z2 ** 2 / 4) / m2;
  return Math.max(0, Math.ceil(Math.sqrt(Math.max(0, half ** 2 - rest)) - half - 1e-9));
}
