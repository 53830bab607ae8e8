import {
  comparedWith,
  type AccuracyPoint,
  type ColumnDrift,
  type DriftReport,
  type DriftStatus,
} from '../../../contract/drift.ts';
import { calledBy } from '../../../contract/language/catalogue.ts';
import type { Incident } from '../../../contract/incident.ts';
import { measureWords, saidByIncident } from '../../../contract/words/incident-words.ts';
import { percent } from '../../../contract/words/percent.ts';
import { segmentWords } from '../../../contract/words/segment-words.ts';
import { serialDay, SheetLines, utc, wrapped, type Line } from '../frame/sheet-text.ts';
import type { EarlierSignOff, SignOff } from './drift-sign-off.ts';
import { addLiveAccuracy, type LiveLook } from './live-accuracy-lines.ts';
import { driftSheetWords } from './words/drift-sheet-words.ts';

/** How a line looks. A status is a banner of that status. */
export type Look = DriftStatus | LiveLook | 'title' | 'entry' | 'column' | 'accuracy';

/** The drift sheet as data: lines from A1 downwards, and where the charts stand among them. */
export interface DriftPage {
  readonly lines: readonly Line<Look>[];
  /** First rows (from 0) of the charts of columns, two beside each other. */
  readonly columnChartRows: readonly number[];
  /** The same of the charts over time. */
  readonly timeChartRows: readonly number[];
}

type Said = Parameters<typeof driftSheetWords>[0];

export const PAGE_COLUMNS = 9;
export const CHART_ROWS = 15;

const COLUMN_HEADERS = [
  'column',
  'status',
  'whatChanged',
  'missingBefore',
  'missingNow',
  'change',
  'driftFrom',
  'qValue',
  'rowsNow',
] as const;
const ACCURACY_HEADERS = [
  'from',
  'to',
  'modelVersion',
  'predictions',
  'answered',
  'accuracy',
  'atLeast',
  'atMost',
] as const;
const EARLIER_HEADERS = ['checkedBy', 'date', 'report', 'note'] as const;

const VERDICTS = {
  stable: 'verdictStable',
  watch: 'verdictWatch',
  drift: 'verdictDrift',
  unknown: 'verdictUnknown',
} as const satisfies Record<DriftStatus, string>;

/** Said by a sign and a word, so that nobody needs the colour. */
export const STATUS_TEXT: Readonly<Record<DriftStatus, string>> = calledBy(driftSheetWords, {
  stable: 'statusStable',
  watch: 'statusWatch',
  drift: 'statusDrift',
  unknown: 'statusUnknown',
});

/** The rows that a report is of, for the sentences about it. */
function rowsOf({ segment }: DriftReport) {
  return segment === null ? { of: 'all', segment: '' } : { of: 'segment', segment: segmentWords(segment) };
}

/** Names a report in the reader's language: equal names mean the same numbers. */
export function reportName(report: DriftReport): string {
  return driftSheetWords('numbered', {
    number: report.number,
    name: driftSheetWords('reportName', nameValues(report)),
  });
}

/**
 * The names of a report in all languages: whoever wrote it onto a sheet may have read another one. Earlier releases
 * wrote them without its number.
 */
export function reportNames(report: DriftReport): string[] {
  const names = driftSheetWords.everywhere('reportName', nameValues(report));
  return [
    ...names,
    ...names.flatMap((name) => driftSheetWords.everywhere('numbered', { number: report.number, name })),
  ];
}

function nameValues({ classifier, segment, modelVersion, madeAt, verdict }: DriftReport) {
  return {
    ...(segment === null ? { of: 'all', column: '', value: '' } : { of: 'segment', ...segment }),
    classifier: classifier.name,
    version: modelVersion,
    madeAt: utc(madeAt),
    verdict,
  };
}

/**
 * Lays a drift report out for a controller: verdict, reasons, sign-off, the table of columns, charts, accuracy, how to
 * read it.
 *
 * @param charts    how many charts of columns and over time there are
 * @param incidents those that were open as it was made. Default: none
 */
export function driftPage(
  report: DriftReport,
  charts: { readonly columns: number; readonly overTime: number },
  signOff: SignOff,
  earlier: readonly EarlierSignOff[],
  incidents: readonly Incident[] = [],
): DriftPage {
  const page = new SheetLines<Look>('plain');
  addHeadline(report, page);
  addWhatToDo(report, page);
  addIncidents(incidents, page);
  addSignOff(signOff, page);
  addHeaded(page, 'columns', COLUMN_HEADERS);
  for (const column of report.columns) page.add('column', ...columnCells(column));
  page.blank();
  const columnChartRows = reserveCharts(page, charts.columns);
  if (report.liveAccuracy !== undefined) addLiveAccuracy(report.liveAccuracy, page);
  page.add('heading', driftSheetWords('accuracyOverTime'));
  addAccuracy(report.accuracy, page);
  if (charts.overTime > 0) page.add('heading', driftSheetWords('chartsOverTime'));
  const timeChartRows = reserveCharts(page, charts.overTime);
  addReadingHelp(report, page);
  if (earlier.length > 0) {
    page.blank();
    addHeaded(page, 'earlierSignOffs', EARLIER_HEADERS);
    for (const each of earlier) page.add('plain', each.checkedBy, each.date, each.report, each.note);
  }
  return { lines: page.lines, columnChartRows, timeChartRows };
}

/** Leaves room for charts, two beside each other. @returns the first row of each */
function reserveCharts(page: SheetLines<Look>, charts: number): number[] {
  const rows: number[] = [];
  for (let pair = 0; pair < charts; pair += 2) {
    const first = page.reserve(CHART_ROWS + 1);
    rows.push(first, ...(pair + 1 < charts ? [first] : []));
  }
  return rows;
}

/** Adds the heading of a table, and those of its columns. */
function addHeaded(page: SheetLines<Look>, heading: Said, headers: readonly Said[]): void {
  page.add('heading', driftSheetWords(heading));
  page.add('headers', ...headers.map((each) => driftSheetWords(each)));
}

function addHeadline(report: DriftReport, page: SheetLines<Look>): void {
  const { classifier, window, referenceRows, verdict } = report;
  const of = rowsOf(report);
  const reference = comparedWith(report);
  page.add('title', driftSheetWords('title', { ...of, classifier: classifier.name }));
  page.add('plain', driftSheetWords('report'), reportName(report));
  const compared = { ...of, from: utc(window.from), to: utc(window.to), rows: window.rows, referenceRows, reference };
  page.add('plain', driftSheetWords('window'), driftSheetWords('windowOf', compared));
  page.blank();
  page.add(verdict, driftSheetWords(VERDICTS[verdict], { ...of, reference }));
  page.addText(verdict, report.headline);
  for (const reason of report.reasons)
    wrapped(reason).forEach((part, index) => page.add('plain', `${index === 0 ? '•' : '  '} ${part}`));
  for (const { sentence } of report.notCompared ?? []) page.addText('quiet', sentence);
  page.blank();
}

/** The same as the pane offers, in words; nothing where nothing has changed. */
function addWhatToDo({ columns, elsewhere }: DriftReport, page: SheetLines<Look>): void {
  const changed = columns.filter(({ status }) => status === 'drift' || status === 'watch');
  if (changed.length === 0) return;
  const deeds = [
    driftSheetWords('doShow'),
    ...(changed.some(isOfTable) ? [driftSheetWords('doTell')] : []),
    elsewhere === undefined ? driftSheetWords('doRetrain') : driftSheetWords('doTellModel', elsewhere),
    ...(changed.some(isOfTable) ? [driftSheetWords('doSetThreshold')] : []),
  ];
  page.add('heading', driftSheetWords('whatToDo'));
  for (const deed of deeds)
    wrapped(deed).forEach((part, index) => page.add('plain', `${index === 0 ? '•' : '  '} ${part}`));
  page.blank();
}

/** Those that were open, with what the data last said of each and who sees to it; nothing where none was. */
function addIncidents(incidents: readonly Incident[], page: SheetLines<Look>): void {
  if (incidents.length === 0) return;
  page.add('heading', driftSheetWords('openIncidents'));
  for (const incident of incidents) {
    const { number, measure, since, owner } = incident;
    const what = measureWords(measure);
    const said = driftSheetWords('incident', {
      number,
      what,
      since: utc(since),
      seen: owner ?? '',
      of: owner === null ? 'nobody' : 'owner',
    });
    const figures = saidByIncident(incident);
    wrapped(figures === null ? said : `${said} ${figures}`).forEach((part, index) =>
      page.add('plain', `${index === 0 ? '•' : '  '} ${part}`),
    );
  }
  page.blank();
}

function isOfTable({ type }: ColumnDrift): boolean {
  return type !== 'prediction' && type !== 'confidence';
}

function addSignOff({ checkedBy, date, note }: SignOff, page: SheetLines<Look>): void {
  page.add('heading', driftSheetWords('signOff'));
  page.add('entry', driftSheetWords('checkedBy'), checkedBy);
  page.add('entry', driftSheetWords('date'), date);
  page.add('entry', driftSheetWords('note'), note);
  page.add('quiet', driftSheetWords('signatureHolds', { earlier: driftSheetWords('earlierSignOffs') }));
  page.blank();
}

function addAccuracy(points: readonly AccuracyPoint[], page: SheetLines<Look>): void {
  if (points.length === 0) {
    page.add('plain', driftSheetWords('noneAnswered'));
    page.blank();
    return;
  }
  page.add('headers', ...ACCURACY_HEADERS.map((each) => driftSheetWords(each)));
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
}

function addReadingHelp({ thresholds }: DriftReport, page: SheetLines<Look>): void {
  page.add('heading', driftSheetWords('howToRead'));
  const named = { whatChanged: driftSheetWords('whatChanged'), driftFrom: driftSheetWords('driftFrom') };
  const { qValue, missingIncrease, minimumRows } = thresholds;
  const help = [
    driftSheetWords('changeHelp', named),
    driftSheetWords('qValueHelp', { qValue }),
    driftSheetWords('statusHelp', { driftFrom: named.driftFrom, qValue }),
    driftSheetWords('missingHelp', { share: percent(missingIncrease, 1) }),
    driftSheetWords('rowsHelp', { rows: minimumRows }),
  ];
  for (const sentence of help) page.addText('quiet', sentence);
}

function columnCells(column: ColumnDrift): (string | number)[] {
  const changes = [...column.changes];
  if (column.unseenShare !== null && column.unseenShare > 0 && changes.length === 0)
    changes.push(driftSheetWords('neverSeen', { share: percent(column.unseenShare, 1) }));
  return [
    column.name,
    STATUS_TEXT[column.status],
    changes.join('; '),
    column.missingReference,
    column.missingLive,
    // Of earlier releases only the distance is known.
    column.decidedBy?.effect ?? column.distance ?? '',
    column.decidedBy?.threshold ?? '',
    column.qValue ?? '',
    column.liveRows,
  ];
}
