import { evidenceOf, type RowLabel } from '../../../contract/label.ts';
import type { FeedbackEntry } from '../../record/feedback/feedback-entry.ts';
import { weightOfLabel, type Trust } from '../../record/labels/trust.ts';

/**
 * Whether an event teaches the online model: it gave its row the evidence that stands for it, and counts in full. What
 * is said of one row alone teaches nothing about others; its label answers the row.
 */
export function teaches(trust: Trust, after: RowLabel, event: FeedbackEntry): boolean {
  return event.reach !== 'row' && standsBy(after, event) && countsInFull(trust, after, event);
}

/** Whether an event gave a row the evidence that stands for it. */
function standsBy(after: RowLabel, { sequence }: FeedbackEntry): boolean {
  return evidenceOf(after)?.sequence === sequence;
}

/** Whether what stands by an event counts in full: what counts by half is for a training to weigh. */
function countsInFull(trust: Trust, after: RowLabel, { sequence, judges, sentBy }: FeedbackEntry): boolean {
  const person = evidenceOf(after)?.person ?? null;
  if (person === null && judges !== null && judges !== undefined) return isBeyondDoubt(trust, judges);
  return weightOfLabel(trust, { person, sentBy, sequence, judges }) === 1;
}

/** Who sent what was approved in nobody's name is not at hand here: it must be within no doubt, whoever's. */
function isBeyondDoubt({ doubts }: Trust, sequence: number): boolean {
  return !doubts.some(({ from, to }) => sequence >= from && sequence <= (to ?? Infinity));
}

/** Whether an event made something stand no longer, or again, that was said after the champion's training set. */
export function unteaches(
  { before, after }: { readonly before: RowLabel; readonly after: RowLabel },
  event: FeedbackEntry,
  championSequence: number,
): boolean {
  const was = evidenceOf(before)?.sequence ?? 0;
  const is = evidenceOf(after)?.sequence ?? 0;
  return is !== was && (was > championSequence || (is > championSequence && is !== event.sequence));
}
