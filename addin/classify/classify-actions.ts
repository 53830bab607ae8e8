import { classifyTable, startCheckpoint, type ClassifyCheckpoint } from './classify-table.ts';
import { rememberView } from './remembered-view.ts';
import { openWorkOf, type FeatureContext, type WorkSession } from '../session/pane-context.ts';
import { levelInForce } from '../acceptance/acceptance-actions.ts';
import { refreshClassifier } from '../session/refresh-classifier.ts';
import { assertKnownRows } from '../rows/row-actions.ts';
import type { RowsEvent, RowsSlice } from '../rows/rows-state.ts';
import type { ClassifyEvent, ClassifyState } from './classify-state.ts';
import { classifyWords } from './words/classify-words.ts';
import { paneWords } from '../words/pane-words.ts';

type ClassifyContext = FeatureContext<ClassifyState & RowsSlice, ClassifyEvent | RowsEvent>;

/** Where a failed or cancelled classification of each session stopped. */
const checkpoints = new WeakMap<WorkSession, ClassifyCheckpoint>();

export interface ClassifyActions {
  classify(): void;
  goOnClassifying(): void;
}

export function classifyActions(pane: ClassifyContext): ClassifyActions {
  return { classify: () => void classify(pane), goOnClassifying: () => void goOnClassifying(pane) };
}

/** Classifies the chosen rows from the start. */
function classify(pane: ClassifyContext): Promise<void> {
  checkpoints.delete(openWorkOf(pane).session);
  return goOnClassifying(pane);
}

/** Goes on where a failed or cancelled classification stopped. */
function goOnClassifying(pane: ClassifyContext): Promise<void> {
  return pane.tasks.run(
    'classify',
    { doing: paneWords('readingTable'), cancellable: true },
    async ({ signal, progress }) => {
      // The classes may have grown by other people's corrections.
      await refreshClassifier(pane);
      const { work, session } = openWorkOf(pane);
      const checkpoint = checkpoints.get(session) ?? begin(pane, session);
      const classified = await classifyTable(
        { ...pane, workbook: session.table },
        {
          classifier: work.classifier,
          tableId: work.tableId,
          which: work.which,
          acceptFrom: await levelInForce(pane, signal),
          onRead: (table) => assertKnownRows(pane, table, signal),
        },
        checkpoint,
        {
          signal,
          onProgress: ({ done, total }) =>
            progress(done === 0 ? 0 : done / total, classifyWords('progress', { done, total })),
        },
      );
      checkpoints.delete(session);
      pane.store.dispatch({ type: 'classified', classified });
      await rememberView(pane.workbook, work.classifier.id, classified.view);
    },
  );
}

function begin(pane: ClassifyContext, session: WorkSession): ClassifyCheckpoint {
  const checkpoint = startCheckpoint(pane.pacing.newId());
  checkpoints.set(session, checkpoint);
  pane.store.dispatch({ type: 'classify-began', view: checkpoint.view });
  return checkpoint;
}
