import { hash as digest } from 'node:crypto';
import type { CellValue } from '../../../contract/cell.ts';
import { spellingKey } from '../../../contract/class-spelling.ts';
import type { FeedbackKind, FeedbackOrigin } from '../../../contract/feedback.ts';

/** What a person said of a row, before it has a place in the log. */
export interface FeedbackDraft {
  readonly id: string;
  readonly kind: FeedbackKind;
  readonly origin: FeedbackOrigin;
  readonly key: string;
  /** Hash of the feature cells as the person saw them. */
  readonly rowHash: string;
  /** In the classifier's column order, ignored columns included. */
  readonly cells: readonly CellValue[];
  /** The right class; null for `unsure` and `withdraw`. */
  readonly class: string | null;
  readonly predictedClass: string | null;
  readonly predictionId: string | null;
  /** Null when nobody was seen saying it. */
  readonly person: string | null;
  /** Sequence of the last event that its author had seen; null when they did not say. */
  readonly basedOn: number | null;
  readonly saidAt: Date;
}

/** An event of the log. */
export interface FeedbackEntry extends FeedbackDraft {
  /** From 1, without gaps, in the order of commit. */
  readonly sequence: number;
  readonly recordedAt: Date;
  /** SHA-256 of the previous event's hash and this event: 64 hexadecimal digits. */
  readonly hash: string;
}

/** The hash before the first event. */
export const CHAIN_START = '0'.repeat(64);

/**
 * The hash that chains an event to the one before it: SHA-256(previous hash ‖ canonical event), where the
 * canonical event is the JSON array of its fields in a fixed order. Whoever changes an event, or takes one out, changes
 * every hash after it. About 3 µs.
 */
export function chainHash(previous: string, entry: Omit<FeedbackEntry, 'hash'>): string {
  const { basedOn } = entry;
  const said = [
    entry.sequence,
    ...contentOf(entry),
    entry.saidAt.toISOString(),
    entry.person,
    entry.recordedAt.toISOString(),
  ];
  // What an event was based on came later than the chain: those without it hash as they always did.
  const canonical = JSON.stringify(basedOn === null ? said : [...said, basedOn]);
  return digest('sha256', previous + canonical, 'hex');
}

/**
 * Whether two events of the same id say the same. Who sent it, when it was said and when it arrived may differ between
 * two tries, and so may the spelling of the class: it is recorded as the class that it meant at the first.
 */
export function saysTheSame(a: FeedbackDraft, b: FeedbackDraft): boolean {
  return JSON.stringify(contentOf(unspelled(a))) === JSON.stringify(contentOf(unspelled(b)));
}

function unspelled(draft: FeedbackDraft): FeedbackDraft {
  return draft.class === null ? draft : { ...draft, class: spellingKey(draft.class) };
}

function contentOf(event: FeedbackDraft): unknown[] {
  const { id, kind, origin, key, rowHash, cells, predictedClass, predictionId } = event;
  return [id, kind, origin, key, rowHash, cells, event.class, predictedClass, predictionId];
}
