import { classifyTable, startCheckpoint } from './classify-table.ts';
import { rememberView } from './remembered-view.ts';
import { openWorkOf, type Desk } from '../session/pane-context.ts';
import { refreshClassifier } from '../model/model-actions.ts';
import { assertKnownRows } from '../rows/row-actions.ts';

/** Classifies the chosen rows from the start. */
export function classify(desk: Desk): Promise<void> {
  openWorkOf(desk).session.checkpoint = null;
  return goOnClassifying(desk);
}

/** Goes on where a failed or cancelled classification stopped. */
export function goOnClassifying(desk: Desk): Promise<void> {
  return desk.tasks.run('classify', { doing: 'Reading the table', cancellable: true }, async ({ signal, progress }) => {
    // The classes may have grown by other people's corrections.
    await refreshClassifier(desk);
    const { work, session } = openWorkOf(desk);
    if (session.checkpoint === null) {
      session.checkpoint = startCheckpoint(desk.pacing.newId());
      desk.store.dispatch({ type: 'classify-began', view: session.checkpoint.view });
    }
    const classified = await classifyTable(
      { ...desk, workbook: session.table },
      {
        classifier: work.classifier,
        tableId: work.tableId,
        which: work.which,
        onRead: (table) => assertKnownRows(desk, table, signal),
      },
      session.checkpoint,
      {
        signal,
        onProgress: ({ done, total }) =>
          progress(
            done === 0 ? 0 : done / total,
            `Classifying: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} rows`,
          ),
      },
    );
    session.checkpoint = null;
    desk.store.dispatch({ type: 'classified', classified });
    await rememberView(desk.workbook, work.classifier.id, classified.view);
  });
}
