import { evolve, labelOf, UNLABELLED, type RowLabel } from '../../contract/label.ts';
import type { HistoryLine } from '../ports/report-sheets.ts';
import { readableKey } from '../table/keyed-rows.ts';
import { commentSentence, historySentence } from './history-sentence.ts';
import type { RowHistory } from './history-state.ts';
import { inOrder } from './in-order.ts';

/** What was said of one row, and about it, as lines: who, when, the class before and after, and what was said. */
export function rowChanges({ key, entries, comments }: RowHistory): HistoryLine[] {
  let label: RowLabel = UNLABELLED;
  const standing = () => labelOf(label)?.class ?? null;
  return inOrder(entries, comments).map(({ entry, comment, at }) => {
    const before = standing();
    if (entry !== null) label = evolve(label, entry);
    return {
      row: readableKey(key),
      at,
      person: entry === null ? comment.person : entry.person,
      before,
      after: standing(),
      said: entry === null ? commentSentence(comment) : historySentence(entry, entries),
    };
  });
}
