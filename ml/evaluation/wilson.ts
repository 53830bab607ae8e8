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
