import type { AccuracyPoint, ColumnDrift, DriftReport, DriftStatus } from '../../../contract/drift.ts';
import { percent } from '../../../contract/words/percent.ts';
import { segmentWords } from '../../../contract/words/segment-words.ts';
import { EARLIER_HEADERS, LABELS, type EarlierSignOff, type SignOff } from './drift-sign-off.ts';
import { countText, serialDay, SheetLines, utc, wrapped, type Line } from '../frame/sheet-text.ts';

/** How a line looks. A status is a banner of that status. */
export type Look = DriftStatus | 'title' | 'plain' | 'quiet' | 'heading' | 'entry' | 'headers' | 'column' | 'accuracy';

/** The drift sheet as data: lines from A1 downwards, and where the charts stand among them. */
export interface DriftPage {
  readonly lines: readonly Line<Look>[];
  /** First rows (from 0) of the charts of columns, two beside each other. */
  readonly columnChartRows: readonly number[];
  /** First row of the chart of accuracy, or null when there is nothing to draw. */
  readonly accuracyChartRow: number | null;
}

export const PAGE_COLUMNS = 9;
export const CHART_ROWS = 15;

const COLUMN_HEADERS = [
  'Column',
  'Status',
  'What changed',
  'Missing before',
  'Missing now',
  'Distance',
  'p-value',
  'q-value',
  'Rows now',
];
const ACCURACY_HEADERS = [
  'From (UTC)',
  'To (UTC)',
  'Model version',
  'Predictions',
  'Answered',
  'Accuracy',
  'At least',
  'At most',
];

/** Said by a sign and a word, so that nobody needs the colour. */
export const STATUS_TEXT: Readonly<Record<DriftStatus, string>> = {
  stable: '● stable',
  watch: '◆ watch',
  drift: '▲ drift',
  unknown: '○ unknown',
};
/** The rows that a report is of, as sentences about it name them. */
function rowsOf({ segment }: DriftReport): string {
  return segment === null ? 'rows' : `rows of ${segmentWords(segment)}`;
}

function verdictText(report: DriftReport): string {
  const rows = rowsOf(report);
  switch (report.verdict) {
    case 'stable':
      return `● STABLE: the ${rows} in the window look like those the model learned from`;
    case 'watch':
      return `◆ WATCH: something moved in the ${rows}; not enough to call it drift`;
    case 'drift':
      return `▲ DRIFT: the ${rows} in the window differ from those the model learned from`;
    case 'unknown':
      return `○ UNKNOWN: too few ${rows} to say`;
  }
}

/** Names a report: equal names mean the same numbers. */
export function reportName(report: DriftReport): string {
  return `${whatOf(report)}, model version ${report.modelVersion}, made ${utc(report.madeAt)}: ${report.verdict}`;
}

/** The classifier and, if it is not of all rows, the segment. */
function whatOf({ classifier, segment }: DriftReport): string {
  return segment === null ? classifier.name : `${classifier.name}, ${segmentWords(segment)} alone`;
}

/**
 * Lays a drift report out for a controller: verdict, reasons, sign-off, the table of columns, charts, accuracy, how to
 * read it.
 *
 * @param charts how many columns have a chart
 */
export function driftPage(
  report: DriftReport,
  charts: number,
  signOff: SignOff,
  earlier: readonly EarlierSignOff[],
): DriftPage {
  const page = new SheetLines<Look>('plain');
  const rows = rowsOf(report);
  page.add('title', `Drift report: ${whatOf(report)}`);
  page.add('plain', LABELS.report, reportName(report));
  page.add(
    'plain',
    'Window',
    `${utc(report.window.from)} to ${utc(report.window.to)}, ${countText(report.window.rows)} ${rows}; compared with ${countText(report.referenceRows)} ${rows} of the model's reference`,
  );
  page.blank();
  page.add(report.verdict, verdictText(report));
  page.addText(report.verdict, report.headline);
  for (const reason of report.reasons)
    wrapped(reason).forEach((part, index) => page.add('plain', `${index === 0 ? '•' : '  '} ${part}`));
  for (const { sentence } of report.notCompared ?? []) page.addText('quiet', sentence);
  page.blank();
  page.add('heading', 'Sign-off');
  page.add('entry', LABELS.checkedBy, signOff.checkedBy);
  page.add('entry', LABELS.date, signOff.date);
  page.add('entry', LABELS.note, signOff.note);
  page.add(
    'quiet',
    `A signature holds for the report named above. When a new report takes its place, the signature moves to "${LABELS.earlier}" below.`,
  );
  page.blank();
  page.add('heading', 'Columns, worst first');
  page.add('headers', ...COLUMN_HEADERS);
  for (const column of report.columns) page.add('column', ...columnCells(column));
  page.blank();
  const columnChartRows: number[] = [];
  for (let pair = 0; pair < charts; pair += 2) {
    const first = page.reserve(CHART_ROWS + 1);
    columnChartRows.push(first, ...(pair + 1 < charts ? [first] : []));
  }
  page.add('heading', 'Accuracy over time');
  const accuracyChartRow = addAccuracy(report.accuracy, page);
  addReadingHelp(report, page);
  if (earlier.length > 0) {
    page.blank();
    page.add('heading', LABELS.earlier);
    page.add('headers', ...EARLIER_HEADERS);
    for (const each of earlier) page.add('plain', each.checkedBy, each.date, each.report, each.note);
  }
  return { lines: page.lines, columnChartRows, accuracyChartRow };
}

function addAccuracy(points: readonly AccuracyPoint[], page: SheetLines<Look>): number | null {
  if (points.length === 0) {
    page.add(
      'plain',
      'No prediction of this report has been answered by a person so far, so nobody knows how many were right.',
    );
    page.blank();
    return null;
  }
  page.add('headers', ...ACCURACY_HEADERS);
  for (const point of points) {
    page.add(
      'accuracy',
      serialDay(point.from),
      serialDay(point.to),
      point.modelVersion,
      point.predictions,
      point.coverage,
      point.accuracy ?? '',
      point.low ?? '',
      point.high ?? '',
    );
  }
  page.blank();
  return page.reserve(CHART_ROWS + 1);
}

function addReadingHelp({ thresholds }: DriftReport, page: SheetLines<Look>): void {
  page.add('heading', 'How to read this');
  const help = [
    `Distance: the area between the old and the new distribution, from 0 (the same) to 1 (nothing in common). From ${thresholds.distance.toFixed(2)} on it is large enough to matter.`,
    `q-value: how often so large a difference would be chance, corrected for the number of columns. Below ${thresholds.qValue} it is taken for real. Drift needs both; watch is one of them.`,
    `Missing: a column is failing when its share of empty cells rises by more than ${percent(thresholds.missingIncrease, 1)}.`,
    `Below ${countText(thresholds.minimumRows)} rows nothing is said. Accuracy counts only predictions that a person has answered; "Answered" is their share.`,
  ];
  for (const sentence of help) page.addText('quiet', sentence);
}

function columnCells(column: ColumnDrift): (string | number)[] {
  const changes = [...column.changes];
  if (column.unseenShare !== null && column.unseenShare > 0 && changes.length === 0)
    changes.push(`${percent(column.unseenShare, 1)} never seen before`);
  return [
    column.name,
    STATUS_TEXT[column.status],
    changes.join('; '),
    column.missingReference,
    column.missingLive,
    column.distance ?? '',
    column.pValue ?? '',
    column.qValue ?? '',
    column.liveRows,
  ];
}
