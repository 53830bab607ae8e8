import { openWorkOf, type FeatureContext, type WorkSession } from '../session/pane-context.ts';
import type { RowsEvent, RowsSlice } from '../rows/rows-state.ts';
import type { RunsEvent, RunsState } from '../runs/runs-state.ts';
import { WorkbookProblem } from '../ports/workbook-port.ts';
import type { KeptReading, LongOperation } from '../ports/table-reading.ts';
import type { RowKey } from '../../contract/cell.ts';
import { isRunning } from '../tasks/tasks.ts';
import { answeredRows, labelledKeys } from './answered-rows.ts';
import { rememberedOccasion, rememberOccasion, repeat, type Occasion } from './by-itself.ts';
import { findChangedRows } from './changed-rows.ts';
import type { ClassifyEvent, ClassifyState } from './classify-state.ts';
import { classifyWords } from './words/classify-words.ts';

export type ClassifyContext = FeatureContext<
  ClassifyState & RowsSlice & RunsState,
  ClassifyEvent | RowsEvent | RunsEvent
>;

/** So many rows at most are classified without being asked for; of more, the pane only says how many there are. */
const MOST_BY_ITSELF = 2_000;

/** Who has typed nothing for so long has finished a row, or thinks about it. */
const PAUSE_MS = 3_000;

/** Ends what repeats itself in a session. */
const repeating = new WeakMap<WorkSession, AbortController>();

/** How far a look has come. The one mutable thing of it. */
interface LookCheckpoint {
  readonly reading: KeptReading;
  /** The part of the table that the hashes are of. */
  hashed: KeptReading['part'];
  readonly hashes: Map<RowKey, string>;
}

/** Where a stopped look of each session stands. */
const looks = new WeakMap<WorkSession, LookCheckpoint>();

/** Looks from the first row on which rows were edited or added since they were classified. */
export function lookForChanges(pane: ClassifyContext): Promise<void> {
  looks.delete(openWorkOf(pane).session);
  return goOnLooking(pane);
}

/**
 * Looks on where a look was stopped. What is not as it was read is read anew: other rows, rows that stand elsewhere, an
 * edit.
 */
export async function goOnLooking(pane: ClassifyContext): Promise<void> {
  const options = { doing: classifyWords('lookingForChanges'), queued: true, cancellable: true };
  await pane.tasks.run('changed', options, async ({ signal, progress }) => {
    const { session } = openWorkOf(pane);
    const checkpoint = looks.get(session) ?? { reading: { part: null }, hashed: null, hashes: new Map() };
    looks.set(session, checkpoint);
    await look(pane, checkpoint, {
      signal,
      onProgress: ({ done, total }) => {
        progress(done / total, classifyWords('lookedAt', { done, total }));
        pane.store.dispatch({ type: 'looked-at', looked: { done, total } });
      },
    });
    looks.delete(session);
  });
}

/** Finds the rows, and marks in the sheet those that were edited. */
async function look(
  pane: ClassifyContext,
  checkpoint: LookCheckpoint = { reading: { part: null }, hashed: null, hashes: new Map() },
  { signal, onProgress }: LongOperation = {},
): Promise<void> {
  const { work, session } = openWorkOf(pane);
  const { classifier, tableId, classified } = work;
  const before = await answeredRows(session.table, work);
  if (before === null) return;
  const { reading, hashes } = checkpoint;
  const stopping = signal === undefined ? {} : { signal };
  const reporting = onProgress === undefined ? {} : { onProgress };
  const table = await session.table.readTable(tableId, { ...stopping, ...reporting, kept: reading });
  signal?.throwIfAborted();
  // Hashes of what was read anew are of before.
  if (checkpoint.hashed !== reading.part) hashes.clear();
  checkpoint.hashed = reading.part;
  const pause = () => pane.pacing.wait(0, signal);
  await pause();
  const known = classified?.known ?? labelledKeys(table, classifier);
  const comparing = { answered: before.answered, known, hashes, pause };
  const changed = await findChangedRows(table, classifier, comparing, stopping);
  if (pane.session !== session) return;
  pane.store.dispatch({ type: 'changes-found', changed });
  await session.table.markEdited(tableId, classifier.keyColumns, changed.edited);
}

/** Chooses when edited and new rows are classified by themselves; the workbook remembers it. */
export async function chooseOccasion(
  pane: ClassifyContext,
  occasion: Occasion,
  classifyChanged: () => Promise<void>,
): Promise<void> {
  const { work, session } = openWorkOf(pane);
  begin(pane, session, occasion, classifyChanged);
  await rememberOccasion(pane.workbook, { classifier: work.classifier.id, table: work.tableId }, occasion);
}

/** Goes on as the workbook remembers it, and follows what is edited from now on. */
export async function recallOccasion(pane: ClassifyContext, classifyChanged: () => Promise<void>): Promise<void> {
  const { work, session } = openWorkOf(pane);
  const of = { classifier: work.classifier.id, table: work.tableId };
  const occasion = await rememberedOccasion(pane.workbook, of).catch((): Occasion => 0);
  if (pane.session !== session) return;
  begin(pane, session, occasion, classifyChanged);
  await followEdits(pane, session, () =>
    passOf(pane, session, openWorkOf(pane).work.occasion === 'edit' ? classifyChanged : null),
  );
}

function begin(
  pane: ClassifyContext,
  session: WorkSession,
  occasion: Occasion,
  classifyChanged: () => Promise<void>,
): void {
  repeating.get(session)?.abort();
  const stopper = new AbortController();
  repeating.set(session, stopper);
  pane.store.dispatch({ type: 'occasion-chosen', occasion });
  if (occasion === 'edit') return;
  const pass = async () => {
    if (pane.session !== session) return stopper.abort();
    await passOf(pane, session, classifyChanged);
  };
  pane.tasks.watch('changed', repeat(pane.pacing, occasion, pass, stopper.signal));
}

/**
 * Once the person who edits has paused, marks the rows that were edited, and classifies them where that is chosen. A
 * cell that is being edited is waited for.
 */
async function followEdits(pane: ClassifyContext, session: WorkSession, pass: () => Promise<Pass>): Promise<void> {
  let latest = new AbortController();
  const afterPause = async (signal: AbortSignal): Promise<void> => {
    await pane.pacing.wait(PAUSE_MS, signal);
    if (signal.aborted || pane.session !== session) return;
    if ((await pass()) === 'busy') await afterPause(signal);
  };
  const stop = await session.table
    .onEdited(openWorkOf(pane).work.tableId, () => {
      latest.abort();
      if (pane.session !== session) return void stop?.();
      latest = new AbortController();
      pane.tasks.watch('changed', afterPause(latest.signal));
    })
    .catch((error: unknown) => {
      if (error instanceof WorkbookProblem) return null;
      throw error;
    });
}

/** `busy` when somebody is in a cell, or rows are being classified: to be tried again. */
type Pass = 'busy' | 'done';

/** Looks once, and classifies what was found where that is to be done. */
async function passOf(
  pane: ClassifyContext,
  session: WorkSession,
  classifyChanged: (() => Promise<void>) | null,
): Promise<Pass> {
  // Somebody is at it, or will be told why it failed.
  if (isRunning(pane.store.getState().tasks, 'classify')) return 'busy';
  try {
    await look(pane);
  } catch (error) {
    // Somebody is in a cell: next time. Whatever else it is is said, and may be over by then.
    if (error instanceof WorkbookProblem && error.code === 'cell-being-edited') return 'busy';
    pane.tasks.watch('changed', Promise.reject(error));
    return 'done';
  }
  if (pane.session !== session) return 'done';
  const { changed } = openWorkOf(pane).work;
  const rows = (changed?.edited.length ?? 0) + (changed?.added.length ?? 0);
  if (classifyChanged === null || rows === 0 || rows > MOST_BY_ITSELF) return 'done';
  await classifyChanged();
  const isDone = pane.session === session && openWorkOf(pane).work.changed === null;
  if (isDone) pane.store.dispatch({ type: 'classified-by-itself', rows, at: pane.pacing.now().toISOString() });
  return 'done';
}
