import { chooseMinutes, lookForChanges, recallMinutes, type ClassifyContext } from './changed-actions.ts';
import type { Minutes } from './by-itself.ts';
import { startCheckpoint, type ClassifyCheckpoint } from './classify-checkpoint.ts';
import { classifyTable } from './classify-table.ts';
import { catchUp } from '../feedback/said-memory.ts';
import { rememberView } from '../runs/remembered-view.ts';
import type { RunHead } from '../runs/run-ledger.ts';
import { noteInRun } from '../runs/runs-actions.ts';
import { openWorkOf, type WorkSession } from '../session/pane-context.ts';
import { levelInForce } from '../acceptance/acceptance-actions.ts';
import { refreshClassifier } from '../session/refresh-classifier.ts';
import { assertKnownRows } from '../rows/row-actions.ts';
import { classifyWords } from './words/classify-words.ts';
import { paneWords } from '../words/pane-words.ts';

/** Rows that are classified for a look before the whole table is. */
const PREVIEW_ROWS = 10;

/** Where a failed or cancelled classification of each session stopped. */
const checkpoints = new WeakMap<WorkSession, ClassifyCheckpoint>();

export interface ClassifyActions {
  classify(): void;
  goOnClassifying(): void;
  /** Classifies ten rows, for a look; going on classifies the others. */
  previewClassifying(): void;
  lookForChanges(): void;
  /** Classifies the rows that were edited or added since. */
  classifyChanged(): void;
  chooseMinutes(minutes: Minutes): void;
}

export function classifyActions(pane: ClassifyContext): ClassifyActions {
  return {
    classify: () => void classify(pane),
    goOnClassifying: () => void goOnClassifying(pane),
    previewClassifying: () => void classify(pane, PREVIEW_ROWS),
    lookForChanges: () => void lookForChanges(pane),
    classifyChanged: () => void classifyChanged(pane),
    chooseMinutes: (minutes) =>
      pane.tasks.watch(
        'changed',
        chooseMinutes(pane, minutes, () => classifyChanged(pane)),
      ),
  };
}

/** Goes on classifying by itself as the workbook remembers it. */
export function followChanges(pane: ClassifyContext): Promise<void> {
  return recallMinutes(pane, () => classifyChanged(pane));
}

/** Classifies the chosen rows from the start. */
function classify(pane: ClassifyContext, most?: number): Promise<void> {
  checkpoints.delete(openWorkOf(pane).session);
  return goOnClassifying(pane, most);
}

/** Classifies, in the same view, what was found to be otherwise than it was classified. */
function classifyChanged(pane: ClassifyContext): Promise<void> {
  const { work, session } = openWorkOf(pane);
  const { classified, changed } = work;
  if (classified === null || changed === null) return Promise.resolve();
  const checkpoint = startCheckpoint(classified.view);
  for (const key of classified.known) checkpoint.answered.add(key);
  for (const [key, hash] of classified.answered) checkpoint.hashes.set(key, hash);
  for (const key of changed.edited) checkpoint.answered.delete(key);
  checkpoints.set(session, checkpoint);
  return goOnClassifying(pane);
}

/** Goes on where a failed or cancelled classification stopped. */
function goOnClassifying(pane: ClassifyContext, most?: number): Promise<void> {
  return pane.tasks.run(
    'classify',
    { doing: paneWords('readingTable'), cancellable: true },
    async ({ signal, progress }) => {
      // The classes may have grown by other people's corrections.
      await refreshClassifier(pane);
      const { work, session } = openWorkOf(pane);
      const checkpoint = checkpoints.get(session) ?? begin(pane, session);
      const run = work.runs.known.find(({ id }) => id === checkpoint.view) ?? (await newRun(pane, checkpoint.view));
      const classified = await classifyTable(
        { ...pane, workbook: session.table },
        {
          classifier: work.classifier,
          tableId: work.tableId,
          which: work.which,
          acceptFrom: await levelInForce(pane, signal),
          most,
          onRead: (table) => assertKnownRows(pane, table, signal),
          onWritten: (rows, wanted) =>
            noteInRun(pane, { ...run, wanted, done: checkpoint.hashes.size - checkpoint.gone }, rows),
        },
        checkpoint,
        {
          signal,
          onProgress: ({ done, total }) =>
            progress(done === 0 ? 0 : done / total, classifyWords('progress', { done, total })),
        },
      );
      if (classified.remaining === 0) checkpoints.delete(session);
      pane.store.dispatch({ type: 'classified', classified });
      await rememberView(pane.workbook, work.classifier.id, classified.view);
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

function begin(pane: ClassifyContext, session: WorkSession): ClassifyCheckpoint {
  const checkpoint = startCheckpoint(pane.pacing.newId());
  checkpoints.set(session, checkpoint);
  pane.store.dispatch({ type: 'classify-began', view: checkpoint.view });
  return checkpoint;
}
