import type { ModelReport } from '../../../contract/model-report.ts';
import { otherClasses } from '../../../contract/words/chart-words.ts';
import { isNumberColumn, type NumberColumn, type Table } from '../../../ml/table/column.ts';
import { MOST_CLASSES } from '../models/explanation-in-words.ts';

const MOST_COLUMNS = 5;
const MOST_POINTS = 400;

/**
 * Rows for a pair plot of the numeric columns: drawn evenly, so that they look as the table does. Of more than five
 * columns those that tell the classes apart best; of more than seven classes the most frequent, the others together.
 *
 * @param labels class per row
 */
export function pairPlot(table: Table, labels: readonly string[]): ModelReport['pairs'] {
  const numbers = table.columns.filter(
    (column): column is NumberColumn => isNumberColumn(column) && column.type === 'number',
  );
  const step = Math.max(1, table.rows / MOST_POINTS);
  const rows = Array.from({ length: Math.min(table.rows, MOST_POINTS) }, (_, point) => Math.floor(point * step));
  const shown = numbers
    .map((column) => ({ column, strength: correlationRatio(column.values, labels) }))
    .sort((a, b) => b.strength - a.strength)
    .slice(0, MOST_COLUMNS)
    .map(({ column }) => column);
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const frequent = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_CLASSES)
    .map(([name]) => name);
  const classes = counts.size > MOST_CLASSES ? [...frequent, otherClasses()] : frequent;
  return {
    columns: shown.map((column) => column.name),
    classes,
    points:
      shown.length === 0
        ? []
        : rows.map((row) => ({
            values: shown.map(({ values }) => (Number.isNaN(values[row]!) ? null : values[row]!)),
            class: frequent.includes(labels[row]!) ? frequent.indexOf(labels[row]!) : MOST_CLASSES,
          })),
  };
}

/**
 * The share of a column's variance that lies between the classes, 0 … 1, by rank, so that a few huge values do not
 * decide.
 *
 * @see K. Pearson, "On the general theory of skew correlation" (1905)
 */
function correlationRatio(values: Float64Array, labels: readonly string[]): number {
  const known = [...values.keys()].filter((row) => !Number.isNaN(values[row]!)).sort((a, b) => values[a]! - values[b]!);
  const mean = (known.length - 1) / 2;
  const sums = new Map<string, { ranks: number; rows: number }>();
  let rank = 0;
  for (let at = 0; at < known.length; at++) {
    // Equal values share their first rank.
    if (at === 0 || values[known[at]!] !== values[known[at - 1]!]) rank = at;
    const own = sums.get(labels[known[at]!]!) ?? { ranks: 0, rows: 0 };
    sums.set(labels[known[at]!]!, { ranks: own.ranks + rank - mean, rows: own.rows + 1 });
  }
  const between = [...sums.values()].reduce((sum, { ranks, rows }) => sum + ranks ** 2 / rows, 0);
  const total = (known.length * (known.length ** 2 - 1)) / 12;
  return total === 0 ? 0 : between / total;
}
