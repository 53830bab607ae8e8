import type { RowKey } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { FeedbackLogEntry } from '../../contract/feedback.ts';
import type { RequestOptions, ServerPort } from './server-port.ts';

/** What the label column last said of a row. */
export interface SaidLabel {
  /** Null when the label was withdrawn. */
  readonly class: string | null;
  /** Hash of the feature cells it was said of; null when only the log knows. */
  readonly hash: string | null;
}

/** What was said of the rows of one classifier, so that nothing is said twice. A fold over the feedback log. */
export interface SaidMemory {
  readonly labels: Map<RowKey, SaidLabel>;
  /** Class by row key, as last corrected or accepted in the correction column or the review list. */
  readonly corrections: Map<RowKey, string>;
  /** Sequence number up to which the log is folded in. */
  readTo: number;
}

/** Keeps memories between two openings of the pane. */
export interface MemoryPort {
  load(classifierId: string): Promise<SaidMemory | null>;
  save(classifierId: string, memory: SaidMemory): Promise<void>;
}

export function emptyMemory(): SaidMemory {
  return { labels: new Map(), corrections: new Map(), readTo: 0 };
}

/**
 * Adds to the memory everything that the log has got meanwhile, from other people and machines too, and from requests
 * whose answer was lost. Costs one request for each 1,000 new entries.
 */
export async function catchUp(server: ServerPort, store: MemoryPort, classifier: Classifier, memory: SaidMemory, options?: RequestOptions): Promise<void> {
  let isCaughtUp = false;
  while (!isCaughtUp) {
    const log = await server.listFeedback(classifier.id, memory.readTo, options);
    for (const entry of log.entries) foldEntry(memory, entry);
    isCaughtUp = log.entries.length === 0 || memory.readTo >= log.last;
  }
  await store.save(classifier.id, memory);
}

/** Adds one log entry to the memory. Entries must come in the order of their sequence numbers. */
export function foldEntry(memory: SaidMemory, entry: FeedbackLogEntry): void {
  memory.readTo = Math.max(memory.readTo, entry.sequence);
  const says = entry.kind === 'correct' || entry.kind === 'accept' ? entry.class : null;
  if (entry.origin === 'label-column') memory.labels.set(entry.key, { class: says, hash: null });
  else if (says !== null) memory.corrections.set(entry.key, says);
  else if (entry.kind === 'withdraw') memory.corrections.delete(entry.key);
}
