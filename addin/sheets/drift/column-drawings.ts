import type { DriftFinding } from '../../../contract/drift-finding.ts';
import type { ColumnDrift, DistributionChart, DriftReport } from '../../../contract/drift.ts';
import { findingWords } from '../../../contract/words/finding-words.ts';
import { plainNumber } from '../../../contract/words/phrases.ts';
import { driftSheetWords } from './words/drift-sheet-words.ts';

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
export function columnsToDraw({ columns, seasonal }: DriftReport): ColumnDrawing[] {
  return columns
    .filter(({ status }) => status === 'drift' || status === 'watch')
    .flatMap((column) => drawingOf(column, seasonal !== undefined) ?? [])
    .slice(0, MOST_COLUMNS);
}

/**
 * What shows best what changed: of shares that sentences speak of, these before and now; of anything else the three
 * distributions, under the sentence where it is theirs. Null where there is nothing to draw.
 *
 * @param isSeasonal the reference is the same season of earlier rows: it is one, and stands in the place of the holdout
 */
export function drawingOf(column: ColumnDrift, isSeasonal = false): ColumnDrawing | null {
  const { name, type, findings, changes, chart } = column;
  const [first] = findings ?? [];
  const draw = (title: string) => (chart === null ? null : curves(column, chart, { title, isSeasonal }));
  const titled = (change: string) => driftSheetWords('columnChange', { column: name, change });
  if (findings === undefined) return draw(changes[0] ? titled(changes[0]) : name);
  const shares = findings.map((finding) => shareOf(finding, type)).filter((share) => share !== null);
  if (first !== undefined && shareOf(first, type) !== null)
    return {
      column,
      title: titled(findingWords(first)),
      isLine: false,
      series: [driftSheetWords('before'), driftSheetWords('now')],
      rows: shares,
    };
  if (chart === null || chart.labels.length === 0) return null;
  const isOfAll = first !== undefined && isDistribution(first);
  return draw(isOfAll ? titled(findingWords(first)) : driftSheetWords('allValues', { column: name }));
}

function curves(
  column: ColumnDrift,
  { kind, labels, train, holdout, live }: DistributionChart,
  { title, isSeasonal }: { readonly title: string; readonly isSeasonal: boolean },
): ColumnDrawing | null {
  if (labels.length === 0) return null;
  const drawn = isSeasonal
    ? ([
        ['chartSeason', holdout],
        ['chartLive', live],
      ] as const)
    : ([
        ['chartTraining', train],
        ['chartHoldout', holdout],
        ['chartLive', live],
      ] as const);
  return {
    ...{ column, title, isLine: kind === 'number' },
    series: drawn.map(([name]) => driftSheetWords(name)),
    rows: labels.map((label, at) => [label, ...drawn.map(([, shares]) => shares[at] ?? 0)]),
  };
}

/** A share of the rows that a sentence speaks of, before and now; null of other changes. */
function shareOf(
  { code, values }: DriftFinding,
  type: ColumnDrift['type'],
): [label: string, before: number, now: number] | null {
  switch (code) {
    case 'empty':
      return [driftSheetWords('emptyCells'), values.before, values.now];
    case 'unreadable':
      return [driftSheetWords('unreadableCells'), values.before, values.now];
    case 'new':
      return [driftSheetWords('newOnes'), values.before, values.now];
    case 'recurring':
      return [driftSheetWords('sameNewOnes'), 0, values.share];
    case 'respelled':
      return [driftSheetWords('respelled'), 0, values.share];
    case 'out-of-range':
    case 'earlier-dates':
      return [driftSheetWords('outsideRange'), 0, values.share];
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
