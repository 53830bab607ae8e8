import type { OutboxItem } from '../ports/outbox-port.ts';

/** The most events of one request. */
export const EVENTS_PER_REQUEST = 500;

/**
 * The run of at most `most` events at the head of the queue that fits one request: same classifier, same columns, same
 * view.
 */
export function nextRequest(queue: readonly OutboxItem[], most: number): readonly OutboxItem[] {
  const head = queue[0]!;
  const sameRequest = (item: OutboxItem) =>
    item.classifierId === head.classifierId &&
    item.view === head.view &&
    item.columns.length === head.columns.length &&
    item.columns.every((name, i) => name === head.columns[i]);
  const end = queue.findIndex((item) => !sameRequest(item));
  return queue.slice(0, Math.min(most, end === -1 ? queue.length : end));
}

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;

/**
 * Milliseconds before attempt `attempt` + 1: doubling, capped, with jitter so that panes do not all come back at once.
 */
export function backoffMs(attempt: number, random: number): number {
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt) * (0.5 + random / 2);
}
