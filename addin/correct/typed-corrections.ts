import type { FeedbackReach, FeedbackReceipt } from '../../contract/feedback.ts';
import { catchUp } from '../feedback/said-memory.ts';
import type { SentCorrection, Saying } from '../feedback/say.ts';
import type { OutboxItem } from '../ports/outbox-port.ts';
import { ServerProblem } from '../ports/server-port.ts';
import type { TypedCorrection } from '../ports/workbook-port.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { refreshQuietly } from '../session/refresh-classifier.ts';
import { isRowsInQuestion } from '../rows/compare-rows.ts';
import { assertKnownRowsOnce } from '../rows/row-actions.ts';
import type { RowsEvent, RowsSlice } from '../rows/rows-state.ts';
import { wideReach } from './ask-reach.ts';
import type { CorrectEvent, CorrectState, RowJudged } from './correct-state.ts';
import { sendCorrections, sendFoundCorrections } from './send-corrections.ts';

/** What corrections need of the pane, whoever makes them. */
export type CorrectContext = FeatureContext<CorrectState & RowsSlice, CorrectEvent | RowJudged | RowsEvent>;

/** Typed corrections go into the outbox and into the history of what can be undone. */
export async function takeCorrections(pane: CorrectContext, corrections: readonly TypedCorrection[]): Promise<void> {
  pane.store.dispatch({ type: 'corrections-typed', corrections });
  await sendTyped(pane);
}

/**
 * Sends what was typed. What cannot be sent now waits, as the person's word, which it would not be if it were found in
 * the sheet later: until it is known which rows these are, which the pane asks, or how far they are to reach, or until
 * what failed has been mended.
 *
 * @param decided what the person said of their reach; left out, they are asked where it is wide
 */
export async function sendTyped(pane: CorrectContext, decided?: { readonly reach?: FeedbackReach }): Promise<void> {
  const { work, session } = openWorkOf(pane);
  if (work.corrections.typed.length === 0) return;
  try {
    await assertKnownRowsOnce(pane);
  } catch (error) {
    if (isRowsInQuestion(error)) return;
    throw error;
  }
  const saying = await sayingOf(pane);
  // Opened anew meanwhile, the classifier has what was typed and sends it by what it knows now.
  if (pane.session !== session) return;
  if (decided === undefined && (await asksAboutReach(pane, saying))) return;
  const said = await sendOnce(pane, saying, decided?.reach);
  if (said.length === 0) return;
  pane.store.dispatch({ type: 'corrected', said });
  for (const each of said) pane.store.dispatch({ type: 'row-judged', key: each.key });
}

/** Asks about what was typed where it would change many other rows; whether it does. */
async function asksAboutReach(pane: CorrectContext, saying: Saying): Promise<boolean> {
  const { work, session } = openWorkOf(pane);
  const reach = await wideReach(pane.server, saying, work.corrections.typed);
  // Opened anew meanwhile, what was typed is sent by what is known now.
  if (pane.session !== session) return true;
  pane.store.dispatch({ type: 'reach-asked', reach });
  return reach !== null;
}

/** Takes what was typed out of the state, so that nobody sends it a second time, and back into it where that fails. */
async function sendOnce(
  pane: CorrectContext,
  saying: Saying,
  reach?: FeedbackReach,
): Promise<readonly SentCorrection[]> {
  const { work, session } = openWorkOf(pane);
  const { typed } = work.corrections;
  pane.store.dispatch({ type: 'corrections-taken' });
  try {
    return await sendCorrections(saying, typed, reach);
  } catch (error) {
    if (pane.session === session) {
      const typedSince = openWorkOf(pane).work.corrections.typed;
      pane.store.dispatch({ type: 'corrections-typed', corrections: [...typed, ...typedSince] });
    }
    throw error;
  }
}

/** Takes what waits, and what stands in the sheet and was not seen typed, into the outbox. */
export async function scanInto(pane: CorrectContext): Promise<void> {
  await sendTyped(pane);
  const { work, session } = openWorkOf(pane);
  // What waits for the person is theirs, and not found.
  const waiting = new Set(openWorkOf(pane).work.corrections.typed.map(({ key }) => key));
  const standing = await session.table.scanCorrections(work.tableId, work.classifier.keyColumns);
  const corrections = standing.filter(({ key }) => !waiting.has(key));
  if (corrections.length > 0) await assertKnownRowsOnce(pane);
  const said = await sendFoundCorrections(await sayingOf(pane), corrections);
  if (said.length === 0) return;
  // They are nobody's to take back here.
  pane.store.dispatch({ type: 'corrections-found', said });
  for (const each of said) pane.store.dispatch({ type: 'row-judged', key: each.key });
}

/** What the server answered to corrections: rows whose class changed go into the sheet, marked. */
export async function takeReceipt(
  pane: CorrectContext,
  classifierId: string,
  receipt: FeedbackReceipt,
  items: readonly OutboxItem[],
): Promise<void> {
  const { stage } = pane.store.getState();
  if (
    stage.kind !== 'working' ||
    pane.session === null ||
    stage.work.classifier.id !== classifierId ||
    items[0]?.classifierId !== classifierId
  )
    return;
  const corrected = new Set(items.map((item) => item.event.key));
  pane.store.dispatch({ type: 'rows-answered', rows: receipt.changed });
  // Who reads of a dispute has seen both sides: what they say next decides.
  if (receipt.changed.some((row) => row.dispute !== undefined)) await catchUpQuietly(pane);
  const others = receipt.changed.filter((row) => !corrected.has(row.key));
  pane.store.dispatch({ type: 'rows-changed', keys: others.map((row) => row.key) });
  // What is told beside a word of one row alone is of words before it.
  if (items.some(({ event }) => event.class !== undefined && event.reach !== 'row'))
    pane.store.dispatch({ type: 'spread', corrected: [...corrected], rows: others });
  await pane.session.applier.add(receipt.changed.map((row) => ({ ...row, changed: !corrected.has(row.key) })));
  if (pane.outbox.snapshot().pending === 0) await refreshQuietly(pane);
}

/** Writes into the correction cell of a row, as if the person had typed there. */
export function putInSheet(pane: CorrectContext, key: string, text: string): Promise<void> {
  const { work, session } = openWorkOf(pane);
  return session.table.writeCorrection(work.tableId, work.classifier.keyColumns, key, text);
}

export async function sayingOf(pane: CorrectContext): Promise<Saying> {
  const { work, session } = openWorkOf(pane);
  return {
    outbox: pane.outbox,
    store: pane.memory,
    pacing: pane.pacing,
    memory: await session.memory,
    classifier: work.classifier,
    view: work.view,
  };
}

/** What others said meanwhile. Failing here costs nothing: the log is read again before a training. */
async function catchUpQuietly(pane: CorrectContext): Promise<void> {
  const { work, session } = openWorkOf(pane);
  try {
    await catchUp(pane.server, pane.memory, work.classifier, await session.memory);
  } catch (error) {
    if (!(error instanceof ServerProblem)) throw error;
  }
}
