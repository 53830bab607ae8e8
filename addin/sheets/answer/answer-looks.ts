import { BANNERS, queueBanner, queueCommonLook, queueRuns } from '../frame/sheet-looks.ts';
import type { Line } from '../frame/sheet-text.ts';
import { PAGE_COLUMNS, type AnswerLook } from './answer-page.ts';

/** Points: A carries names, the others figures. */
const NAME_WIDTH = 270;
const FIGURE_WIDTH = 80;
const SHARE = '0.0%';
const MEASURED_FORMATS = ['General', SHARE, SHARE, SHARE, '#,##0'];

/** Number formats of a line's cells. */
export function formatsOf({ look }: Line<AnswerLook>): string[] {
  const formats = look === 'measured' ? MEASURED_FORMATS : [];
  return Array.from({ length: PAGE_COLUMNS }, (_, column) => formats[column] ?? 'General');
}

/** Queues widths, fonts and fills. */
export function queueAnswerLooks(sheet: Excel.Worksheet, lines: readonly Line<AnswerLook>[]): void {
  sheet.getRangeByIndexes(0, 0, 1, 1).format.columnWidth = NAME_WIDTH;
  sheet.getRangeByIndexes(0, 1, 1, PAGE_COLUMNS - 1).format.columnWidth = FIGURE_WIDTH;
  queueRuns(sheet, lines, PAGE_COLUMNS, queueLook);
}

function queueLook(rows: Excel.Range, look: AnswerLook): void {
  switch (look) {
    case 'title':
    case 'heading':
    case 'quiet':
    case 'headers':
      queueCommonLook(rows, look);
      return;
    case 'good':
    case 'attention':
    case 'neutral':
      queueBanner(rows, BANNERS[look]);
      return;
    case 'fact':
      rows.getColumn(0).format.font.bold = true;
      return;
    case 'plain':
    case 'measured':
      return;
  }
}
