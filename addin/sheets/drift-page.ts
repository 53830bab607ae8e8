import type { AccuracyPoint, ColumnDrift, DriftReport, DriftStatus } from '../../contract/drift.ts';
import { EARLIER_HEADERS, LABELS, type EarlierSignOff, type SignOff } from './drift-sign-off.ts';

/** How a line looks. A status is a banner of that status. */
export type Look = DriftStatus | 'title' | 'plain' | 'quiet' | 'heading' | 'entry' | 'headers' | 'column' | 'accuracy';

/** One row of the sheet; cells beyond those given are empty. */
export interface Line {
  readonly look: Look;
  readonly cells: readonly (string | number)[];
}

/** The drift sheet as data: lines from A1 downwards, and where the charts stand among them. */
export interface DriftPage {
  readonly lines: readonly Line[];
  /** First rows (from 0) of the charts of columns, two beside each other. */
  readonly columnChartRows: readonly number[];
  /** First row of the chart of accuracy, or null when there is nothing to draw. */
  readonly accuracyChartRow: number | null;
}

export const PAGE_COLUMNS = 9;
export const CHART_ROWS = 15;
const WRAP_CHARACTERS = 140;

const COLUMN_HEADERS = ['Column', 'Status', 'What changed', 'Missing before', 'Missing now', 'Distance', 'p-value', 'q-value', 'Rows now'];
const ACCURACY_HEADERS = ['From (UTC)', 'To (UTC)', 'Model version', 'Predictions', 'Answered', 'Accuracy', 'At least', 'At most'];

/** Said by a sign and a word, so that nobody needs the colour. */
export const STATUS_TEXT: Readonly<Record<DriftStatus, string>> = { stable: '● stable', watch: '◆ watch', drift: '▲ drift', unknown: '○ unknown' };
const VERDICT_TEXT: Readonly<Record<DriftStatus, string>> = {
  stable: '● STABLE: the rows of the window look like those the model learned from',
  watch: '◆ WATCH: something moved; not enough to call it drift',
  drift: '▲ DRIFT: the rows of the window differ from those the model learned from',
  unknown: '○ UNKNOWN: too few rows to say',
};

/** Names a report: equal names mean the same numbers. */
export function reportName(report: DriftReport): string {
  return `${report.classifier.name}, model version ${report.modelVersion}, made ${utc(report.madeAt)}: ${report.verdict}`;
}

/**
 * Lays a drift report out for a controller: verdict, reasons, sign-off, the table of columns, charts, accuracy, how to read it.
 *
 * @param charts how many columns have a chart
 */
export function driftPage(report: DriftReport, charts: number, signOff: SignOff, earlier: readonly EarlierSignOff[]): DriftPage {
  const lines: Line[] = [];
  const add = (look: Look, ...cells: (string | number)[]) => lines.push({ look, cells });
  const reserve = (rows: number) => {
    const first = lines.length;
    for (let row = 0; row < rows; row++) add('plain');
    return first;
  };

  add('title', `Drift report: ${report.classifier.name}`);
  add('plain', LABELS.report, reportName(report));
  add('plain', 'Window', `${utc(report.window.from)} to ${utc(report.window.to)}, ${count(report.window.rows)} rows; compared with ${count(report.referenceRows)} rows of the model's reference`);
  add('plain');
  add(report.verdict, VERDICT_TEXT[report.verdict]);
  for (const part of wrapped(report.headline)) add(report.verdict, part);
  for (const reason of report.reasons) wrapped(reason).forEach((part, index) => add('plain', `${index === 0 ? '•' : '  '} ${part}`));
  add('plain');
  add('heading', 'Sign-off');
  add('entry', LABELS.checkedBy, signOff.checkedBy);
  add('entry', LABELS.date, signOff.date);
  add('entry', LABELS.note, signOff.note);
  add('quiet', `A signature holds for the report named above. When a new report takes its place, the signature moves to "${LABELS.earlier}" below.`);
  add('plain');
  add('heading', 'Columns, worst first');
  add('headers', ...COLUMN_HEADERS);
  for (const column of report.columns) add('column', ...columnCells(column));
  add('plain');
  const columnChartRows: number[] = [];
  for (let pair = 0; pair < charts; pair += 2) {
    const first = reserve(CHART_ROWS + 1);
    columnChartRows.push(first, ...(pair + 1 < charts ? [first] : []));
  }
  add('heading', 'Accuracy over time');
  const accuracyChartRow = addAccuracy(report.accuracy, add, reserve);
  addReadingHelp(report, add);
  if (earlier.length > 0) {
    add('plain');
    add('heading', LABELS.earlier);
    add('headers', ...EARLIER_HEADERS);
    for (const each of earlier) add('plain', each.checkedBy, each.date, each.report, each.note);
  }
  return { lines, columnChartRows, accuracyChartRow };
}

type AddLine = (look: Look, ...cells: (string | number)[]) => void;

function addAccuracy(points: readonly AccuracyPoint[], add: AddLine, reserve: (rows: number) => number): number | null {
  if (points.length === 0) {
    add('plain', 'No prediction of this time has been answered by a person so far, so nobody knows how many were right.');
    add('plain');
    return null;
  }
  add('headers', ...ACCURACY_HEADERS);
  for (const point of points) {
    add('accuracy', serialDay(point.from), serialDay(point.to), point.modelVersion, point.predictions, point.coverage, point.accuracy ?? '', point.low ?? '', point.high ?? '');
  }
  add('plain');
  return reserve(CHART_ROWS + 1);
}

function addReadingHelp({ thresholds }: DriftReport, add: AddLine): void {
  add('heading', 'How to read this');
  const help = [
    `Distance: the area between the old and the new distribution, from 0 (the same) to 1 (nothing in common). From ${thresholds.distance.toFixed(2)} on it is large enough to matter.`,
    `q-value: how often so large a difference would be chance, corrected for the number of columns. Below ${thresholds.qValue} it is taken for real. Drift needs both; watch is one of them.`,
    `Missing: a column is failing when its share of empty cells rises by more than ${percent(thresholds.missingIncrease)}.`,
    `Below ${count(thresholds.minimumRows)} rows nothing is said. Accuracy counts only predictions that a person has answered; "Answered" is their share.`,
  ];
  for (const sentence of help) for (const part of wrapped(sentence)) add('quiet', part);
}

function columnCells(column: ColumnDrift): (string | number)[] {
  const changes = [...column.changes];
  if (column.unseenShare !== null && column.unseenShare > 0 && changes.length === 0) changes.push(`${percent(column.unseenShare)} never seen before`);
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

/** Excel's serial day, with the time as its fraction. */
function serialDay(iso: string): number {
  return (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** @example utc('2026-11-20T14:05:09.000Z') // => '2026-11-20 14:05:09 UTC' */
function utc(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}

function count(rows: number): string {
  return rows.toLocaleString('en');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** Splits a sentence between words, for merged cells would not let a row grow with its text. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > WRAP_CHARACTERS) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
