import type { ConfusionMap } from './confusion-map.ts';
import { FIGURE_COLUMNS, LEGEND_COLUMNS, type ModelLook, type ModelPage } from './model-layout.ts';
import { BANNERS, queueBanner, queueCommonLook, queueRuns } from '../frame/sheet-looks.ts';
import type { Line } from '../frame/sheet-text.ts';

/** Points: A carries names, the next columns figures, the others are cells of the heat map. */
const NAME_WIDTH = 224;
const FIGURE_WIDTH = 60;
const CELL_WIDTH = 34;
const SMALL_HEADERS = 9;

/** Full strength of the heat map's two scales; white is none. */
const RIGHT_COLOR = [0x0b, 0x5c, 0xad] as const;
const WRONG_COLOR = [0xc4, 0x4e, 0x00] as const;
const OTHERS_COLOR = [0x80, 0x80, 0x80] as const;
/** From this share on a cell is dark enough for white text. */
const WHITE_TEXT_FROM = 0.55;

const LOW = 0.5;
const SHARE = '0.0%';
const ROWS = '#,##0';
/** Zeros are not shown, so that what is there stands out. */
const MATRIX_COUNT = '#,##0;;';

const FORMATS: Readonly<Partial<Record<ModelLook, readonly string[]>>> = {
  class: ['General', ROWS, ROWS, SHARE, SHARE],
  'over-time': ['yyyy-mm-dd', ROWS, SHARE, SHARE, '+0.0%;-0.0%;0.0%'],
  rule: ['General', ROWS, SHARE],
  count: ['General', ROWS, ROWS],
  cost: ['General', ROWS, ROWS, SHARE, '#,##0.00'],
  learner: ['General', SHARE, ROWS, '0.0', '0.000'],
};

/** Number formats of a line's cells. */
export function formatsOf(line: Line<ModelLook>, columns: number): string[] {
  const formats =
    line.look === 'matrix'
      ? ['General', ROWS, '0%', 'General', 'General', ...new Array<string>(columns - FIGURE_COLUMNS).fill(MATRIX_COUNT)]
      : (FORMATS[line.look] ?? []);
  return Array.from({ length: columns }, (_, column) => formats[column] ?? 'General');
}

/** Queues widths, fonts and fills. */
export function queueModelLooks(sheet: Excel.Worksheet, page: ModelPage): void {
  sheet.getRangeByIndexes(0, 0, 1, 1).format.columnWidth = NAME_WIDTH;
  sheet.getRangeByIndexes(0, 1, 1, FIGURE_COLUMNS - 1).format.columnWidth = FIGURE_WIDTH;
  sheet.getRangeByIndexes(0, FIGURE_COLUMNS, 1, page.columns - FIGURE_COLUMNS).format.columnWidth = CELL_WIDTH;
  queueRuns(sheet, page.lines, page.columns, queueLook);
  if (page.classTable !== null) queueLowMarks(sheet, page.classTable.row + 1, page.classTable.rows - 1);
  if (page.matrix !== null) queueHeat(sheet, page.matrix.row, page.matrix.map);
  page.pairs?.plots.series.forEach(({ color }, index) => {
    const name = sheet.getRangeByIndexes(page.pairs!.legend, LEGEND_COLUMNS[index]!, 1, 1);
    name.format.font.color = color;
  });
}

function queueLook(rows: Excel.Range, look: ModelLook): void {
  switch (look) {
    case 'title':
    case 'heading':
    case 'quiet':
    case 'headers':
      queueCommonLook(rows, look);
      return;
    case 'good':
    case 'attention':
      queueBanner(rows, BANNERS[look]);
      return;
    case 'fact':
      rows.getColumn(0).format.font.bold = true;
      rows.format.horizontalAlignment = Excel.HorizontalAlignment.left;
      return;
    case 'class-headers':
      queueCommonLook(rows.getColumn(0).getResizedRange(0, FIGURE_COLUMNS - 1), 'headers');
      rows.format.font.size = SMALL_HEADERS;
      return;
    case 'matrix-head':
      queueCommonLook(rows, 'headers');
      rows.format.font.size = SMALL_HEADERS;
      rows.getColumn(1).getResizedRange(0, 1).format.horizontalAlignment = Excel.HorizontalAlignment.right;
      queueCentred(rows);
      return;
    case 'matrix':
      queueCentred(rows);
      return;
    case 'legend':
      rows.format.font.bold = true;
      return;
    case 'over-time':
      rows.getColumn(0).format.horizontalAlignment = Excel.HorizontalAlignment.left;
      return;
    case 'plain':
    case 'class':
    case 'learner':
    case 'count':
    case 'cost':
    case 'rule':
      return;
  }
}

/** The heat map's own columns, and the class that a line is mostly taken for. */
function queueCentred(rows: Excel.Range): void {
  rows.getResizedRange(0, 2 - FIGURE_COLUMNS).getOffsetRange(0, FIGURE_COLUMNS - 2).format.horizontalAlignment =
    Excel.HorizontalAlignment.center;
}

/** Marks low shares by a condition and not by a fill, so that the marks follow when the table is sorted. */
function queueLowMarks(sheet: Excel.Worksheet, row: number, rows: number): void {
  const low = sheet.getRangeByIndexes(row, 3, rows, 2).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const corner = `D${row + 1}`;
  low.custom.rule.formula = `=AND(ISNUMBER(${corner}),${corner}<${LOW})`;
  low.custom.format.fill.color = BANNERS.attention.fill;
  low.custom.format.font.color = BANNERS.attention.text;
}

function queueHeat(sheet: Excel.Worksheet, row: number, { counts, joined }: ConfusionMap): void {
  const others = joined > 0 ? counts.length - 1 : -1;
  counts.forEach((line, right) => {
    const total = line.reduce((sum, count) => sum + count, 0);
    line.forEach((count, answered) => {
      if (count === 0) return;
      const share = count / total;
      const scale = right !== answered ? WRONG_COLOR : right === others ? OTHERS_COLOR : RIGHT_COLOR;
      const { format } = sheet.getRangeByIndexes(row + right, FIGURE_COLUMNS + answered, 1, 1);
      format.fill.color = tint(scale, share);
      if (share >= WHITE_TEXT_FROM) format.font.color = '#FFFFFF';
    });
  });
}

/** A colour between white and the scale's full strength; never quite white, so that one row in a hundred is seen. */
function tint(scale: readonly [number, number, number], share: number): string {
  const strength = 0.1 + 0.9 * share;
  return `#${scale
    .map((part) =>
      Math.round(255 + (part - 255) * strength)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`.toUpperCase();
}
