import type { FeedbackReceipt } from '../../contract/feedback.ts';
import type { OutboxItem } from '../ports/outbox-port.ts';
import type { RunsState } from './runs-state.ts';

/**
 * What a receipt tells of rows that stand in the sheet. A run that was reverted stands there no longer: of what was
 * said under it, however late it is answered, the rows that were spoken of are told alone.
 */
export function shownChanges(
  { view, runs }: { readonly view: string | null } & RunsState,
  receipt: FeedbackReceipt,
  items: readonly OutboxItem[],
): FeedbackReceipt {
  const isShown = items.every((item) => item.view === view || runs.known.some(({ id }) => id === item.view));
  if (isShown) return receipt;
  const spokenOf = new Set(items.map(({ event }) => event.key));
  return { ...receipt, changed: receipt.changed.filter(({ key }) => spokenOf.has(key)) };
}
