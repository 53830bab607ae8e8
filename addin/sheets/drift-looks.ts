import type { DriftStatus } from '../../contract/drift.ts';
import { everyCell } from '../excel/added-columns.ts';
import { PAGE_COLUMNS, STATUS_TEXT, type Line, type Look } from './drift-page.ts';

/** Fill and text colours of a status; each pair has a contrast of 4.5 : 1 or more. */
const STATUS_COLORS: Readonly<Record<DriftStatus, { fill: string; text: string }>> = {
  stable: { fill: '#DFF6DD', text: '#0B4A0B' },
  watch: { fill: '#FFF4CE', text: '#5C3B00' },
  drift: { fill: '#FDE7E9', text: '#8B0A14' },
  unknown: { fill: '#EDEBE9', text: '#3B3A39' },
};
const HEADER_FILL = '#E1EFFA';
const QUIET_TEXT = '#5A5A5A';

/** Points; A and C carry names and sentences. */
const WIDTHS = [135, 110, 280, 68, 68, 68, 68, 68, 68];

const TINY = '[<0.001]"<0.001";0.000';
const COLUMN_FORMATS = ['General', 'General', 'General', '0.0%', '0.0%', '0.00', TINY, TINY, '#,##0'];
const ACCURACY_FORMATS = ['yyyy-mm-dd hh:mm', 'yyyy-mm-dd hh:mm', '0', '#,##0', '0.0%', '0.0%', '0.0%', '0.0%', 'General'];

/** Number formats of a line's cells. */
export function formatsOf(line: Line): readonly string[] {
  if (line.look === 'column') return COLUMN_FORMATS;
  if (line.look === 'accuracy') return ACCURACY_FORMATS;
  return new Array<string>(PAGE_COLUMNS).fill('General');
}

/** Queues widths, fonts and fills. Lines of one look that follow each other are one range. */
export function queueLooks(sheet: Excel.Worksheet, lines: readonly Line[]): void {
  sheet.showGridlines = false;
  WIDTHS.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
  for (let first = 0; first < lines.length; ) {
    const look = lines[first]?.look ?? 'plain';
    let end = first + 1;
    while (lines[end]?.look === look) end++;
    queueLook(sheet.getRangeByIndexes(first, 0, end - first, PAGE_COLUMNS), look);
    first = end;
  }
  lines.forEach((line, row) => {
    if (line.look === 'column') queueStatus(sheet.getRangeByIndexes(row, 1, 1, 1), String(line.cells[1]));
  });
}

function queueLook(rows: Excel.Range, look: Look): void {
  switch (look) {
    case 'title':
      rows.format.font.size = 18;
      rows.format.font.bold = true;
      return;
    case 'heading':
      rows.format.font.size = 13;
      rows.format.font.bold = true;
      return;
    case 'quiet':
      rows.format.font.color = QUIET_TEXT;
      rows.format.font.italic = true;
      return;
    case 'headers':
      rows.format.font.bold = true;
      rows.format.fill.color = HEADER_FILL;
      rows.format.wrapText = true;
      return;
    case 'entry':
      queueEntry(rows);
      return;
    case 'column':
      rows.format.wrapText = true;
      rows.format.verticalAlignment = Excel.VerticalAlignment.top;
      return;
    case 'plain':
    case 'accuracy':
      rows.format.horizontalAlignment = Excel.HorizontalAlignment.left;
      return;
    default:
      queueBanner(rows, look);
  }
}

/** Lines to write on: text as typed, with a rule under it. */
function queueEntry(rows: Excel.Range): void {
  rows.getColumn(0).format.font.bold = true;
  const space = rows.getColumn(1).getResizedRange(0, 1);
  space.format.fill.color = '#FFFFFF';
  space.format.borders.getItem(Excel.BorderIndex.edgeBottom).style = Excel.BorderLineStyle.continuous;
  space.format.borders.getItem(Excel.BorderIndex.insideHorizontal).style = Excel.BorderLineStyle.continuous;
  space.numberFormat = everyCell('@');
}

function queueBanner(rows: Excel.Range, status: DriftStatus): void {
  const { fill, text } = STATUS_COLORS[status];
  rows.format.fill.color = fill;
  rows.format.font.color = text;
  rows.format.font.bold = true;
  rows.format.font.size = 12;
}

function queueStatus(cell: Excel.Range, text: string): void {
  const status = (Object.keys(STATUS_COLORS) as DriftStatus[]).find((each) => STATUS_TEXT[each] === text);
  if (!status) return;
  cell.format.fill.color = STATUS_COLORS[status].fill;
  cell.format.font.color = STATUS_COLORS[status].text;
}
