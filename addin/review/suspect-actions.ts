import type { SuspectLabel } from '../../contract/explanation.ts';
import { answerSuspect, loadSuspects as fetchSuspects, type SecondLook } from './suspect-labels.ts';
import { WorkbookProblem } from '../ports/workbook-port.ts';
import { putInSheet, sayingOf } from '../correct/correct-actions.ts';
import { openWorkOf, type Desk } from '../session/pane-context.ts';

/** Fetches the labels worth a second look. */
export async function loadSuspects(desk: Desk): Promise<void> {
  await desk.tasks.run('suspects', { doing: 'Looking for doubtful labels' }, async ({ signal }) => {
    const { work, session } = openWorkOf(desk);
    const suspects = await fetchSuspects({ ...desk, workbook: session.table }, work.classifier, work.tableId, {
      signal,
    });
    signal.throwIfAborted();
    desk.store.dispatch({ type: 'suspects-loaded', suspects });
  });
}

/** Keeps a label as it is, or changes it to what is suggested; the sheet shows the change in its correction column. */
export async function lookAgain(desk: Desk, label: SuspectLabel, look: SecondLook): Promise<void> {
  await desk.tasks.run('correct', { doing: 'Saving your answer', queued: true }, async () => {
    const { work } = openWorkOf(desk);
    const cells = work.suspects?.cells.get(label.key);
    if (cells === undefined) return;
    desk.store.dispatch({ type: 'suspect-answered', key: label.key });
    const said = await answerSuspect(await sayingOf(desk), label, look, cells);
    desk.store.dispatch({ type: 'corrected', said: [said] });
    if (look === 'change') await showInSheet(desk, label.key, label.suggested);
  });
}

/** A table that was never classified has no column for it; what was said is saved all the same. */
async function showInSheet(desk: Desk, key: string, className: string): Promise<void> {
  try {
    await putInSheet(desk, key, className);
  } catch (error) {
    if (!(error instanceof WorkbookProblem) || error.code !== 'columns-gone') throw error;
  }
}
