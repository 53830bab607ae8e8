import type { DriftTimeline } from '../drift-archive.ts';
import type { AccuracyPoint, DriftReport } from '../drift.ts';
import type { LiveAccuracy } from '../live-accuracy.ts';
import { changeName } from './finding-words.ts';
import type { ColumnDrawing } from './column-drawings.ts';
import { driftDrawingWords as words } from './drift-drawing-words.ts';

/** From which share of empty cells on their line is drawn, too. */
const LEAST_EMPTY = 0.005;

type Point = readonly (string | number)[];

/** Lines over time; an empty cell leaves a gap. */
export interface TimeChart {
  readonly name: string;
  readonly title: string;
  readonly series: readonly string[];
  /** The last of the series, where another version began to answer: a mark, no line. Null where none did. */
  readonly mark: number | null;
  /** Which series are broken lines: where something counts from, or bounds. */
  readonly broken: readonly number[];
  readonly rows: readonly Point[];
}

/** What decided about the columns that are drawn, in the checks up to the report; none of fewer than two checks. */
export function columnsOverTime(timeline: DriftTimeline | null, drawn: readonly ColumnDrawing[]): TimeChart[] {
  if (timeline === null || timeline.reports.length < 2) return [];
  const versions = timeline.reports.map(({ modelVersion }) => modelVersion);
  return drawn.flatMap(({ column: { name, type } }, index) => {
    const column = timeline.columns.find((each) => each.name === name && each.type === type);
    if (column === undefined || column.effects.every((effect) => effect === null)) return [];
    const { measure, effects, thresholds, missing } = column;
    const change = changeName(measure, type);
    const showsEmpty = measure !== 'missing' && missing.some((share) => (share ?? 0) >= LEAST_EMPTY);
    const values = timeline.reports.map((_, at) => [
      effects[at] ?? '',
      thresholds[at] ?? '',
      ...(showsEmpty ? [missing[at] ?? ''] : []),
    ]);
    return [
      marked(
        {
          name: `timeline-${index + 1}`,
          title: words('columnChange', { column: name, change }),
          series: [change, words('driftFrom'), ...(showsEmpty ? [words('emptyCells')] : [])],
          broken: [1],
        },
        timeline.reports.map(({ window }) => window.to),
        values,
        versions,
      ),
    ];
  });
}

/** The share of answers that was right, by when they were given. */
export function accuracyOverTime(points: readonly AccuracyPoint[]): TimeChart[] {
  if (points.length === 0) return [];
  return [
    marked(
      {
        name: 'accuracy',
        title: words('accuracyChart'),
        series: [words('accuracy'), words('atLeast'), words('atMost')],
        broken: [1, 2],
      },
      points.map(({ to }) => to),
      points.map(({ accuracy, low, high }) => [accuracy ?? '', low ?? '', high ?? '']),
      points.map(({ modelVersion }) => modelVersion),
    ),
  ];
}

/** What should be right and what was, with how many labels have come; and the same by when labels came. */
export function liveOverTime(live: LiveAccuracy | undefined): TimeChart[] {
  const { byAnswer = [], byArrival = [] } = live ?? {};
  const shares = byAnswer.map(({ rows, expected, realised }) => [
    ...[expected?.value ?? '', expected?.low ?? '', expected?.high ?? ''],
    ...[realised?.value ?? '', rows === 0 ? '' : (realised?.rows ?? 0) / rows],
  ]);
  const ofAnswers: TimeChart = {
    ...{ name: 'expected', title: words('expectedChart'), mark: null, broken: [1, 2] },
    series: [words('expected'), words('atLeast'), words('atMost'), words('right'), words('coverage')],
    rows: byAnswer.map(({ to }, at) => [shortMoment(to), ...shares[at]!]),
  };
  const ofLabels: TimeChart = {
    ...{ name: 'arrival', title: words('arrivalChart'), mark: null, broken: [1, 2] },
    series: [words('right'), words('atLeast'), words('atMost')],
    rows: byArrival.map(({ to, realised }) => [shortMoment(to), realised.value, realised.low, realised.high]),
  };
  return [...(byAnswer.length > 1 ? [ofAnswers] : []), ...(byArrival.length > 1 ? [ofLabels] : [])];
}

/** All of a report's, in the order in which they stand. */
export function chartsOverTime(
  { accuracy, liveAccuracy }: DriftReport,
  timeline: DriftTimeline | null,
  drawn: readonly ColumnDrawing[],
): TimeChart[] {
  return [...columnsOverTime(timeline, drawn), ...accuracyOverTime(accuracy), ...liveOverTime(liveAccuracy)];
}

/** Adds a mark, at the height of the first series, wherever another version began to answer. */
function marked(
  chart: Omit<TimeChart, 'rows' | 'mark'>,
  moments: readonly string[],
  values: readonly Point[],
  versions: readonly number[],
): TimeChart {
  const isChange = (at: number) => at > 0 && versions[at] !== versions[at - 1];
  const isMarked = versions.some((_, at) => isChange(at));
  return {
    ...chart,
    series: [...chart.series, ...(isMarked ? [words('anotherVersion')] : [])],
    mark: isMarked ? chart.series.length : null,
    rows: values.map((row, at) => [
      shortMoment(moments[at]!),
      ...row,
      ...(isMarked ? [isChange(at) ? (row.find((value) => value !== '') ?? 0) : ''] : []),
    ]),
  };
}

/** Day and minute, UTC. */
function shortMoment(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}
