import { wilsonInterval, type MeasuredShare } from '../evaluation/wilson.ts';
import { isRight, type LabelledAnswer } from './realised-accuracy.ts';

/** The 97.5 % point of the normal distribution. */
const DEVIATIONS = 1.959963984540054;

type Answer = Pick<LabelledAnswer, 'class' | 'label'>;

/** Rows drawn by chance, and which of them have labels. */
export interface DrawnRows {
  /** All that were drawn, with a label or without; 0 … */
  readonly drawn: number;
  /** Those that somebody was asked about because they were drawn, whatever the answer. */
  readonly asked: readonly Answer[];
  /** Those whose label came in another way: mostly since somebody noticed that the answer is wrong. */
  readonly noticed: readonly Answer[];
}

/**
 * The share of all answers that is right, estimated from rows drawn by chance. Of those that were noticed it is known
 * what they are; those asked about stand for the others, since they are asked about in a random order. To take all
 * labels of drawn rows alike would be wrong as soon as people correct what they notice, as the share right among all
 * labels is: wrong answers are noticed, right ones are not.
 *
 * @returns the estimate with its 95 % interval, and the labels that it rests on; null while nobody was asked. Where
 *   none was noticed, the interval is Wilson's
 * @see W. G. Cochran, "Sampling Techniques", 3rd edition (1977), chapter 12: double sampling for stratification; G. Y.
 *   Zou, A. Donner, "Construction of confidence limits about effect measures", Statistics in Medicine 27 (2008), for
 *   putting two intervals together
 */
export function auditEstimate({ drawn, asked, noticed }: DrawnRows): MeasuredShare | null {
  if (asked.length === 0) return null;
  const known = drawn === 0 ? 0 : Math.min(1, noticed.length / drawn);
  const rightNoticed = noticed.length === 0 ? 0 : noticed.filter(isRight).length / noticed.length;
  const others = wilsonInterval(asked.filter(isRight).length, asked.length);
  const value = known * rightNoticed + (1 - known) * others.value;
  // How many are noticed of those drawn is a sample, too.
  const apart = known * (rightNoticed - value) ** 2 + (1 - known) * (others.value - value) ** 2;
  const drawing = drawn === 0 ? 0 : (DEVIATIONS ** 2 * apart) / drawn;
  const reach = (ofOthers: number) => Math.sqrt(((1 - known) * ofOthers) ** 2 + drawing);
  return {
    value,
    low: Math.max(0, value - reach(others.value - others.low)),
    high: Math.min(1, value + reach(others.high - others.value)),
    rows: asked.length + noticed.length,
  };
}
