import type { TreeRows } from './tree-node.ts';

/** The best way found to part a node's rows. */
export interface ClassSplit {
  readonly column: number;
  readonly goesLeft: Uint8Array;
}

/** What of a split column is an order, and what is not. */
export interface SplitRules {
  /** Per column, true when its bins are values without an order. */
  readonly unordered: readonly boolean[];
  /** Fewest rows on either side. */
  readonly leastRows: number;
}

/** A value's share of the most frequent class is pulled towards the node's by as many rows. */
const SMOOTHING = 5;
/** A split has to gain more than rounding does, as a share of the node's weight. */
const LEAST_GAIN = 1e-9;

/** Bins of one column in a node: weight by class, and rows. */
interface BinTotals {
  /** Of bin b and class k at `b * classes + k`. */
  readonly weights: Float64Array;
  readonly rows: Int32Array;
}

/**
 * The split with the least Gini impurity: greatest Σ leftₖ² / left + Σ rightₖ² / right, over all columns, cuts and both
 * sides for missing. Values without an order are sorted by their smoothed share of the node's most frequent class,
 * which gives the best subset for two classes. Of equal splits the first column's lowest cut wins.
 *
 * @param rows numbers of the node's rows
 * @see L. Breiman et al., "Classification and Regression Trees" (1984), §4.2.2 for the order of values
 * @cost O(columns · (rows + bins · classes))
 */
export function bestClassSplit(
  data: TreeRows,
  rows: Int32Array,
  totals: Float64Array,
  rules: SplitRules,
): ClassSplit | null {
  const purity = purityOf(totals);
  let greatest = purity + LEAST_GAIN * sum(totals);
  let best: ClassSplit | null = null;
  for (let column = 0; column < data.columns.length; column++) {
    const bins = addUp(data, rows, column);
    const orders = rules.unordered[column] === true ? [orderValues(bins, totals)] : orderNumbers(bins);
    for (const order of orders) {
      const cut = bestCut(bins, order, totals, rules.leastRows);
      if (cut.purity <= greatest) continue;
      greatest = cut.purity;
      best = { column, goesLeft: markLeft(bins, order, cut.last, rules.unordered[column] === true) };
    }
  }
  return best;
}

function addUp({ columns, bins, classes, labels, weights }: TreeRows, rows: Int32Array, column: number): BinTotals {
  const totals = { weights: new Float64Array(bins[column]! * classes), rows: new Int32Array(bins[column]!) };
  const cells = columns[column]!;
  for (const row of rows) {
    const bin = cells[row]!;
    totals.weights[bin * classes + labels[row]!]! += weights[row]!;
    totals.rows[bin]!++;
  }
  return totals;
}

/** Bins that have rows, in order; missing once first and once last. */
function orderNumbers({ rows }: BinTotals): number[][] {
  const present = [...rows.keys()].filter((bin) => bin > 0 && rows[bin]! > 0);
  return rows[0] === 0
    ? [present]
    : [
        [...present, 0],
        [0, ...present],
      ];
}

function orderValues({ weights, rows }: BinTotals, totals: Float64Array): number[] {
  const classes = totals.length;
  const main = totals.indexOf(Math.max(...totals));
  const share = totals[main]! / sum(totals);
  const scored = [...rows.keys()]
    .filter((bin) => rows[bin]! > 0)
    .map((bin) => ({
      bin,
      score:
        (weights[bin * classes + main]! + SMOOTHING * share) /
        (sum(weights.subarray(bin * classes, (bin + 1) * classes)) + SMOOTHING),
    }));
  return scored.sort((a, b) => b.score - a.score || a.bin - b.bin).map(({ bin }) => bin);
}

/** Moves bin after bin from right to left; `last` is the place in the order of the last bin that goes left. */
function bestCut(
  { weights, rows }: BinTotals,
  order: readonly number[],
  totals: Float64Array,
  leastRows: number,
): { last: number; purity: number } {
  const classes = totals.length;
  const left = new Float64Array(classes);
  const right = totals.slice();
  const allRows = order.reduce((all, bin) => all + rows[bin]!, 0);
  let leftRows = 0;
  const best = { last: -1, purity: -Infinity };
  for (let at = 0; at < order.length - 1; at++) {
    const bin = order[at]!;
    for (let k = 0; k < classes; k++) {
      const weight = weights[bin * classes + k]!;
      left[k]! += weight;
      right[k]! -= weight;
    }
    leftRows += rows[bin]!;
    if (leftRows < leastRows) continue;
    if (allRows - leftRows < leastRows) break;
    const purity = purityOf(left) + purityOf(right);
    if (purity <= best.purity) continue;
    best.purity = purity;
    best.last = at;
  }
  return best;
}

function markLeft({ rows }: BinTotals, order: readonly number[], last: number, unordered: boolean): Uint8Array {
  const leftBins = order.slice(0, last + 1);
  const rightBins = order.slice(last + 1);
  const rowsOf = (bins: readonly number[]) => bins.reduce((all, bin) => all + rows[bin]!, 0);
  const mostGoLeft = rowsOf(leftBins) >= rowsOf(rightBins);
  const goesLeft = unordered
    ? markValues(rows.length, leftBins, rightBins, mostGoLeft)
    : markNumbers(rows.length, leftBins);
  // Where nothing was missing, what is missing goes where most rows go.
  if (rows[0] === 0) goesLeft[0] = mostGoLeft ? 1 : 0;
  return goesLeft;
}

/** Numbers up to the last one go left, those included that no row here has. */
function markNumbers(bins: number, leftBins: readonly number[]): Uint8Array {
  const goesLeft = new Uint8Array(bins).fill(1, 1, Math.max(...leftBins) + 1);
  goesLeft[0] = leftBins.includes(0) ? 1 : 0;
  return goesLeft;
}

/** Values that no row here has go where most rows go. */
function markValues(
  bins: number,
  leftBins: readonly number[],
  rightBins: readonly number[],
  mostGoLeft: boolean,
): Uint8Array {
  const goesLeft = new Uint8Array(bins).fill(mostGoLeft ? 1 : 0);
  for (const bin of leftBins) goesLeft[bin] = 1;
  for (const bin of rightBins) goesLeft[bin] = 0;
  return goesLeft;
}

/** Σ weightₖ² / weight: the weight less its Gini impurity. */
export function purityOf(totals: Float64Array): number {
  let all = 0;
  let squares = 0;
  for (const each of totals) {
    all += each;
    squares += each * each;
  }
  return all > 0 ? squares / all : 0;
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((all, each) => all + each, 0);
}
