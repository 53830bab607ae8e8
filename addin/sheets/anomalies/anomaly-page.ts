import type { AnomalyReport } from '../../../contract/anomaly.ts';
import { scoreName } from '../../../contract/words/anomaly-words.ts';
import type { AnomalySheet } from '../../ports/report-sheets.ts';
import type { CommonLook } from '../frame/sheet-looks.ts';
import { SheetLines, type Line } from '../frame/sheet-text.ts';
import { anomalySheetWords } from './words/anomaly-sheet-words.ts';

export type AnomalyLook = CommonLook | 'plain' | 'fact' | 'share' | 'score';

/** Rows against scores: a series each for usual rows, alerts, confirmed and rejected ones, and the threshold. */
export interface ScorePoints {
  readonly series: readonly string[];
  /** The place of the row, then its score in the column of its series and '' in the others. */
  readonly rows: readonly (readonly (number | '')[])[];
}

/** The sheet as data: lines from A1 downwards. Rows count from 0. */
export interface AnomalyPage {
  readonly lines: readonly Line<AnomalyLook>[];
  /** Where the chart stands, and what it shows; null when there is nothing to draw. */
  readonly chart: { readonly row: number; readonly points: ScorePoints } | null;
}

/** Of which the threshold is drawn. */
const DOTS = 60;
export const CHART_ROWS = 22;
export const PAGE_COLUMNS = 8;

/** The series, in the order of the legend; the last is the threshold. */
const SERIES = ['usual', 'unusual', 'confirmed', 'rejected', 'threshold'] as const;

/** Lays the scores of the rows that came last out, against what people said of them. */
export function anomalyPage({ classifier, report }: AnomalySheet): AnomalyPage {
  const { rows, alerts, last, wantedRate, threshold, verdicts } = report;
  const page = new SheetLines<AnomalyLook>('plain');
  page.add('title', anomalySheetWords('title', { classifier }));
  page.blank();
  page.add('fact', anomalySheetWords('rows'), rows);
  page.add('fact', anomalySheetWords('shown'), last.length);
  page.add('fact', anomalySheetWords('alerts'), alerts);
  page.add('share', anomalySheetWords('wanted'), wantedRate);
  page.add('score', anomalySheetWords('thresholdAt', { score: scoreName() }), threshold ?? '');
  page.add('fact', anomalySheetWords('confirmedRows'), verdicts.anomalies);
  page.add('fact', anomalySheetWords('rejectedRows'), verdicts.usual);
  if (last.length === 0) return { lines: page.lines, chart: null };
  page.blank();
  page.add('heading', anomalySheetWords('plot'));
  page.add('quiet', anomalySheetWords('plotHelp'));
  const row = page.reserve(CHART_ROWS + 1);
  return { lines: page.lines, chart: { row, points: scorePoints(report) } };
}

function scorePoints({ last, threshold }: AnomalyReport): ScorePoints {
  const points = last.map(({ score, isAlert, verdict }, at) => {
    const series = verdict === 'anomaly' ? 2 : verdict === 'usual' ? 3 : isAlert ? 1 : 0;
    return [at + 1, ...SERIES.map((_, each) => (each === series ? score : ('' as const)))];
  });
  // A dotted line from the first row to the last.
  const dots = threshold === null ? 0 : Math.min(DOTS, last.length);
  const cut = Array.from({ length: dots }, (_, at): (number | '')[] => {
    const place = 1 + Math.round((at * (last.length - 1)) / Math.max(1, dots - 1));
    return [place, '', '', '', '', threshold!];
  });
  return { series: SERIES.map((each) => anomalySheetWords(each)), rows: [...points, ...cut] };
}
