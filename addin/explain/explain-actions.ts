import type { RowKey } from '../../contract/cell.ts';
import { explainRow } from './explain-row.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { selectedRow } from '../table/selected-row.ts';
import { readableKey } from '../table/keyed-rows.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import type { ReviewState } from '../review/review-state.ts';
import type { ExplainEvent, ExplainState } from './explain-state.ts';
import { explainWords } from './words/explain-words.ts';

type ExplainContext = FeatureContext<ExplainState & ReviewState, ExplainEvent>;

export interface ExplainActions {
  explainReviewRow(key: RowKey): void;
  explainSelectedRow(): void;
}

export function explainActions(pane: ExplainContext): ExplainActions {
  return {
    explainReviewRow: (key) => void explainReviewRow(pane, key),
    explainSelectedRow: () => void explainSelectedRow(pane),
  };
}

/** Why a row of the review list gets its class. */
async function explainReviewRow(pane: ExplainContext, key: RowKey): Promise<void> {
  await pane.tasks.run('why', { doing: explainWords('findingOut') }, async ({ signal }) => {
    const { work } = openWorkOf(pane);
    pane.store.dispatch({ type: 'why-asked', asked: { key } });
    const cells = work.review?.cells.get(key);
    if (cells === undefined)
      throw new FlowProblem('row-gone', explainWords('rowGone', { row: readableKey(key) }), explainWords('goOn'));
    const explanation = await explainRow(pane, work.classifier, { key, cells }, { signal });
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'explained', explanation });
  });
}

/** Why the row that is selected in the sheet gets its class. */
async function explainSelectedRow(pane: ExplainContext): Promise<void> {
  await pane.tasks.run('why', { doing: explainWords('findingOut') }, async ({ signal }) => {
    const { work, session } = openWorkOf(pane);
    pane.store.dispatch({ type: 'why-asked', asked: 'selection' });
    const row = await selectedRow(session.table, work.classifier, work.tableId);
    const explanation = await explainRow(pane, work.classifier, row, { signal });
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'explained', explanation });
  });
}
