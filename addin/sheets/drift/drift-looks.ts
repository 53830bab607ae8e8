import type { DriftStatus } from '../../../contract/drift.ts';
import { everyCell } from '../../excel/columns/added-columns.ts';
import { PAGE_COLUMNS, STATUS_TEXT, type Look } from './drift-page.ts';
import {
  BANNERS,
  queueBanner,
  queueCommonLook,
  queueRuns,
  queueWidths,
  type BannerColors,
} from '../frame/sheet-looks.ts';
import type { StyledRows } from '../frame/report-sheet.ts';
import type { Line } from '../frame/sheet-text.ts';

const STATUS_COLORS: Readonly<Record<DriftStatus, BannerColors>> = {
  stable: BANNERS.good,
  watch: BANNERS.attention,
  drift: BANNERS.bad,
  unknown: BANNERS.neutral,
};

/** Points; A and C carry names and sentences. */
const WIDTHS = [135, 110, 280, 68, 68, 68, 68, 68, 68];

const TINY = '[<0.001]"<0.001";0.000';
const COLUMN_FORMATS = ['General', 'General', 'General', '0.0%', '0.0%', '0.000', '0.000', TINY, '#,##0'];
const ACCURACY_FORMATS = [
  'yyyy-mm-dd hh:mm',
  'yyyy-mm-dd hh:mm',
  '0',
  '#,##0',
  '0.0%',
  '0.0%',
  '0.0%',
  '0.0%',
  'General',
];

const ANSWERS_FORMATS = ['General', '#,##0', '0.0%', '#,##0', '0.0%', '0.0%', '0.0%', '0.0%', 'General'];
const COST_FORMATS = ['General', '#,##0', '0.0%', '#,##0', '0.0%', '#,##0.00', '#,##0.00', '#,##0', 'General'];
const ARRIVAL_FORMATS = [
  'yyyy-mm-dd hh:mm',
  'yyyy-mm-dd hh:mm',
  '#,##0',
  '0.0%',
  '0.0%',
  '0.0%',
  '0.0',
  'General',
  'General',
];

/** Number formats of a line's cells. */
export function formatsOf(line: Line<Look>): readonly string[] {
  if (line.look === 'column') return COLUMN_FORMATS;
  if (line.look === 'accuracy') return ACCURACY_FORMATS;
  if (line.look === 'answers') return ANSWERS_FORMATS;
  if (line.look === 'costs') return COST_FORMATS;
  if (line.look === 'arrival') return ARRIVAL_FORMATS;
  return new Array<string>(PAGE_COLUMNS).fill('General');
}

/** Queues widths, fonts and fills. */
export function queueLooks(sheet: Excel.Worksheet, lines: StyledRows<Look>): void {
  queueWidths(sheet, WIDTHS);
  queueRuns(sheet, lines, PAGE_COLUMNS, queueLook);
  lines.forEach((line, row) => {
    if (line?.look === 'column') queueStatus(sheet.getRangeByIndexes(row, 1, 1, 1), String(line.cells[1]));
  });
}

function queueLook(rows: Excel.Range, look: Look): void {
  switch (look) {
    case 'title':
    case 'heading':
    case 'quiet':
    case 'headers':
      queueCommonLook(rows, look);
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
    case 'answers':
    case 'costs':
    case 'arrival':
      rows.format.horizontalAlignment = Excel.HorizontalAlignment.left;
      return;
    default:
      queueBanner(rows, STATUS_COLORS[look]);
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

function queueStatus(cell: Excel.Range, text: string): void {
  const status = (Object.keys(STATUS_COLORS) as DriftStatus[]).find((each) => STATUS_TEXT[each] === text);
  if (!status) return;
  cell.format.fill.color = STATUS_COLORS[status].fill;
  cell.format.font.color = STATUS_COLORS[status].text;
}
