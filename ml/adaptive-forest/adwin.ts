/** What ADWIN is told beforehand; the defaults are River's. */
export interface AdwinOptions {
  /** How often, at most, a series without a change is said to have one. */
  readonly delta: number;
  /** Changes are looked for after every so many values. */
  readonly clock: number;
  /** Values that each part of the window needs at least. */
  readonly leastPart: number;
}

const DEFAULTS: AdwinOptions = { delta: 0.002, clock: 32, leastPart: 5 };
/** Changes are looked for in more values than these. */
const GRACE = 10;
/** Buckets of one size, at most: older ones are joined in twos. */
const MOST_OF_A_SIZE = 5;
/** Room for the buckets of one size: one more, until two are joined. */
const ROOM = MOST_OF_A_SIZE + 1;
/** Sizes 2⁰ … 2⁴⁷: more values than a stream ever has. */
const SIZES = 48;

/** A change of a series. */
export interface SeriesChange {
  /** The value at which it was noticed, from 0. */
  readonly at: number;
  /** The mean of the window until then, and of what was kept of it. */
  readonly before: number;
  readonly after: number;
}

/** What a window holds, by itself: equal windows, equal states. */
export interface AdwinState {
  readonly [name: string]: Float64Array | Uint8Array;
  /** Values seen ever, values added to this window, values in it, their sum, their spread. */
  readonly totals: Float64Array;
  /** Buckets in use, by size. */
  readonly used: Uint8Array;
  /** By size, of one size the oldest first. */
  readonly sums: Float64Array;
  readonly spreads: Float64Array;
}

const SEEN = 0;
const ADDED = 1;
const ROWS = 2;
const SUM = 3;
const SPREAD = 4;

/**
 * Watches the mean of a series by ADWIN: the window grows while its older and its newer part have means that agree, at
 * every place where it can be parted; where they differ by more than chance, its oldest values are let go until they
 * agree: that is a change, after which a new window begins. The window is kept as buckets of 2ⁿ values: 5 kB whatever
 * the series, O(1) a value on average, O(log values) where changes are looked for.
 *
 * @see A. Bifet, R. Gavaldà, "Learning from Time-Changing Data with Adaptive Windowing", SIAM SDM 2007; bounds as
 *   `river.drift.ADWIN` of River 0.26.1 has them
 */
export class Adwin {
  private readonly settings: AdwinOptions;
  private readonly totals: Float64Array;
  private readonly used: Uint8Array;
  private readonly sums: Float64Array;
  private readonly spreads: Float64Array;

  /** @param state from {@link Adwin.state}; a window that knows nothing yet when absent */
  constructor(options: Partial<AdwinOptions> = {}, state?: AdwinState) {
    this.settings = { ...DEFAULTS, ...options };
    this.totals = state?.totals.slice() ?? new Float64Array(5);
    this.used = state?.used.slice() ?? new Uint8Array(SIZES);
    this.sums = state?.sums.slice() ?? new Float64Array(SIZES * ROOM);
    this.spreads = state?.spreads.slice() ?? new Float64Array(SIZES * ROOM);
  }

  /** The window as it is; a copy. */
  state(): AdwinState {
    const { totals, used, sums, spreads } = this;
    return { totals: totals.slice(), used: used.slice(), sums: sums.slice(), spreads: spreads.slice() };
  }

  /** The next value of the series; what has changed, or null. */
  add(value: number): SeriesChange | null {
    const { totals, settings } = this;
    this.take(value);
    totals[SEEN]!++;
    if (totals[ADDED]! % settings.clock !== 0 || totals[ROWS]! <= GRACE) return null;
    const before = totals[SUM]! / totals[ROWS]!;
    let isChanged = false;
    while (this.hasChanged()) {
      this.letGo();
      isChanged = true;
    }
    if (!isChanged) return null;
    const after = totals[SUM]! / totals[ROWS]!;
    this.forget();
    return { at: totals[SEEN]! - 1, before, after };
  }

  private forget(): void {
    this.totals.fill(0, ADDED);
    for (const each of [this.used, this.sums, this.spreads]) each.fill(0);
  }

  private take(value: number): void {
    const { totals, used, sums, spreads } = this;
    const rows = totals[ROWS]!;
    if (rows > 0) totals[SPREAD]! += (rows * (totals[SUM]! / rows - value) ** 2) / (rows + 1);
    totals[ROWS] = rows + 1;
    totals[SUM]! += value;
    totals[ADDED]!++;
    sums[used[0]!] = value;
    spreads[used[0]!] = 0;
    used[0]!++;
    for (let size = 0; used[size]! > MOST_OF_A_SIZE; size++) this.joinOldest(size);
  }

  /** Joins the two oldest buckets of a size into one of the next. */
  private joinOldest(size: number): void {
    const { used, sums, spreads } = this;
    const from = size * ROOM;
    const rows = 2 ** size;
    const apart = (rows * (sums[from]! / rows - sums[from + 1]! / rows) ** 2) / 2;
    const into = (size + 1) * ROOM + used[size + 1]!;
    sums[into] = sums[from]! + sums[from + 1]!;
    spreads[into] = spreads[from]! + spreads[from + 1]! + apart;
    used[size + 1]!++;
    this.drop(size, 2);
  }

  private drop(size: number, count: number): void {
    const { used, sums, spreads } = this;
    const end = size * ROOM + used[size]!;
    for (let at = size * ROOM; at < end; at++) {
      const isLeft = at + count < end;
      sums[at] = isLeft ? sums[at + count]! : 0;
      spreads[at] = isLeft ? spreads[at + count]! : 0;
    }
    used[size]! -= count;
  }

  /** The largest size in use: its first bucket is the oldest. */
  private largest(): number {
    let size = SIZES - 1;
    while (size > 0 && this.used[size] === 0) size--;
    return size;
  }

  /** Forgets the oldest bucket. */
  private letGo(): void {
    const { totals, sums, spreads } = this;
    const size = this.largest();
    const gone = 2 ** size;
    const [sum, spread] = [sums[size * ROOM]!, spreads[size * ROOM]!];
    const rows = totals[ROWS]! - gone;
    const left = totals[SUM]! - sum;
    const apart = rows === 0 ? 0 : (rows * gone * (sum / gone - left / rows) ** 2) / totals[ROWS]!;
    totals[SPREAD] = rows === 0 ? 0 : Math.max(0, totals[SPREAD]! - spread - apart);
    totals[SUM] = rows === 0 ? 0 : left;
    totals[ROWS] = rows;
    this.drop(size, 1);
  }

  /** Whether the means of an older and a newer part differ by more than chance, wherever the window is parted. */
  private hasChanged(): boolean {
    const { totals, used, sums } = this;
    const { delta, leastPart } = this.settings;
    const rows = totals[ROWS]!;
    const sum = totals[SUM]!;
    const sureness = Math.log((2 * Math.log(rows)) / delta);
    const variance = totals[SPREAD]! / rows;
    let [oldRows, oldSum] = [0, 0];
    for (let size = this.largest(); size >= 0; size--) {
      for (let at = size * ROOM; at < size * ROOM + used[size]!; at++) {
        oldRows += 2 ** size;
        oldSum += sums[at]!;
        const newRows = rows - oldRows;
        if (newRows < leastPart) return false;
        if (oldRows < leastPart) continue;
        const reciprocal = 1 / (oldRows - leastPart + 1) + 1 / (newRows - leastPart + 1);
        const bound = Math.sqrt(2 * reciprocal * variance * sureness) + (2 / 3) * sureness * reciprocal;
        if (Math.abs(oldSum / oldRows - (sum - oldSum) / newRows) > bound) return true;
      }
    }
    return false;
  }
}

/**
 * Says at which values of a series its mean has changed, see {@link Adwin}.
 *
 * @example adwin([...new Array(64).fill(0), ...new Array(64).fill(1)]).map(({ at }) => at) // => [95]
 */
export function adwin(values: Iterable<number>, options: Partial<AdwinOptions> = {}): SeriesChange[] {
  const window = new Adwin(options);
  const changes: SeriesChange[] = [];
  for (const value of values) {
    const change = window.add(value);
    if (change !== null) changes.push(change);
  }
  return changes;
}
