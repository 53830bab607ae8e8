import type { RowKey } from '../../contract/cell.ts';
import type { DraftList } from '../../contract/draft.ts';
import { draftsHere, markDrafts } from '../correct/typed/draft-marks.ts';
import { saidClass, type SaidMemory } from '../feedback/said-memory.ts';
import { openWorkOf } from '../session/pane-context.ts';
import type { DraftsContext } from './drafts-context.ts';

interface Cell {
  readonly key: RowKey;
  readonly class: string | null;
}

/**
 * Makes the correction cells say what is a draft: each of the person's drafts stands in its row, marked, wherever it
 * was typed; one that was sent elsewhere loses its mark, and one that was taken out its cell's text, too. Marks of
 * other people's drafts stay. A row that this table does not have is passed over.
 */
export async function settleCells(pane: DraftsContext, list: DraftList, memory: SaidMemory): Promise<void> {
  const { marked } = openWorkOf(pane).work.corrections;
  await markDrafts(
    pane,
    list.drafts.filter(({ key, class: name }) => marked.get(key) !== name || !marked.has(key)),
  );
  const still = new Set(draftsHere(pane).map(({ key }) => key));
  const ended = new Map<RowKey, Cell>();
  // The latest end of a row is the first.
  for (const { key, became } of list.ended.toReversed()) {
    if (still.has(key) || !marked.has(key)) continue;
    ended.set(key, { key, class: became === 'sent' ? marked.get(key)! : saidClass(memory, key) });
  }
  await unmark(pane, [...ended.values()]);
}

async function unmark(pane: DraftsContext, cells: readonly Cell[]): Promise<void> {
  if (cells.length === 0) return;
  const { work, session } = openWorkOf(pane);
  await session.table.writeCorrections(work.tableId, work.classifier.keyColumns, cells, 'none');
  pane.store.dispatch({ type: 'cells-marked', cells: cells.map((cell) => ({ ...cell, isDraft: false })) });
}
