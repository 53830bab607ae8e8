import type { FeedbackReceipt } from '../../../contract/feedback.ts';
import type { Proposed } from '../../../contract/prediction.ts';
import type { OutboxItem } from '../../ports/outbox-port.ts';
import { openWorkOf } from '../../session/pane-context.ts';
import { markChanged, tellApart } from '../../feedback/changed-rows.ts';
import { refreshQuietly } from '../../session/refresh-classifier.ts';
import type { CorrectContext } from '../correct-context.ts';
import { followFurther } from './follow-further.ts';

/**
 * What the server answered to corrections: rows whose class changed go into the sheet, marked.
 * @returns whether any of them is disputed
 */
export async function takeReceipt(
  pane: CorrectContext,
  classifierId: string,
  receipt: FeedbackReceipt,
  items: readonly OutboxItem[],
): Promise<boolean> {
  const { stage } = pane.store.getState();
  if (
    stage.kind !== 'working' ||
    pane.session === null ||
    stage.work.classifier.id !== classifierId ||
    items[0]?.classifierId !== classifierId
  )
    return false;
  // What is told beside a word of one row alone is of words before it.
  const isSpread = items.some(({ event }) => event.class !== undefined && event.reach !== 'row');
  return takeChanged(
    pane,
    receipt,
    items.map(({ event }) => event.key),
    isSpread,
  );
}

/**
 * Rows whose class changed by what was said of some: they go into the sheet, those that were not spoken of marked.
 * Those that the server had no time to look at are asked for, and follow.
 * @returns whether any of them is disputed
 */
export async function takeChanged(
  pane: CorrectContext,
  { changed, left = 0 }: Pick<FeedbackReceipt, 'changed' | 'left'>,
  spoken: readonly string[],
  isSpread: boolean,
): Promise<boolean> {
  const { session } = openWorkOf(pane);
  const corrected = new Set(spoken);
  const { changed: others, outdated } = tellApart(changed, corrected);
  pane.store.dispatch({ type: 'rows-changed', keys: others.map((row) => row.key) });
  if (outdated.length > 0) pane.store.dispatch({ type: 'rows-outdated', rows: outdated });
  if (isSpread) pane.store.dispatch({ type: 'spread', corrected: [...corrected], rows: others });
  await session.applier.add(markChanged(changed, corrected));
  if (left > 0) await followFurther(pane, corrected, isSpread);
  for (const { key, proposed } of changed) if (proposed !== undefined) await markProposed(pane, key, proposed);
  if (pane.outbox.snapshot().pending === 0) await refreshQuietly(pane);
  return changed.some((row) => row.dispute !== undefined);
}

/** What waits for approval stands in the correction cell, marked, wherever it was said. Amend's answer stays. */
async function markProposed(pane: CorrectContext, key: string, { class: name }: Proposed): Promise<void> {
  const { work, session } = openWorkOf(pane);
  await session.table.writeCorrection(
    work.tableId,
    work.classifier.keyColumns,
    key,
    name ?? '',
    name === null ? 'none' : 'proposed',
  );
}
