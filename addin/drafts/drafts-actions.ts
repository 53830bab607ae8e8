import type { Draft, SendingReceipt } from '../../contract/draft.ts';
import type { FeedbackReach } from '../../contract/feedback.ts';
import { takeBack } from '../correct/correct-actions.ts';
import { takeChanged } from '../correct/typed/take-receipt.ts';
import { catchUp, noteSaid, saidClass, type SaidMemory } from '../feedback/said-memory.ts';
import type { SentCorrection } from '../feedback/say.ts';
import { withRetries } from '../ports/pacing.ts';
import { inOrder } from '../session/in-order.ts';
import { openWorkOf } from '../session/pane-context.ts';
import { askBeforeSending } from './ask-before-sending.ts';
import { settleCells } from './draft-cells.ts';
import { eventOf, reworded } from './draft-event.ts';
import type { DraftsContext } from './drafts-context.ts';
import { draftsWords } from './words/drafts-words.ts';

export interface DraftsActions {
  loadDrafts(): void;
  /** Says why; the note goes with the correction once it is sent. Empty for none. */
  noteDraft(draft: Draft, note: string): void;
  /** Says another class in it. */
  rewordDraft(draft: Draft, className: string): void;
  takeOutDrafts(ids: readonly string[]): void;
  /** Sends all that can be sent as they are; asked first where they would change many other rows. */
  sendDrafts(): void;
  /** Sends the drafts that were asked about, of their rows alone or with all that they change. */
  decideBatch(reach: 'row' | 'all'): void;
  /** Lets them wait on. */
  leaveBatch(): void;
  /** Takes back what was sent last, all of it. */
  takeBackBatch(): void;
  closeBatch(): void;
}

export function draftsActions(pane: DraftsContext): DraftsActions {
  return {
    loadDrafts: () => void loadDrafts(pane),
    noteDraft: (draft, note) => void keepAnew(pane, { ...draft, note: note.trim() }, draftsWords('noting')),
    rewordDraft: (draft, name) => void keepAnew(pane, reworded(draft, name), draftsWords('rewording')),
    takeOutDrafts: (ids) => void takeOut(pane, ids),
    sendDrafts: () => void send(pane),
    decideBatch: (reach) => void decideBatch(pane, reach === 'row' ? { reach } : {}),
    leaveBatch: () => pane.store.dispatch({ type: 'batch-asked', asked: null }),
    takeBackBatch: () => void takeBackBatch(pane),
    closeBatch: () => pane.store.dispatch({ type: 'batch-sent', batch: null }),
  };
}

/** Fetches what the person has typed and not sent, and marks it in the sheet. */
export async function loadDrafts(pane: DraftsContext): Promise<void> {
  await pane.tasks.run('draft-list', { doing: draftsWords('fetching'), queued: true }, ({ signal }) =>
    fetchDrafts(pane, signal),
  );
}

async function fetchDrafts(pane: DraftsContext, signal: AbortSignal): Promise<void> {
  await inOrder(pane, 'drafts', async () => {
    const { work, session } = openWorkOf(pane);
    const ask = () => pane.server.listDrafts(work.classifier.id, { signal });
    const drafts = await withRetries(pane.pacing, ask, signal);
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'drafts-known', drafts });
    await settleCells(pane, drafts, await session.memory);
  });
}

/** Keeps a draft as it says now, under its id. */
async function keepAnew(pane: DraftsContext, draft: Draft, doing: string): Promise<void> {
  await pane.tasks.run('drafts', { doing, queued: true }, async ({ signal }) => {
    const { classifier } = openWorkOf(pane).work;
    const columns = classifier.columns.map(({ name }) => name);
    await pane.server.keepDrafts(classifier.id, { columns, events: [eventOf(draft)] }, { signal });
    await fetchDrafts(pane, signal);
  });
}

async function takeOut(pane: DraftsContext, ids: readonly string[]): Promise<void> {
  await pane.tasks.run('drafts', { doing: draftsWords('takingOut'), queued: true }, async ({ signal }) => {
    const { work, session } = openWorkOf(pane);
    await pane.server.takeOutDrafts(work.classifier.id, ids, { signal });
    // What others said of the rows is what stands in their cells again.
    await catchUp(pane.server, pane.memory, work.classifier, await session.memory, { signal });
    await fetchDrafts(pane, signal);
  });
}

/** Sends what can be sent as it is, once its author has said how far it is to reach where that is far. */
async function send(pane: DraftsContext): Promise<void> {
  await pane.tasks.run('drafts', { doing: draftsWords('sending'), queued: true }, async ({ signal }) => {
    const { work } = openWorkOf(pane);
    const { drafts = [], seen = 0 } = work.corrections.drafts ?? {};
    const ready = drafts.filter(({ hindrance }) => hindrance === null);
    if (ready.length === 0) return;
    const asked = await askBeforeSending(pane.server, work, ready, seen);
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'batch-asked', asked });
    if (asked === null) await sendNow(pane, ready, {}, signal);
  });
}

async function decideBatch(pane: DraftsContext, how: { readonly reach?: FeedbackReach }): Promise<void> {
  await pane.tasks.run('drafts', { doing: draftsWords('sending'), queued: true }, async ({ signal }) => {
    const { askedDrafts } = openWorkOf(pane).work;
    if (askedDrafts === null) return;
    pane.store.dispatch({ type: 'batch-asked', asked: null });
    await sendNow(pane, askedDrafts.drafts, how, signal);
  });
}

/** What was typed a moment ago goes to the server first; what others said until now was shown beside the drafts. */
async function sendNow(
  pane: DraftsContext,
  ready: readonly Draft[],
  how: { readonly reach?: FeedbackReach },
  signal: AbortSignal,
): Promise<void> {
  const { work, session } = openWorkOf(pane);
  const { classifier, view, corrections } = work;
  const memory = await session.memory;
  await catchUp(pane.server, pane.memory, classifier, memory, { signal });
  const { seen = 0 } = corrections.drafts ?? {};
  const request = { drafts: ready.map(({ id }) => id), seen, ...how, ...(view === null ? {} : { view }) };
  // With the same ids: a retry whose first answer was lost sends nothing twice.
  const ask = () => pane.server.sendDrafts(classifier.id, request, { signal });
  const receipt = await withRetries(pane.pacing, ask, signal);
  if (receipt.signed !== undefined) pane.store.dispatch({ type: 'signed-touched', signed: receipt.signed });
  const said = await noteSent(pane, ready, receipt, memory);
  await fetchDrafts(pane, signal);
  await takeChanged(
    pane,
    receipt,
    said.map(({ key }) => key),
    said.some((each) => each.class !== null),
  );
}

/** Takes note of what is said by now, to be taken back as one. */
async function noteSent(
  pane: DraftsContext,
  drafts: readonly Draft[],
  { sent, earlier, gone, held }: SendingReceipt,
  memory: SaidMemory,
): Promise<readonly SentCorrection[]> {
  const { classifier } = openWorkOf(pane).work;
  const ids = new Set(sent);
  const mine = drafts.filter(({ id }) => ids.has(id));
  const said = mine.map(({ key, kind, class: name, values }) => ({
    key,
    kind,
    class: name,
    before: saidClass(memory, key),
    cells: values,
  }));
  for (const draft of mine) noteSaid(memory, eventOf(draft));
  await pane.memory.save(classifier.id, memory);
  if (said.length > 0) pane.store.dispatch({ type: 'corrected', said, isOne: true });
  for (const { key } of said) pane.store.dispatch({ type: 'row-judged', key });
  const batch = { said, earlier: earlier.length, gone: gone.length, held: held.length };
  pane.store.dispatch({ type: 'batch-sent', batch });
  return said;
}

async function takeBackBatch(pane: DraftsContext): Promise<void> {
  await pane.tasks.run('undo', { doing: draftsWords('takingBack'), queued: true }, async () => {
    const { sentBatch, corrections } = openWorkOf(pane).work;
    // What was undone one way is not undone another.
    if (sentBatch !== null && corrections.history.includes(sentBatch.said)) await takeBack(pane, sentBatch.said);
    pane.store.dispatch({ type: 'batch-sent', batch: null });
  });
}
