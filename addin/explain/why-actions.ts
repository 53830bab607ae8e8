import type { RowKey } from '../../contract/cell.ts';
import { explainRow, selectedRow } from './explain-row.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { readableKey } from '../table/keyed-rows.ts';
import { openWorkOf, type Desk } from '../session/pane-context.ts';

/** Why a row of the review list gets its class. */
export async function explainReviewRow(desk: Desk, key: RowKey): Promise<void> {
  await desk.tasks.run('why', { doing: 'Finding out why' }, async ({ signal }) => {
    const { work } = openWorkOf(desk);
    desk.store.dispatch({ type: 'why-asked', asked: { key } });
    const cells = work.review?.cells.get(key);
    if (cells === undefined)
      throw new FlowProblem(
        'row-gone',
        `The row ${readableKey(key)} is no longer in the table.`,
        'Go on with the next row.',
      );
    const explanation = await explainRow(desk, work.classifier, { key, cells }, { signal });
    signal.throwIfAborted();
    desk.store.dispatch({ type: 'explained', explanation });
  });
}

/** Why the row that is selected in the sheet gets its class. */
export async function explainSelectedRow(desk: Desk): Promise<void> {
  await desk.tasks.run('why', { doing: 'Finding out why' }, async ({ signal }) => {
    const { work, session } = openWorkOf(desk);
    desk.store.dispatch({ type: 'why-asked', asked: 'selection' });
    const row = await selectedRow(session.table, work.classifier, work.tableId);
    const explanation = await explainRow(desk, work.classifier, row, { signal });
    signal.throwIfAborted();
    desk.store.dispatch({ type: 'explained', explanation });
  });
}
