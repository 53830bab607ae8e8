import { compareRows, rowsInQuestion } from './compare-rows.ts';
import { WorkbookProblem, type SheetTable } from '../ports/workbook-port.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import type { RowsEvent, RowsSlice } from './rows-state.ts';

/** What it takes to know which rows those of the table are. */
export type RowsContext = FeatureContext<RowsSlice, RowsEvent>;

/**
 * Makes sure that the rows of a table are those that are known by their keys, or new ones, before anything is said of
 * them; else the person is asked.
 *
 * @throws {FlowProblem} rows-in-question
 */
export async function assertKnownRows(pane: RowsContext, table: SheetTable, signal?: AbortSignal): Promise<void> {
  const { work, session } = openWorkOf(pane);
  const job = { classifier: work.classifier, table, identity: work.rows.identity };
  const question = await compareRows(pane, job, await session.memory, { signal });
  if (pane.session !== session) return;
  pane.store.dispatch({ type: 'rows-compared', question });
  if (question !== null) throw rowsInQuestion();
  session.areRowsCompared = true;
}

/**
 * As {@link assertKnownRows}, once for as long as the classifier is open: for corrections, which come one by one. A
 * table that cannot be read now is compared later, before it is classified or learned from: what was typed must not
 * wait.
 *
 * @throws {FlowProblem} rows-in-question
 */
export async function assertKnownRowsOnce(pane: RowsContext): Promise<void> {
  const { work, session } = openWorkOf(pane);
  if (work.rows.question !== null) throw rowsInQuestion();
  if (session.areRowsCompared || (await session.memory).labels.size === 0) return;
  let table: SheetTable;
  try {
    table = await session.table.readTable(work.tableId);
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
    return;
  }
  await assertKnownRows(pane, table);
}
