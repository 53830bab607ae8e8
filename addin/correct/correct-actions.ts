import type { FeedbackReceipt } from '../../contract/feedback.ts';
import type { ReviewRow } from '../../contract/prediction.ts';
import type { OutboxItem } from '../ports/outbox-port.ts';
import { answerReview, loadReviewList, type Verdict } from '../review/review-rows.ts';
import { type Said, type Saying } from '../feedback/say.ts';
import { catchUp } from '../feedback/said-memory.ts';
import { ServerProblem } from '../ports/server-port.ts';
import { sendCorrections, sendFoundCorrections } from './send-corrections.ts';
import { undoCorrection } from './undo-correction.ts';
import type { TypedCorrection } from '../ports/workbook-port.ts';
import { openWorkOf, type Desk } from '../session/pane-context.ts';
import { refreshQuietly } from '../model/model-actions.ts';
import { assertKnownRowsOnce } from '../rows/row-actions.ts';

/** With fewer rows left in the review list, more are fetched. */
const REFILL_BELOW = 5;

/** Typed corrections go into the outbox and into the history of what can be undone. */
export async function takeCorrections(desk: Desk, corrections: readonly TypedCorrection[]): Promise<void> {
  await assertKnownRowsOnce(desk);
  const said = await sendCorrections(await sayingOf(desk), corrections);
  if (said.length === 0) return;
  desk.store.dispatch({ type: 'corrected', said });
  for (const each of said) desk.store.dispatch({ type: 'review-answered', key: each.key });
}

/** Looks for corrections that raised no event, such as an undo or a fill from another sheet. */
export async function rescan(desk: Desk): Promise<void> {
  await desk.tasks.run('correct', { doing: 'Looking for corrections in the sheet', queued: true }, () =>
    scanInto(desk),
  );
}

export async function scanInto(desk: Desk): Promise<void> {
  const { work, session } = openWorkOf(desk);
  const corrections = await session.table.scanCorrections(work.tableId, work.classifier.keyColumns);
  if (corrections.length > 0) await assertKnownRowsOnce(desk);
  const said = await sendFoundCorrections(await sayingOf(desk), corrections);
  if (said.length === 0) return;
  // They are nobody's to take back here.
  desk.store.dispatch({ type: 'corrections-found', said });
  for (const each of said) desk.store.dispatch({ type: 'review-answered', key: each.key });
}

/** What the server answered to corrections: rows whose class changed go into the sheet, marked. */
export async function takeReceipt(
  desk: Desk,
  classifierId: string,
  receipt: FeedbackReceipt,
  items: readonly OutboxItem[],
): Promise<void> {
  const { stage } = desk.store.getState();
  if (
    stage.kind !== 'working' ||
    desk.session === null ||
    stage.work.classifier.id !== classifierId ||
    items[0]?.classifierId !== classifierId
  )
    return;
  const corrected = new Set(items.map((item) => item.event.key));
  desk.store.dispatch({ type: 'rows-answered', rows: receipt.changed });
  // Who reads of a dispute has seen both sides: what they say next decides.
  if (receipt.changed.some((row) => row.dispute !== undefined)) await catchUpQuietly(desk);
  const others = receipt.changed.filter((row) => !corrected.has(row.key));
  desk.store.dispatch({ type: 'rows-changed', keys: others.map((row) => row.key) });
  await desk.session.applier.add(receipt.changed.map((row) => ({ ...row, changed: !corrected.has(row.key) })));
  if (desk.outbox.snapshot().pending === 0) await refreshQuietly(desk);
}

export async function loadReview(desk: Desk): Promise<void> {
  await desk.tasks.run('review', { doing: 'Fetching the rows to look at' }, async ({ signal }) => {
    const { work, session } = openWorkOf(desk);
    if (work.view === null) return;
    // What was typed meanwhile goes first: a row that a person has answered is not asked again.
    await scanInto(desk);
    await desk.outbox.flush();
    desk.store.dispatch({ type: 'review-asked' });
    const review = await loadReviewList({ ...desk, workbook: session.table }, work.classifier, work.tableId, work.view);
    signal.throwIfAborted();
    desk.store.dispatch({ type: 'review-loaded', review });
  });
}

export async function answer(desk: Desk, row: ReviewRow, verdict: Verdict): Promise<void> {
  await desk.tasks.run('correct', { doing: 'Saving your answer', queued: true }, async () => {
    const { work } = openWorkOf(desk);
    const saying = await sayingOf(desk);
    const cells = work.review?.cells.get(row.key);
    desk.store.dispatch({ type: 'review-answered', key: row.key });
    const said = await answerReview(saying, row, verdict, cells);
    if (said !== null) desk.store.dispatch({ type: 'corrected', said: [said] });
    if (verdict.kind === 'correct') await putInSheet(desk, row.key, verdict.class);
  });
  const { work } = openWorkOf(desk);
  if (work.review !== null && work.review.rows.length < REFILL_BELOW && work.review.waiting > work.review.rows.length)
    void loadReview(desk);
}

/** Takes back the last thing said. */
export async function undo(desk: Desk): Promise<void> {
  await desk.tasks.run('undo', { doing: 'Undoing the last correction', queued: true }, async () => {
    const said: Said | undefined = openWorkOf(desk).work.corrections.history.at(-1);
    if (said === undefined) return;
    await undoCorrection(await sayingOf(desk), said);
    desk.store.dispatch({ type: 'undone', said });
    await putInSheet(desk, said.key, said.before ?? '');
  });
}

export async function showRow(desk: Desk, key: string): Promise<void> {
  await desk.tasks.run('correct', { doing: 'Showing the row', queued: true }, () => {
    const { work, session } = openWorkOf(desk);
    return session.table.showRow(work.tableId, work.classifier.keyColumns, key);
  });
}

/** Writes into the correction cell of a row, as if the person had typed there. */
export function putInSheet(desk: Desk, key: string, text: string): Promise<void> {
  const { work, session } = openWorkOf(desk);
  return session.table.writeCorrection(work.tableId, work.classifier.keyColumns, key, text);
}

export async function sayingOf(desk: Desk): Promise<Saying> {
  const { work, session } = openWorkOf(desk);
  return {
    outbox: desk.outbox,
    store: desk.memory,
    pacing: desk.pacing,
    memory: await session.memory,
    classifier: work.classifier,
    view: work.view,
  };
}

/** What others said meanwhile. Failing here costs nothing: the log is read again before a training. */
async function catchUpQuietly(desk: Desk): Promise<void> {
  const { work, session } = openWorkOf(desk);
  try {
    await catchUp(desk.server, desk.memory, work.classifier, await session.memory);
  } catch (error) {
    if (!(error instanceof ServerProblem)) throw error;
  }
}
