import type { HistoryReport } from '../../ports/report-sheets.ts';
import type { CommonLook } from '../frame/sheet-looks.ts';
import { serialDay, SheetLines, type Line } from '../frame/sheet-text.ts';
import { historySheetWords } from './words/history-sheet-words.ts';

export type HistoryLook = CommonLook | 'entry';

/** Row, when (UTC), who, class before, class after, what was said. */
export const PAGE_COLUMNS = 6;
const HEADERS = ['row', 'at', 'person', 'before', 'after', 'said'] as const;

/** Lays the history of some rows out: one line an entry, by row. */
export function historyPage({ classifier, rows, lines }: HistoryReport): readonly Line<HistoryLook>[] {
  const page = new SheetLines<HistoryLook>('entry');
  page.add('title', historySheetWords('title', { classifier }));
  page.add('quiet', historySheetWords('counts', { rows, entries: lines.length }));
  page.blank();
  page.add('headers', ...HEADERS.map((each) => historySheetWords(each)));
  for (const { row, at, person, before, after, said } of lines)
    page.add('entry', row, serialDay(at), person ?? historySheetWords('nobody'), before ?? '', after ?? '', said);
  return page.lines;
}
