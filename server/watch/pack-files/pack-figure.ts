import type { DriftReport } from '../../../contract/drift.ts';
import { columnsToDraw, type ColumnDrawing } from '../../../contract/words/column-drawings.ts';
import { accuracyOverTime, liveOverTime, type TimeChart } from '../../../contract/words/drift-over-time.ts';
import { percent } from '../../../contract/words/percent.ts';
import { listed } from '../../../contract/words/phrases.ts';
import { printedCell, type PackChart, type PackFigure, type PackTable } from './pack-table.ts';
import { packFileWords as words } from './words/pack-file-words.ts';

/** Labels of which an alternative text says every figure. */
const MOST_SAID = 8;
/** Ends of an axis of shares whose quarters are whole per cent. */
const ENDS = [0.04, 0.08, 0.2, 0.4, 0.6, 0.8, 1];

/** A chart of a table's columns; null of a table without rows. */
export function figureOfTable(
  { columns, rows }: PackTable,
  { kind, title, alt, by, of }: PackChart,
): PackFigure | null {
  if (rows.length === 0 || of.length === 0) return null;
  const axis = columns[of[0]!]!.kind;
  const series = of.map((at, look) => ({
    ...{ name: columns[at]!.title, look },
    values: rows.map((row) => (typeof row[at] === 'number' ? row[at] : null)),
  }));
  const greatest = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const isShare = of.every((at) => columns[at]!.kind === 'share');
  return {
    ...{ kind, title, alt, series },
    labels: rows.map((row) => printedCell(row[by] ?? null, columns[by]!.kind).slice(0, 10)),
    most: isShare ? 1 : greatest === 0 ? 1 : Math.ceil(greatest * 10) / 10,
    print: (value) => printedCell(value, axis),
  };
}

/**
 * What the drift sheet draws of a report, by the same figures: the columns that changed, the worst first, and how good
 * the answers were over time.
 */
export function figuresOfReport(report: DriftReport): PackFigure[] {
  return [
    ...columnsToDraw(report).map(figureOfColumn),
    ...[...accuracyOverTime(report.accuracy), ...liveOverTime(report.liveAccuracy)].map(figureOverTime),
  ];
}

function figureOfColumn({ title, isLine, series: names, rows }: ColumnDrawing): PackFigure {
  const values = names.map((_, at) => rows.map((row) => Number(row[at + 1])));
  const greatest = Math.max(0, ...values.flat());
  // What is live comes last, and looks alike in all: as a line it is whole.
  const series = names.map((name, at) => ({ name, values: values[at]!, look: names.length - 1 - at }));
  const labels = rows.map(([label]) => label);
  return {
    ...saying({ kind: isLine ? 'line' : 'column', title, labels, series }),
    most: ENDS.find((end) => end >= greatest) ?? greatest,
  };
}

function figureOverTime({ title, series: names, mark, rows }: TimeChart): PackFigure {
  const series = names.map((name, at) => ({
    ...{ name, look: at, isMark: at === mark },
    values: rows.map((row) => (typeof row[at + 1] === 'number' ? Number(row[at + 1]) : null)),
  }));
  return { ...saying({ kind: 'line', title, labels: rows.map(([label]) => String(label)), series }), most: 1 };
}

/** A figure of shares with its text: of few labels all figures, of many the last. */
function saying(figure: Pick<PackFigure, 'kind' | 'title' | 'labels' | 'series'>): Omit<PackFigure, 'most'> {
  const { kind, title, labels, series } = figure;
  const told = labels.length > MOST_SAID ? [labels.length - 1] : labels.keys();
  const alt = [
    words('figure', {
      ...{ kind, title, series: listed(series.map(({ name }) => name)), count: labels.length },
      ...{ first: labels[0]!, last: labels.at(-1)! },
    }),
    ...[...told].map((at) => {
      const values = series.flatMap(({ name, values }) =>
        values[at] == null ? [] : [words('figureValue', { name, value: percent(values[at], 1) })],
      );
      return words('figurePart', { label: labels[at]!, values: values.length === 0 ? '–' : listed(values) });
    }),
  ].join(' ');
  return { ...figure, alt, print: (value) => percent(value) };
}
