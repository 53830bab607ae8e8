import type { Draft, SendingReceipt } from '../../contract/draft.ts';
import type { FeedbackEvent } from '../../contract/feedback.ts';
import { takeBack } from '../correct/correct-actions.ts';
import { takeChanged } from '../correct/take-receipt.ts';
import { catchUp, noteSaid, saidClass, type SaidMemory } from '../feedback/said-memory.ts';
import type { SentCorrection } from '../feedback/say.ts';
import { withRetries } from '../ports/pacing.ts';
import { openWorkOf } from '../session/pane-context.ts';
import { settleCells } from './draft-cells.ts';
import type { DraftsContext } from './drafts-context.ts';
import { draftsWords } from './words/drafts-words.ts';

export interface DraftsActions {
  loadDrafts(): void;
  /** Says why; the note goes with the correction once it is sent. Empty for none. */
  noteDraft(draft: Draft, note: string): void;
  takeOutDrafts(ids: readonly string[]): void;
  /** Sends all that can be sent as they are. */
  sendDrafts(): void;
  /** Takes back what was sent last, all of it. */
  takeBackBatch(): void;
  closeBatch(): void;
}

export function draftsActions(pane: DraftsContext): DraftsActions {
  return {
    loadDrafts: () => void loadDrafts(pane),
    noteDraft: (draft, note) => void noteDraft(pane, draft, note),
    takeOutDrafts: (ids) => void takeOut(pane, ids),
    sendDrafts: () => void send(pane),
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
  const { work, session } = openWorkOf(pane);
  const ask = () => pane.server.listDrafts(work.classifier.id, { signal });
  const drafts = await withRetries(pane.pacing, ask, signal);
  signal.throwIfAborted();
  pane.store.dispatch({ type: 'drafts-known', drafts });
  await settleCells(pane, drafts, await session.memory);
}

async function noteDraft(pane: DraftsContext, draft: Draft, note: string): Promise<void> {
  await pane.tasks.run('drafts', { doing: draftsWords('noting'), queued: true }, async ({ signal }) => {
    const { classifier } = openWorkOf(pane).work;
    const columns = classifier.columns.map(({ name }) => name);
    const events = [eventOf(draft, note.trim())];
    await pane.server.keepDrafts(classifier.id, { columns, events }, { signal });
    await fetchDrafts(pane, signal);
  });
}

/** The event that a draft will be, with another note. */
function eventOf(draft: Draft, note: string): FeedbackEvent {
  const { id, kind, origin, key, values, class: name, predictedClass, saidAt, basedOn } = draft;
  return {
    id,
    kind,
    origin,
    key,
    cells: values,
    saidAt,
    ...(name === null ? {} : { class: name }),
    ...(predictedClass === null ? {} : { predictedClass }),
    ...(basedOn === null ? {} : { basedOn }),
    ...(note === '' ? {} : { note }),
  };
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

/** What was typed a moment ago goes to the server first; what others said until now was shown beside the drafts. */
async function send(pane: DraftsContext): Promise<void> {
  await pane.tasks.run('drafts', { doing: draftsWords('sending'), queued: true }, async ({ signal }) => {
    const { work, session } = openWorkOf(pane);
    const { classifier, view, corrections } = work;
    const { drafts = [], seen = 0 } = corrections.drafts ?? {};
    const ready = drafts.filter(({ hindrance }) => hindrance === null);
    if (ready.length === 0) return;
    const memory = await session.memory;
    await catchUp(pane.server, pane.memory, classifier, memory, { signal });
    const request = { drafts: ready.map(({ id }) => id), seen, ...(view === null ? {} : { view }) };
    // With the same ids: a retry whose first answer was lost sends nothing twice.
    const ask = () => pane.server.sendDrafts(classifier.id, request, { signal });
    const receipt = await withRetries(pane.pacing, ask, signal);
    const said = await noteSent(pane, ready, receipt, memory);
    await fetchDrafts(pane, signal);
    await takeChanged(
      pane,
      receipt.changed,
      said.map(({ key }) => key),
      said.some((each) => each.class !== null),
    );
  });
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
  for (const draft of mine) noteSaid(memory, eventOf(draft, draft.note ?? ''));
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
