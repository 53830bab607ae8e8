import type { RowKey } from '../../contract/cell.ts';
import type { CorrectEvent, CorrectState, RowJudged } from '../correct/correct-state.ts';
import { sayOrDraft } from '../correct/typed/say-or-draft.ts';
import { putInSheet, sayingOf } from '../correct/typed/typed-corrections.ts';
import { assertKnownRowsOnce } from '../rows/row-actions.ts';
import type { RowsEvent, RowsSlice } from '../rows/rows-state.ts';
import type { HistoryLine } from '../ports/report-sheets.ts';
import { withRetries } from '../ports/pacing.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { selectedRow } from '../table/selected-row.ts';
import type { HistoryEvent, HistoryState, RowHistory } from './history-state.ts';
import { rowChanges } from './row-changes.ts';
import { historyWords } from './words/history-words.ts';

type HistoryContext = FeatureContext<
  HistoryState & CorrectState & RowsSlice,
  HistoryEvent | CorrectEvent | RowJudged | RowsEvent
>;

/** Rows whose history is written at once: each is asked for by itself. */
const MOST_ROWS = 200;

export interface HistoryActions {
  tellHistory(): void;
  /** Writes what was said of the selected rows into the sheet "Amend history". */
  writeHistory(): void;
  /** Gives a row a class again that it had before. */
  restoreClass(key: RowKey, className: string): void;
  /** Erases a row for ever. */
  eraseRow(key: RowKey, because: string): void;
}

export function historyActions(pane: HistoryContext): HistoryActions {
  return {
    tellHistory: () => void tellHistory(pane),
    writeHistory: () => void writeHistory(pane),
    restoreClass: (key, className) => void restoreClass(pane, key, className),
    eraseRow: (key, because) => void eraseRow(pane, key, because),
  };
}

async function fetchHistory(pane: HistoryContext, key: RowKey, signal: AbortSignal): Promise<RowHistory> {
  const { id } = openWorkOf(pane).work.classifier;
  const ask = () =>
    Promise.all([pane.server.rowHistory(id, key, { signal }), pane.comments.readThread(id, key, { signal })]);
  const [{ entries }, { comments }] = await withRetries(pane.pacing, ask, signal);
  return { key, entries, comments };
}

/** What was said of the row that is selected in the sheet. What waits to be sent goes first. */
async function tellHistory(pane: HistoryContext): Promise<void> {
  await pane.tasks.run('history', { doing: historyWords('fetching') }, async ({ signal }) => {
    const { work, session } = openWorkOf(pane);
    const { key } = await selectedRow(session.table, work.classifier, work.tableId);
    await pane.outbox.flush();
    const rowHistory = await fetchHistory(pane, key, signal);
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'history-told', rowHistory });
  });
}

async function writeHistory(pane: HistoryContext): Promise<void> {
  await pane.tasks.run('history-sheet', { doing: historyWords('writing') }, async ({ signal }) => {
    const { work, session } = openWorkOf(pane);
    const { selected, rows } = await session.table.selectedRows(work.tableId, work.classifier.keyColumns, MOST_ROWS);
    if (selected > MOST_ROWS)
      throw new FlowProblem(
        'too-many-rows',
        historyWords('tooMany', { rows: selected, most: MOST_ROWS }),
        historyWords('selectFewer'),
      );
    if (rows.length === 0)
      throw new FlowProblem('no-row-selected', historyWords('noneSelected'), historyWords('selectSome'));
    await pane.outbox.flush();
    const lines: HistoryLine[] = [];
    for (const { key } of rows) {
      lines.push(...rowChanges(await fetchHistory(pane, key, signal)));
      signal.throwIfAborted();
    }
    await pane.workbook.writeHistorySheet({ classifier: work.classifier.name, rows: rows.length, lines });
  });
}

/** Goes to the row, as somebody would who types there, says the class of what stands in it now, and tells all anew. */
async function restoreClass(pane: HistoryContext, key: RowKey, className: string): Promise<void> {
  await pane.tasks.run('correct', { doing: historyWords('restoring'), queued: true }, async () => {
    const { work, session } = openWorkOf(pane);
    await session.table.showRow(work.tableId, work.classifier.keyColumns, key);
    const row = await selectedRow(session.table, work.classifier, work.tableId);
    if (row.key !== key) throw new FlowProblem('row-gone', historyWords('movedOn'), historyWords('selectSome'));
    await assertKnownRowsOnce(pane);
    const said = await sayOrDraft(pane, await sayingOf(pane), [
      { key, kind: 'correct', origin: 'correction-column', cells: row.cells, class: className },
    ]);
    if (said.length === 0) return;
    pane.store.dispatch({ type: 'corrected', said });
    pane.store.dispatch({ type: 'row-judged', key });
    await putInSheet(pane, key, className);
  });
  await tellHistory(pane);
}

async function eraseRow(pane: HistoryContext, key: RowKey, because: string): Promise<void> {
  await pane.tasks.run('erase-row', { doing: historyWords('erasing') }, async () => {
    const { work } = openWorkOf(pane);
    await pane.outbox.flush();
    await pane.server.eraseRow(work.classifier.id, { key, because });
    pane.store.dispatch({ type: 'history-told', rowHistory: { key, entries: [], comments: [], isErased: true } });
  });
}
