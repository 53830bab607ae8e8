import type { StandsBeside } from './answers-port.ts';

/** Excel keeps fifteen digits of a number. */
const SAME_CONFIDENCE = 1e-9;

/**
 * Whether the same answer stands in both, wherever it came from: the column of sources may have been added, or taken
 * away, since.
 *
 * @example isSameAnswer({ class: 'Meals', confidence: 0.5 }, { class: 'Meals', confidence: 0.6 }) // => false
 */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  return one.class === other.class && isSameConfidence(one.confidence, other.confidence);
}

type Answer = Pick<StandsBeside, 'class' | 'confidence'>;

/** Whether two confidences are the same as far as Excel can tell; null is a blank cell. */
export function isSameConfidence(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) < SAME_CONFIDENCE;
}
