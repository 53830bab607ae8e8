import {
  chooseOccasion,
  goOnLooking,
  lookForChanges,
  recallOccasion,
  type ClassifyContext,
} from './changed-actions.ts';
import type { Occasion } from './by-itself.ts';
import { answeredRows, shownRun, waitingRows, type AnsweredRows } from './answered-rows.ts';
import { startCheckpoint, type ClassifyCheckpoint } from './classify-checkpoint.ts';
import { adoptedClasses } from './adopted-rows.ts';
import { mayClassify, showSkew } from './skew-question.ts';
import { classifyTable } from './classify-table.ts';
import { catchUp } from '../feedback/said-memory.ts';
import type { RunsState } from '../runs/runs-state.ts';
import type { SharedState } from '../session/shared-state.ts';
import type { ClassifyState } from './classify-state.ts';
import { rememberView } from '../session/remembered-view.ts';
import type { RunHead } from '../runs/run-ledger.ts';
import { noteInRun } from '../runs/runs-actions.ts';
import { openWorkOf, type WorkSession } from '../session/pane-context.ts';
import { levelsInForce } from '../acceptance/acceptance-actions.ts';
import { refreshClassifier } from '../session/refresh-classifier.ts';
import { assertKnownRows } from '../rows/row-actions.ts';
import { classifyWords } from './words/classify-words.ts';
import { paneWords } from '../words/pane-words.ts';

/** Rows that are classified for a look before the whole table is. */
const PREVIEW_ROWS = 10;

/** Where a failed or cancelled classification of each session stopped. */
const checkpoints = new WeakMap<WorkSession, ClassifyCheckpoint>();

type ClassifyWork = SharedState & ClassifyState & RunsState;

export interface ClassifyActions {
  classify(): void;
  goOnClassifying(): void;
  /** Classifies ten rows, for a look; going on classifies the others. */
  previewClassifying(): void;
  lookForChanges(): void;
  /** Looks on where a look was stopped. */
  goOnLooking(): void;
  /** Classifies the rows that were edited or added since. */
  classifyChanged(): void;
  chooseOccasion(occasion: Occasion): void;
  /** Classifies although columns look otherwise than what was learned from. */
  classifyAnyway(): void;
  showSkew(column: string): void;
}

export function classifyActions(pane: ClassifyContext): ClassifyActions {
  return {
    classify: () => void classify(pane),
    goOnClassifying: () => void goOnClassifying(pane),
    previewClassifying: () => void classify(pane, PREVIEW_ROWS),
    lookForChanges: () => void lookForChanges(pane),
    goOnLooking: () => void goOnLooking(pane),
    classifyAnyway: () => {
      pane.store.dispatch({ type: 'skew-accepted' });
      void goOnClassifying(pane);
    },
    showSkew: (column) => void showSkew(pane, column),
    classifyChanged: () => void classifyChanged(pane),
    chooseOccasion: (occasion) =>
      pane.tasks.watch(
        'changed',
        chooseOccasion(pane, occasion, () => classifyChanged(pane)),
      ),
  };
}

/** Goes on classifying by itself as the workbook remembers it. */
export function followChanges(pane: ClassifyContext): Promise<void> {
  return recallOccasion(pane, () => classifyChanged(pane));
}

/** Classifies the chosen rows from the start. */
function classify(pane: ClassifyContext, most?: number): Promise<void> {
  checkpoints.delete(openWorkOf(pane).session);
  return goOnClassifying(pane, most, true);
}

/** Classifies, in the same view, what was found to be otherwise than it was classified. */
async function classifyChanged(pane: ClassifyContext): Promise<void> {
  const { work, session } = openWorkOf(pane);
  const { changed } = work;
  const before = changed && (await answeredRows(session.table, work));
  if (before === null || changed === null || pane.session !== session) return;
  const checkpoint = checkpointAt(before);
  for (const key of work.classified?.known ?? []) checkpoint.answered.add(key);
  for (const key of changed.edited) checkpoint.answered.delete(key);
  for (const key of changed.added) checkpoint.answered.delete(key);
  checkpoints.set(session, checkpoint);
  await goOnClassifying(pane);
}

/** Where a run stands whose rows were answered; what it counted before is not known. */
function checkpointAt({ view, answered }: AnsweredRows): ClassifyCheckpoint {
  const checkpoint = startCheckpoint(view);
  for (const [key, hash] of answered) {
    checkpoint.answered.add(key);
    checkpoint.hashes.set(key, hash);
  }
  return checkpoint;
}

/** Where a run stopped before the pane was opened; null where none did. */
async function stoppedBefore(session: WorkSession, work: ClassifyWork): Promise<ClassifyCheckpoint | null> {
  const run = shownRun(work);
  if (run === null || work.classified !== null || waitingRows(run) === 0) return null;
  const answered = await answeredRows(session.table, work);
  return answered && checkpointAt(answered);
}

/** Goes on where a failed or cancelled classification stopped. */
function goOnClassifying(pane: ClassifyContext, most?: number, isNew = false): Promise<void> {
  return pane.tasks.run(
    'classify',
    { doing: paneWords('readingTable'), cancellable: true },
    async ({ signal, progress }) => {
      // The classes may have grown by other people's corrections.
      await refreshClassifier(pane);
      const { work, session } = openWorkOf(pane);
      const edited = work.changed?.edited ?? [];
      const begun = ownCheckpoint(session, work.view) ?? (isNew ? null : await stoppedBefore(session, work));
      const checkpoint = begun ?? startCheckpoint(pane.pacing.newId());
      const memory = await session.memory;
      const run = work.runs.known.find(({ id }) => id === checkpoint.view) ?? (await newRun(pane, checkpoint.view));
      let remembering: Promise<void> | null = null;
      const classified = await classifyTable(
        { ...pane, workbook: session.table },
        {
          classifier: work.classifier,
          tableId: work.tableId,
          which: run.which,
          withSource: work.withSource,
          accept: await levelsInForce(pane, signal),
          most,
          adopted: (table) => adoptedClasses(table, work.classifier, memory),
          onRead: (table) => assertKnownRows(pane, table, signal),
          mayBegin: async (sample) => {
            if (!(await mayClassify(pane, sample, signal))) return false;
            if (begun === null) pane.store.dispatch({ type: 'classify-began', view: checkpoint.view });
            checkpoints.set(session, checkpoint);
            return true;
          },
          onWritten: async (rows, wanted) => {
            await noteInRun(pane, { ...run, wanted, done: checkpoint.hashes.size - checkpoint.gone }, rows);
            // From the first rows on: a run that is stopped goes on in a pane that is opened anew.
            remembering ??= rememberView(pane.workbook, work.classifier.id, checkpoint.view);
            await remembering;
            // A run that is stopped leaves no mark on rows that it has answered.
            if (edited.length === 0) return;
            const waiting = edited.filter((key) => !checkpoint.answered.has(key));
            await session.table.markEdited(work.tableId, work.classifier.keyColumns, waiting);
          },
        },
        checkpoint,
        {
          signal,
          onProgress: ({ done, total }) =>
            progress(done === 0 ? 0 : done / total, classifyWords('progress', { done, total })),
        },
      );
      if (classified === null) return;
      if (classified.remaining === 0) checkpoints.delete(session);
      pane.store.dispatch({ type: 'classified', classified });
      // What was edited has its answer by now, unless some rows wait.
      if (classified.remaining === 0) await session.table.markEdited(work.tableId, work.classifier.keyColumns, []);
    },
  );
}

/** What was said up to now was said before the run. */
async function newRun(pane: ClassifyContext, id: string): Promise<RunHead> {
  const { work, session } = openWorkOf(pane);
  const memory = await session.memory;
  // Read less far, more rows count as spoken of since: they are left when the run is reverted.
  await catchUp(pane.server, pane.memory, work.classifier, memory).catch(() => undefined);
  const at = pane.pacing.now().toISOString();
  return { id, at, which: work.which, wanted: 0, done: 0, sequence: memory.readTo };
}

/** What was reverted is not gone on with. */
function ownCheckpoint(session: WorkSession, view: string | null): ClassifyCheckpoint | null {
  const checkpoint = checkpoints.get(session);
  return checkpoint?.view === view ? (checkpoint ?? null) : null;
}
