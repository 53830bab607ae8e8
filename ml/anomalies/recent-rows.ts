import { hashPair } from '../hash.ts';
import type { Packable } from '../learners/packed-bytes.ts';
import type { RowShape, StreamRow } from '../streams/stream-row.ts';

/** Rows that count as of late. */
export const RECENT = 2_048;
/** Of each column of categories, so many different ones are told apart. */
const BUCKETS = 4_096;

/**
 * The rows of late, as numbers: those of the row, then of each column of categories how rare its cell was among them.
 * The newest takes the place of the oldest. O(columns) a row; 16 kB a column, and 16 kB more one of categories.
 */
export class RecentRows {
  /** Numbers of a row. */
  readonly features: number;
  /** One row after the other, in no order that matters. */
  readonly numbers: Float64Array;
  /** Rows that ever came. */
  seen = 0;
  private readonly buckets: Uint16Array;
  private readonly counts: Uint16Array;

  constructor(private readonly shape: RowShape) {
    this.features = shape.numbers + shape.categories;
    this.numbers = new Float64Array(RECENT * this.features);
    this.buckets = new Uint16Array(RECENT * shape.categories);
    this.counts = new Uint16Array(BUCKETS * shape.categories);
  }

  /** How many there are. */
  get size(): number {
    return Math.min(this.seen, RECENT);
  }

  /** A row as numbers: of a category −ln of its share among the rows of late, a missing one being one of its own. */
  numbersOf({ numbers, categories }: StreamRow): Float64Array {
    const { shape, counts, size } = this;
    const all = new Float64Array(this.features);
    all.set(numbers.subarray(0, shape.numbers));
    for (let column = 0; column < shape.categories; column++) {
      const count = counts[column * BUCKETS + bucketOf(categories[column]!, column)]!;
      all[shape.numbers + column] = -Math.log((count + 1) / (size + 1));
    }
    return all;
  }

  /** Takes a row in, as {@link numbersOf} read it. */
  add(numbers: Float64Array, categories: Int32Array): void {
    const { shape, buckets, counts } = this;
    const place = this.seen % RECENT;
    this.numbers.set(numbers, place * this.features);
    for (let column = 0; column < shape.categories; column++) {
      const at = place * shape.categories + column;
      if (this.seen >= RECENT) counts[column * BUCKETS + buckets[at]!]!--;
      const bucket = (buckets[at] = bucketOf(categories[column]!, column));
      counts[column * BUCKETS + bucket]!++;
    }
    this.seen++;
  }

  /** Of a feature, which shares of the rows of late have a number below, above, and none at all. */
  sharesOf(feature: number, value: number): Shares {
    let [below, above, missing] = [0, 0, 0];
    for (let row = 0; row < this.size; row++) {
      const other = this.numbers[row * this.features + feature]!;
      if (Number.isNaN(other)) missing++;
      else if (other < value) below++;
      else if (other > value) above++;
    }
    const of = (count: number) => (this.size === 0 ? NaN : count / this.size);
    return { below: of(below), above: of(above), missing: of(missing) };
  }

  state(): RecentRowsState {
    const { seen, numbers, buckets, counts } = this;
    return { seen, numbers: numbers.slice(), buckets: buckets.slice(), counts: counts.slice() };
  }

  restore(state: RecentRowsState): void {
    this.seen = state.seen;
    this.numbers.set(state.numbers);
    this.buckets.set(state.buckets);
    this.counts.set(state.counts);
  }
}

/** Shares of the rows of late with a number below another, above it, and without one. */
export interface Shares {
  readonly below: number;
  readonly above: number;
  readonly missing: number;
}

/** All that is known of rows of late. */
export interface RecentRowsState {
  readonly [name: string]: Packable;
  readonly seen: number;
  readonly numbers: Float64Array;
  readonly buckets: Uint16Array;
  readonly counts: Uint16Array;
}

function bucketOf(hash: number, column: number): number {
  return hashPair(column, hash) % BUCKETS;
}
