import type { FeedbackLogEntry } from '../../contract/feedback.ts';
import { evolve, labelOf, UNLABELLED, type RowLabel } from '../../contract/label.ts';
import type { HistoryLine } from '../ports/workbook-port.ts';
import { readableKey } from '../table/keyed-rows.ts';
import { historySentence } from './history-sentence.ts';

/** The entries of one row as lines: who, when, the class before and after, and what was said. */
export function rowChanges(key: string, entries: readonly FeedbackLogEntry[]): HistoryLine[] {
  let label: RowLabel = UNLABELLED;
  return entries.map((entry) => {
    const before = labelOf(label)?.class ?? null;
    label = evolve(label, entry);
    const { saidAt: at, person } = entry;
    return {
      row: readableKey(key),
      at,
      person,
      before,
      after: labelOf(label)?.class ?? null,
      said: historySentence(entry, entries),
    };
  });
}
