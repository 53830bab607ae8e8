import { runSteps } from '../run-steps.ts';
import { isNumberColumn, type Table, type TypedColumn } from '../table/column.ts';

/** How much verdicts move a score at most, as a logarithm of its odds. */
const STRENGTH = 2;
/** Of the median distance of two judged rows, the part within which a verdict speaks for another row. */
const NEAR = 0.2;
/** The same where fewer than two rows were judged, or all are alike. */
const NEAR_AT_FIRST = 0.01;
/** What no verdict at all weighs against those that are near. */
const NO_WORD = 1;
/** Judged rows of which all pairs are measured. */
const MEASURED = 200;
/** Verdicts that count, the latest: each is compared with each row. */
export const MOST_VERDICTS = 2_000;
/** Each of them compared with all verdicts: a millisecond or two. */
const ROWS_A_STEP = 32;

/** What people said of rows, each of its own cells; the latest last. */
export interface Verdicts {
  readonly table: Table;
  readonly isAnomaly: readonly boolean[];
}

/** Cells as places in 0..1 among rows of late (of numbers and dates) or as texts (of categories); null is missing. */
type Places = readonly (readonly (number | string | null)[])[];

/**
 * What verdicts add to the scores of a detector: a row is odder the more it is like rows that were confirmed, and less
 * so the more it is like rows that were rejected; what is like neither keeps its score. Rows are alike by where their
 * numbers lie among the rows of late, and by equal categories; texts do not count. The same verdicts in the same order,
 * the same scores.
 *
 * The idea is that of S. Das et al., "Incorporating Expert Feedback into Active Anomaly Discovery", IEEE ICDM 2016:
 * few verdicts on the oddest rows rank the others anew; here by a kernel over the judged rows, not by weights of
 * leaves.
 */
export class VerdictRanking {
  private readonly sorted: readonly (Float64Array | null)[];
  private readonly judged: Places;
  private readonly isAnomaly: readonly boolean[];
  private readonly near: number;

  /** @param late rows that places are reckoned among, of the same columns; O(rows · log rows) */
  constructor(late: Table, { table, isAnomaly }: Verdicts) {
    this.sorted = late.columns.map((column) => (isNumberColumn(column) ? ascending(column.values) : null));
    const first = Math.max(0, table.rows - MOST_VERDICTS);
    this.judged = this.placesOf(table).slice(first);
    this.isAnomaly = isAnomaly.slice(first);
    this.near = nearness(this.judged.slice(-MEASURED));
  }

  /**
   * Scores joined with the verdicts, in 0..1. O(rows × verdicts × columns).
   *
   * @param scores in 0..1, one a row
   */
  join(table: Table, scores: Float64Array): Float64Array {
    const words = this.wordsOf(table);
    return scores.map((score, row) => withWord(score, words[row]!));
  }

  /** What the verdicts say of rows, whatever their scores: in −1 … 1, 0 where none is near. See {@link withWord}. */
  wordsOf(table: Table): Float64Array {
    return runSteps(this.wordsInSteps(table));
  }

  /** The same, pausing after every few rows. */
  *wordsInSteps(table: Table): Generator<void, Float64Array> {
    const words = new Float64Array(table.rows);
    for (const [row, places] of this.placesOf(table).entries()) {
      words[row] = this.wordOf(places);
      if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    }
    return words;
  }

  /** What the verdicts near a row come to: 1 anomalies alone, −1 usual rows alone, 0 where none is near. */
  private wordOf(row: Places[number]): number {
    let [anomalies, usual] = [0, 0];
    for (let at = 0; at < this.judged.length; at++) {
      const weight = Math.exp(-distance(row, this.judged[at]!) / this.near);
      if (this.isAnomaly[at]) anomalies += weight;
      else usual += weight;
    }
    return (anomalies - usual) / (anomalies + usual + NO_WORD);
  }

  /** By row. */
  private placesOf({ rows, columns }: Table): Places {
    const known = columns.flatMap((column, at) => (column.type === 'text' ? [] : [this.placesIn(column, at)]));
    return Array.from({ length: rows }, (_, row) => known.map((places) => places[row]!));
  }

  private placesIn(column: TypedColumn, at: number): (number | string | null)[] {
    if (!isNumberColumn(column)) return column.values.map((cell) => cell ?? null);
    const sorted = this.sorted[at]!;
    return Array.from(column.values, (value) => (Number.isNaN(value) ? null : placeAmong(sorted, value)));
  }
}

/**
 * A score with what verdicts say of its row.
 * @example withWord(0.6, 0) // => 0.6
 */
export function withWord(score: number, word: number): number {
  if (word === 0) return score;
  return 1 / (1 + Math.exp(-Math.log(score / (1 - score)) - STRENGTH * word));
}

function ascending(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value)).sort();
}

/** Where a number lies among others, in 0..1: in the middle of those that equal it. */
function placeAmong(sorted: Float64Array, value: number): number {
  if (sorted.length === 0) return 0.5;
  return (
    (countWhere(sorted, (each) => each < value) + countWhere(sorted, (each) => each <= value)) / (2 * sorted.length)
  );
}

/** How many at the beginning hold. */
function countWhere(sorted: Float64Array, holds: (each: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mean over the columns of the squared difference of places; 1 where categories differ, or one is missing. */
function distance(one: Places[number], other: Places[number]): number {
  let sum = 0;
  for (let column = 0; column < one.length; column++) {
    const [a, b] = [one[column]!, other[column]!];
    if (typeof a === 'number' && typeof b === 'number') sum += (a - b) ** 2;
    else if (a !== b) sum++;
  }
  return sum / one.length;
}

function nearness(judged: Places): number {
  const all = judged
    .flatMap((one, at) => judged.slice(0, at).map((other) => distance(one, other)))
    .sort((a, b) => a - b);
  return NEAR * (all[all.length >> 1] ?? 0) || NEAR_AT_FIRST;
}
