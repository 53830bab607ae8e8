import type { ModelReport } from '../../../contract/model-report.ts';
import { modelSheetWords } from './words/model-sheet-words.ts';

/** Told apart also by people who see few colours (Okabe and Ito 2008); the last is for the other classes. */
const COLORS = ['#0072B2', '#E69F00', '#009E73', '#CC79A7', '#56B4E9', '#D55E00', '#B8A800'];
const OTHERS_COLOR = '#9A9A9A';

/** One small chart: two numeric columns against each other. */
export interface PairPlot {
  readonly x: string;
  readonly y: string;
  /** Its place in the grid, from 0: a row for each y, a column for each x. */
  readonly row: number;
  readonly column: number;
  /** A row for each point that has both numbers: x, then y in the column of the point's series and '' in the others. */
  readonly points: readonly (readonly (number | '')[])[];
}

export interface PairPlots {
  /** Classes with most points first; the rest are one series, "others". */
  readonly series: readonly { readonly name: string; readonly color: string }[];
  readonly plots: readonly PairPlot[];
}

/** Every pair of the numeric columns, as the lower triangle of a grid; none for fewer than two columns. */
export function pairPlots({ columns, classes, points }: ModelReport['pairs']): PairPlots {
  const frequency = classes.map((_, index) => points.filter((point) => point.class === index).length);
  const order = classes
    .map((_, index) => index)
    .filter((index) => frequency[index]! > 0)
    .sort((a, b) => frequency[b]! - frequency[a]! || a - b);
  const hasOthers = order.length > COLORS.length;
  const named = hasOthers ? order.slice(0, COLORS.length - 1) : order;
  const seriesOf = new Map(named.map((index, series) => [index, series]));
  const series = named.map((index, at) => ({ name: classes[index]!, color: COLORS[at]! }));
  if (hasOthers) series.push({ name: modelSheetWords('others'), color: OTHERS_COLOR });

  const plots: PairPlot[] = [];
  for (let y = 1; y < columns.length; y++) {
    for (let x = 0; x < y; x++) {
      const rows = points.flatMap((point) => {
        const [a, b] = [point.values[x] ?? null, point.values[y] ?? null];
        if (a === null || b === null) return [];
        const at = seriesOf.get(point.class) ?? series.length - 1;
        return [[a, ...series.map((_, each) => (each === at ? b : ('' as const)))]];
      });
      plots.push({ x: columns[x]!, y: columns[y]!, row: y - 1, column: x, points: rows });
    }
  }
  return { series, plots };
}
