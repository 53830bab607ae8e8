import type { FeedbackReceipt } from '../../contract/feedback.ts';
import type { OutboxItem } from '../ports/outbox-port.ts';
import type { ServerPort } from '../ports/server-port.ts';

/** The most events of one request. */
export const EVENTS_PER_REQUEST = 500;

/**
 * The run of at most `most` events at the head of the queue that fits one request: same classifier, same columns, same
 * view, all drafts or none.
 */
export function nextRequest(queue: readonly OutboxItem[], most: number): readonly OutboxItem[] {
  const head = queue[0]!;
  const sameRequest = (item: OutboxItem) =>
    item.classifierId === head.classifierId &&
    item.view === head.view &&
    item.isDraft === head.isDraft &&
    item.columns.length === head.columns.length &&
    item.columns.every((name, i) => name === head.columns[i]);
  const end = queue.findIndex((item) => !sameRequest(item));
  return queue.slice(0, Math.min(most, end === -1 ? queue.length : end));
}

/** Posts a request: what is to be recorded, with its receipt, or drafts, of which nothing follows yet: null. */
export async function postItems(
  server: Pick<ServerPort, 'recordFeedback' | 'keepDrafts'>,
  request: readonly OutboxItem[],
): Promise<FeedbackReceipt | null> {
  const { classifierId, columns, view, isDraft } = request[0]!;
  const body = { columns: [...columns], events: request.map((item) => item.event) };
  if (isDraft !== true) return server.recordFeedback(classifierId, { ...body, ...(view === null ? {} : { view }) });
  await server.keepDrafts(classifierId, body);
  return null;
}

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;

/**
 * Milliseconds before attempt `attempt` + 1: doubling, capped, with jitter so that panes do not all come back at once.
 */
export function backoffMs(attempt: number, random: number): number {
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt) * (0.5 + random / 2);
}
