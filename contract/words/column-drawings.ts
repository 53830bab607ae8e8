import type { DriftFinding } from '../drift-finding.ts';
import { comparedWith, type ColumnDrift, type DistributionChart, type DriftReport } from '../drift.ts';
import type { ComparedWith } from '../season.ts';
import { findingWords } from './finding-words.ts';
import { plainNumber } from './phrases.ts';
import { driftDrawingWords as words } from './drift-drawing-words.ts';

const MOST_COLUMNS = 4;

/** What is drawn of a column that changed. */
export interface ColumnDrawing {
  readonly column: ColumnDrift;
  /** What changed, where the drawing shows it; else what is drawn. */
  readonly title: string;
  /** Lines of numbers, or bars. */
  readonly isLine: boolean;
  /** Training, holdout and live rows, or before and now. */
  readonly series: readonly string[];
  /** A label, and a share for each of the series. */
  readonly rows: readonly (readonly [label: string, ...shares: number[]])[];
}

/** The worst columns that changed and can be drawn; a report lists its columns worst first. */
export function columnsToDraw(report: DriftReport): ColumnDrawing[] {
  return report.columns
    .filter(({ status }) => status === 'drift' || status === 'watch')
    .flatMap((column) => drawingOf(column, comparedWith(report)) ?? [])
    .slice(0, MOST_COLUMNS);
}

/**
 * What shows best what changed: of shares that sentences speak of, these before and now; of anything else the three
 * distributions, under the sentence where it is theirs. Null where there is nothing to draw.
 *
 * @param reference what the rows are compared with: earlier rows are one, and stand in the place of the holdout
 */
export function drawingOf(column: ColumnDrift, reference: ComparedWith = 'none'): ColumnDrawing | null {
  const { name, type, findings, changes, chart } = column;
  const [first] = findings ?? [];
  const draw = (title: string) => (chart === null ? null : curves(column, chart, { title, reference }));
  const titled = (change: string) => words('columnChange', { column: name, change });
  if (findings === undefined) return draw(changes[0] ? titled(changes[0]) : name);
  const shares = findings.map((finding) => shareOf(finding, type, reference)).filter((share) => share !== null);
  if (first !== undefined && shareOf(first, type, reference) !== null)
    return {
      column,
      title: titled(findingWords(first, reference)),
      isLine: false,
      series: [words('before'), words('now')],
      rows: shares,
    };
  if (chart === null || chart.labels.length === 0) return null;
  const isOfAll = first !== undefined && isDistribution(first);
  return draw(isOfAll ? titled(findingWords(first, reference)) : words('allValues', { column: name }));
}

function curves(
  column: ColumnDrift,
  { kind, labels, train, holdout, live }: DistributionChart,
  { title, reference }: { readonly title: string; readonly reference: ComparedWith },
): ColumnDrawing | null {
  if (labels.length === 0) return null;
  const drawn = [...referenceSeries({ train, holdout }, reference), ['chartLive', live] as const];
  return {
    ...{ column, title, isLine: kind === 'number' },
    series: drawn.map(([name]) => words(name)),
    rows: labels.map((label, at) => [label, ...drawn.map(([, shares]) => shares[at] ?? 0)]),
  };
}

/** What the live rows are drawn beside. */
function referenceSeries({ train, holdout }: Pick<DistributionChart, 'train' | 'holdout'>, reference: ComparedWith) {
  if (reference === 'week' || reference === 'year') return [['chartSeason', holdout] as const];
  return reference === 'declared'
    ? ([
        ['chartDeclared', train],
        ['chartDeclaredTest', holdout],
      ] as const)
    : ([
        ['chartTraining', train],
        ['chartHoldout', holdout],
      ] as const);
}

/** A share of the rows that a sentence speaks of, before and now; null of other changes. */
function shareOf(
  { code, values }: DriftFinding,
  type: ColumnDrift['type'],
  reference: ComparedWith,
): [label: string, before: number, now: number] | null {
  switch (code) {
    case 'empty':
      return [words('emptyCells'), values.before, values.now];
    case 'unreadable':
      return [words('unreadableCells'), values.before, values.now];
    case 'new':
      return [words(values.things === 'rows' ? 'unknownRows' : 'newOnes'), values.before, values.now];
    case 'recurring':
      return [words('sameNewOnes'), 0, values.share];
    case 'respelled':
      return [words('respelled'), 0, values.share];
    case 'out-of-range':
    case 'earlier-dates':
      return [words('outsideRange', { reference }), 0, values.share];
    case 'value-share':
      return [plainNumber(values.value), values.before, values.now];
    // Of texts the chart is of all words, and the sentence of rows.
    case 'item-share':
      return type === 'text' ? [values.item, values.before, values.now] : null;
    default:
      return null;
  }
}

/** Whether a change is one of the distribution of all rows. */
function isDistribution({ code, values }: DriftFinding): boolean {
  if (code === 'quantile' || code === 'factor') return values.part === null;
  return code === 'item-share' || code === 'class-share' || code === 'confidence';
}
