import type { StreamFigure, StreamReport } from '../../ports/report-sheets.ts';
import type { CommonLook } from '../frame/sheet-looks.ts';
import { SheetLines, utc, type Line } from '../frame/sheet-text.ts';
import { streamSheetWords } from './words/stream-sheet-words.ts';

/** Lines of figures are told apart by how these are read. */
export type StreamLook = CommonLook | 'plain' | 'who' | 'fact' | StreamFigure['form'];

export const PAGE_COLUMNS = 6;
export const CHART_ROWS = 16;

/** The sheet as data: lines from A1 downwards, and where the chart stands; null without hours. Rows count from 0. */
export interface StreamPage {
  readonly lines: readonly Line<StreamLook>[];
  readonly chart: {
    readonly row: number;
    readonly names: readonly string[];
    readonly rows: readonly (string | number)[][];
  } | null;
}

/** Lays out what a stream has taught: who answers, figures beside plain guesses, learners, and hour by hour. */
export function streamPage(
  { classifier, feed, who, facts, figures, learners, hours }: StreamReport,
  madeAt: string,
): StreamPage {
  const page = new SheetLines<StreamLook>('plain');
  page.add('title', streamSheetWords('title', { feed, classifier }));
  page.add('quiet', streamSheetWords('made', { at: utc(madeAt) }));
  page.blank();
  page.addText('who', who);
  for (const { name, value } of facts) page.add('fact', name, value);
  page.blank();
  addFigures(page, streamSheetWords('figure'), figures);
  if (learners.length > 0) addFigures(page, streamSheetWords('learners'), learners);
  if (hours.rows.length === 0) return { lines: page.lines, chart: null };
  page.add('heading', streamSheetWords('chart'));
  const row = page.reserve(CHART_ROWS);
  page.add('headers', streamSheetWords('hour'), ...hours.names, streamSheetWords('drifts'));
  for (const { from, values, drifts } of hours.rows)
    page.add(hours.form, utc(from), ...values.map((value) => value ?? ''), drifts);
  const points = hours.rows.map(({ from, values }) => [utc(from), ...values.map((value) => value ?? '')]);
  return { lines: page.lines, chart: { row, names: [streamSheetWords('hour'), ...hours.names], rows: points } };
}

function addFigures(page: SheetLines<StreamLook>, first: string, figures: readonly StreamFigure[]): void {
  page.add('headers', first, streamSheetWords('whole'), streamSheetWords('lastHour'));
  for (const { name, values, form } of figures) page.add(form, name, ...values.map((value) => value ?? ''));
  page.blank();
}
