import type { Classifier } from '../../contract/classifier.ts';
import { explainRow } from '../explain/explain-row.ts';
import { withRetries } from '../ports/pacing.ts';
import { WorkbookProblem, type TablePort, type Unsubscribe } from '../ports/workbook-port.ts';
import type { FeatureContext } from '../session/pane-context.ts';
import type { SharedState } from '../session/shared-state.ts';
import { featureCells } from '../table/feature-columns.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { PersonLeft } from '../tasks/person-left.ts';
import { shownProblemOf } from '../tasks/shown-problem.ts';
import type { FollowEvent, FollowedRow, FollowState } from './follow-state.ts';

/** So long a selection stays before anything is asked: whoever goes down a column looks at the row where they stop. */
const SETTLED_MS = 300;

export type FollowContext = FeatureContext<FollowState, FollowEvent>;

/**
 * Tells of whichever row is selected in the sheet while the step “Correct” is open: what the server says of it, and
 * what was said. Nothing is written, and the keyboard stays where it is. Of several rows selected one after the other
 * the last one counts: what is answered of an earlier one is dropped, however late it comes.
 *
 * @returns stops
 */
export function followSelection(pane: FollowContext, table: TablePort): () => void {
  let latest = new AbortController();
  let wasWanted = false;
  let isStopped = false;
  const look = async () => {
    latest.abort(new PersonLeft());
    const { signal } = (latest = new AbortController());
    if (isStopped || wantedWork(pane) === null) return;
    await pane.pacing.wait(SETTLED_MS, signal);
    const work = wantedWork(pane);
    if (!signal.aborted && work !== null) await tellOfSelected(pane, { table, work, signal });
  };
  const lookAgain = () => pane.tasks.watch('follow', look());
  const compare = () => {
    const work = wantedWork(pane);
    const isDue = work !== null && (!wasWanted || work.isFollowedOld);
    wasWanted = work !== null;
    if (isDue) lookAgain();
  };
  const stopComparing = pane.store.subscribe(compare);
  const listening = listen(pane, lookAgain);
  pane.store.dispatch({ type: 'following-chosen', isFollowing: pane.habits.read('follows-selection') ?? true });
  return () => {
    isStopped = true;
    latest.abort(new PersonLeft());
    stopComparing();
    void listening.then((stop) => stop?.());
  };
}

/** A workbook that tells nothing of its selection is not followed. */
async function listen(pane: FollowContext, listener: () => void): Promise<Unsubscribe | null> {
  try {
    return await pane.workbook.onSelectionChanged(listener);
  } catch (error) {
    if (error instanceof WorkbookProblem) return null;
    throw error;
  }
}

type Work = SharedState & FollowState;

/** The work, where the selected row is to be shown now; null otherwise. */
function wantedWork(pane: FollowContext): Work | null {
  const { stage } = pane.store.getState();
  if (stage.kind !== 'working') return null;
  const { isFollowing, step, classifier } = stage.work;
  return isFollowing && step === 'correct' && classifier.champion !== null ? stage.work : null;
}

/** What is read of the sheet is shown at once; what the server says of it, when it comes. */
async function tellOfSelected(
  pane: FollowContext,
  { table, work, signal }: { readonly table: TablePort; readonly work: Work; readonly signal: AbortSignal },
): Promise<void> {
  const { classifier, tableId } = work;
  const row = await readSelected(table, classifier, tableId);
  if (signal.aborted || row === undefined) return;
  pane.store.dispatch({ type: 'row-followed', row });
  if (row === null) return;
  const { key } = row;
  try {
    // What was just said of it is among what is told.
    await pane.outbox.flush();
    const [explanation, { entries }] = await Promise.all([
      explainRow(pane, classifier, row, { signal }),
      withRetries(pane.pacing, () => pane.server.rowHistory(classifier.id, key, { signal }), signal),
    ]);
    if (!signal.aborted) pane.store.dispatch({ type: 'followed-told', key, told: { explanation, entries } });
  } catch (error) {
    if (!signal.aborted) pane.store.dispatch({ type: 'followed-failed', key, problem: shownProblemOf(error) });
  }
}

/**
 * Null where no row of the table is selected; undefined where that cannot be read now, as while somebody types: what is
 * wrong with a table is said by whoever works with it.
 */
async function readSelected(
  table: TablePort,
  classifier: Classifier,
  tableId: string,
): Promise<Omit<FollowedRow, 'told' | 'problem'> | null | undefined> {
  try {
    const row = await table.rowUnderSelection(tableId, classifier.keyColumns);
    return row && { key: row.key, cells: featureCells(row.cells, classifier), answer: row.answer };
  } catch (error) {
    if (error instanceof WorkbookProblem || error instanceof FlowProblem) return undefined;
    throw error;
  }
}
