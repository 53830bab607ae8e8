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
