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

/** Values that followed each other, as one. */
interface Part {
  readonly rows: number;
  readonly sum: number;
  /** Sum of squared distances from their mean. */
  readonly spread: number;
}

/** A change of a series. */
export interface SeriesChange {
  /** The value at which it was noticed, from 0. */
  readonly at: number;
  /** The mean of the window until then, and of what was kept of it. */
  readonly before: number;
  readonly after: number;
}

/**
 * Says at which values of a series its mean has changed, by ADWIN: the window grows while its older and its newer part
 * have means that agree, at every place where it can be parted; where they differ by more than chance, its oldest
 * values are let go until they agree: that is a change, after which a new window begins. The window is kept as buckets
 * of 2ⁿ values, so O(log values) in memory and a value in time.
 *
 * @see A. Bifet, R. Gavaldà, "Learning from Time-Changing Data with Adaptive Windowing", SIAM SDM 2007; bounds as
 *   `river.drift.ADWIN` of River 0.26.1 has them
 */
export function adwin(values: Iterable<number>, options: Partial<AdwinOptions> = {}): SeriesChange[] {
  const settings = { ...DEFAULTS, ...options };
  const changes: SeriesChange[] = [];
  let window = new BucketWindow();
  let at = 0;
  for (const value of values) {
    window.add(value);
    at++;
    if (window.added % settings.clock !== 0 || window.whole.rows <= GRACE) continue;
    const before = meanOf(window.whole);
    let isChanged = false;
    while (window.hasChanged(settings)) {
      window.letGo();
      isChanged = true;
    }
    if (!isChanged) continue;
    changes.push({ at: at - 1, before, after: meanOf(window.whole) });
    window = new BucketWindow();
  }
  return changes;
}

function meanOf({ sum, rows }: Part): number {
  return sum / rows;
}

function joined(a: Part, b: Part): Part {
  const rows = a.rows + b.rows;
  const apart = a.rows === 0 || b.rows === 0 ? 0 : (a.rows * b.rows * (meanOf(a) - meanOf(b)) ** 2) / rows;
  return { rows, sum: a.sum + b.sum, spread: a.spread + b.spread + apart };
}

/** What is left of the whole when one part of it is taken away. */
function without(whole: Part, part: Part): Part {
  const rows = whole.rows - part.rows;
  const sum = whole.sum - part.sum;
  if (rows === 0) return NOTHING;
  const apart = (rows * part.rows * (meanOf(part) - sum / rows) ** 2) / whole.rows;
  return { rows, sum, spread: Math.max(0, whole.spread - part.spread - apart) };
}

const NOTHING: Part = { rows: 0, sum: 0, spread: 0 };

/** The last values of a series, as buckets of 1, 2, 4 … values. */
class BucketWindow {
  whole = NOTHING;
  /** Values that ever were in it. */
  added = 0;
  /** By size, the smallest and newest first; of one size the oldest first. */
  private readonly sizes: Part[][] = [[]];

  add(value: number): void {
    const part = { rows: 1, sum: value, spread: 0 };
    this.added++;
    this.sizes[0]!.push(part);
    this.whole = joined(this.whole, part);
    for (let size = 0; this.sizes[size]!.length > MOST_OF_A_SIZE; size++) {
      const [first, second] = this.sizes[size]!.splice(0, 2);
      (this.sizes[size + 1] ??= []).push(joined(first!, second!));
    }
  }

  /** Forgets the oldest bucket. */
  letGo(): void {
    const oldest = this.sizes.at(-1)!;
    this.whole = without(this.whole, oldest.shift()!);
    if (oldest.length === 0 && this.sizes.length > 1) this.sizes.pop();
  }

  /** Whether the means of an older and a newer part differ by more than chance, wherever the window is parted. */
  hasChanged({ delta, leastPart }: AdwinOptions): boolean {
    const { rows, sum, spread } = this.whole;
    const sureness = Math.log((2 * Math.log(rows)) / delta);
    let [oldRows, oldSum] = [0, 0];
    for (let size = this.sizes.length - 1; size >= 0; size--) {
      for (const part of this.sizes[size]!) {
        oldRows += part.rows;
        oldSum += part.sum;
        const newRows = rows - oldRows;
        if (newRows < leastPart) return false;
        if (oldRows < leastPart) continue;
        const reciprocal = 1 / (oldRows - leastPart + 1) + 1 / (newRows - leastPart + 1);
        const bound = Math.sqrt(2 * reciprocal * (spread / rows) * sureness) + (2 / 3) * sureness * reciprocal;
        if (Math.abs(oldSum / oldRows - (sum - oldSum) / newRows) > bound) return true;
      }
    }
    return false;
  }
}
