import { withRetries } from '../ports/pacing.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { selectedRow } from '../table/selected-row.ts';
import type { HistoryEvent, HistoryState } from './history-state.ts';
import { historyWords } from './words/history-words.ts';

type HistoryContext = FeatureContext<HistoryState, HistoryEvent>;

export interface HistoryActions {
  tellHistory(): void;
}

export function historyActions(pane: HistoryContext): HistoryActions {
  return { tellHistory: () => void tellHistory(pane) };
}

/** What was said of the row that is selected in the sheet. What waits to be sent goes first. */
async function tellHistory(pane: HistoryContext): Promise<void> {
  await pane.tasks.run('history', { doing: historyWords('fetching') }, async ({ signal }) => {
    const { work, session } = openWorkOf(pane);
    const { key } = await selectedRow(session.table, work.classifier, work.tableId);
    await pane.outbox.flush();
    const { entries } = await withRetries(
      pane.pacing,
      () => pane.server.rowHistory(work.classifier.id, key, { signal }),
      signal,
    );
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'history-told', rowHistory: { key, entries } });
  });
}
