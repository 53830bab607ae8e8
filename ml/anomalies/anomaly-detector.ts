import { packBytes, unpackBytes, type Packable } from '../learners/packed-bytes.ts';
import { CountedChance } from '../adaptive-forest/chance.ts';
import type { RowShape, StreamRow } from '../streams/stream-row.ts';
import { AlertThreshold, type AlertThresholdState } from '../streams/alert-threshold.ts';
import { averageDepth, IsolationTrees, SAMPLE } from './isolation-trees.ts';
import { RecentRows, type RecentRowsState, type Shares } from './recent-rows.ts';

const TREES = 64;
/** After so many rows the oldest tree is made anew of the rows of late; at first sooner, as what is known doubles. */
const RENEWED_EVERY = 32;
/** With fewer rows than this, nothing is known to be odd. */
const LEAST_ROWS = 32;
/** The score of a row of which nothing is known: neither odd nor usual. */
const UNKNOWN = 0.5;
/** Says of packed bytes what they are. */
const KIND = 'anomaly detector 1';

/** What a detector is told beforehand. */
export interface DetectorShape {
  readonly [name: string]: Packable;
  readonly row: RowShape;
  /** The share of rows that are wanted as alerts, in (0, 0.5). */
  readonly alertRate: number;
  readonly seed: number;
}

/** A row that was scored, and what is needed to learn from it. */
export interface Scored {
  /** 0 … 1: above 0.5 odder than rows are on average. */
  readonly score: number;
  readonly isAlert: boolean;
  /** Of the row: its own, and how rare its categories are. */
  readonly numbers: Float64Array;
  readonly categories: Int32Array;
}

/** What is odd of a row in one of its numbers. */
export interface OddFeature {
  /** Its number: those of the row first, then one a column of categories. */
  readonly feature: number;
  /** 0 … 1: its part of what makes the row odd. */
  readonly credit: number;
  /** Shares of the rows of late with a number below, above, and with none; of a category, less and more rare ones. */
  readonly below: number;
  readonly above: number;
  readonly missing: number;
}

/**
 * Says how odd the rows of a stream are, each compared with those before it: an isolation forest that is renewed while
 * rows come, one of 64 trees every 32 rows, each of 128 of the last 2,048 rows. A row is scored first and learnt
 * then. Texts do not count. Memory bounded; O(450 + columns) a row.
 *
 * @see F. T. Liu, K. M. Ting, Z.-H. Zhou, "Isolation Forest", IEEE ICDM 2008; F. Leveni et al., "Online Isolation
 *   Forest", ICML 2024 (a window that slides, here by making trees anew)
 */
export class AnomalyDetector {
  private readonly rows: RecentRows;
  private readonly trees = new IsolationTrees(TREES);
  private threshold: AlertThreshold;
  private readonly chance: CountedChance;
  /** Trees made ever, and how many rows each of those that answer is of. */
  private made = 0;
  private readonly sampled = new Uint8Array(TREES);
  /** Of after how many trees made it is, and the sum. */
  private usualOf = 0;
  private usualDepth = NaN;

  /** @throws {RangeError} when the rows have no numbers and no categories */
  constructor(private told: DetectorShape) {
    const shape = told;
    if (shape.row.numbers + shape.row.categories === 0)
      throw new RangeError('AnomalyDetector requires a column of numbers, dates or categories');
    this.rows = new RecentRows(shape.row);
    this.threshold = new AlertThreshold(shape.alertRate);
    this.chance = new CountedChance(shape.seed);
  }

  get shape(): DetectorShape {
    return this.told;
  }

  /** Another share of rows is wanted as alerts from now on: the scores of late are kept. */
  wantAlerts(alertRate: number): void {
    if (alertRate === this.shape.alertRate) return;
    this.told = { ...this.told, alertRate };
    const { seen, ring } = this.threshold.state();
    this.threshold = new AlertThreshold(alertRate);
    this.threshold.restore({ seen, ring, share: Float64Array.of(alertRate) });
  }

  /** How odd a row is; nothing changes. */
  score(row: StreamRow): Scored {
    const numbers = this.rows.numbersOf(row);
    const score = this.made === 0 ? UNKNOWN : 2 ** (-this.trees.depths(numbers) / this.usual());
    return { score, isAlert: this.threshold.isAlert(score), numbers, categories: row.categories };
  }

  /** The depth of a row that is neither odd nor usual, summed over the trees. */
  private usual(): number {
    if (this.usualOf !== this.made) {
      this.usualDepth = this.sampled.reduce((sum, rows) => sum + averageDepth(rows), 0);
      this.usualOf = this.made;
    }
    return this.usualDepth;
  }

  /** Learns a row that was scored. */
  learn({ score, isAlert, numbers, categories }: Scored): void {
    const { rows } = this;
    if (this.made > 0) this.threshold.learn(score, isAlert);
    rows.add(numbers, categories);
    if (rows.seen === LEAST_ROWS) for (let tree = 0; tree < TREES; tree++) this.renew();
    else if (rows.seen > LEAST_ROWS) this.renewAsDue();
  }

  private renewAsDue(): void {
    const { seen } = this.rows;
    const every = Math.min(RENEWED_EVERY, Math.floor(seen / TREES));
    if (every === 0) for (let tree = 0; tree * seen < TREES; tree++) this.renew();
    else if (seen % every === 0) this.renew();
  }

  private renew(): void {
    const { rows, chance } = this;
    const tree = this.made++ % TREES;
    const sample = new Int32Array(Math.min(SAMPLE, rows.size));
    // Twice the same row does no harm, and spares a walk over all.
    for (let at = 0; at < sample.length; at++) sample[at] = chance.integer(rows.size);
    this.trees.grow(tree, rows, sample, chance);
    this.sampled[tree] = sample.length;
  }

  /** What a score must exceed now to be an alert; ∞ where none would be one. */
  alertsBeyond(): number {
    return this.threshold.threshold();
  }

  /**
   * What makes a scored row odd, the oddest first: how much the cuts of a column parted it from the others, times how
   * rare a number as far out is among the rows of late (−ln of its tail). Nothing while nothing is known.
   * O(2,048 × columns).
   */
  explain({ numbers }: Scored): OddFeature[] {
    if (this.made === 0) return [];
    const credit = new Float64Array(this.rows.features);
    this.trees.addCredit(numbers, credit);
    const shares = Array.from(numbers, (value, feature) => this.rows.sharesOf(feature, value));
    shares.forEach((each, feature) => (credit[feature]! *= -Math.log(this.tailOf(numbers, feature, each))));
    const whole = credit.reduce((sum, each) => sum + each, 0);
    return shares
      .map((each, feature) => ({ feature, credit: credit[feature]! / whole, ...each }))
      .filter((each) => each.credit > 0)
      .sort((a, b) => b.credit - a.credit || a.feature - b.feature);
  }

  /** The share of rows as far out or farther, on either side; of a category, of those as rare. */
  private tailOf(numbers: Float64Array, feature: number, { below, above, missing }: Shares): number {
    const isCategory = feature >= this.shape.row.numbers;
    const asLow = isCategory ? 1 : 2 * (1 - above - missing);
    const tail = Number.isNaN(numbers[feature]!)
      ? missing
      : Math.min(1, asLow, (isCategory ? 1 : 2) * (1 - below - missing));
    return Math.max(tail, 1 / (this.rows.size + 1));
  }

  /** All of it, as bytes. Equal detectors, equal bytes. */
  toBytes(): Uint8Array {
    const { feature, threshold, depth, size } = this.trees;
    const state: DetectorState = {
      made: this.made,
      given: this.chance.given,
      sampled: this.sampled,
      trees: { feature, threshold, depth, size },
      rows: this.rows.state(),
      threshold: this.threshold.state(),
    };
    return packBytes({ kind: KIND, shape: this.shape, state });
  }

  /**
   * A detector that goes on where the one was of which these are the bytes.
   *
   * @throws {RangeError} when the bytes are of something else, or cut short
   */
  static fromBytes(bytes: Uint8Array): AnomalyDetector {
    const { kind, shape, state } = unpackBytes(bytes) as unknown as PackedDetector;
    if (kind !== KIND) throw new RangeError(`fromBytes requires an ${KIND}`);
    const detector = new AnomalyDetector(shape);
    detector.made = state.made;
    detector.chance.given = state.given;
    detector.sampled.set(state.sampled);
    for (const name of ['feature', 'threshold', 'depth', 'size'] as const) detector.trees[name].set(state.trees[name]);
    detector.rows.restore(state.rows);
    detector.threshold.restore(state.threshold);
    return detector;
  }
}

interface PackedDetector {
  readonly kind: string;
  readonly shape: DetectorShape;
  readonly state: DetectorState;
}

/** All that a detector knows. */
interface DetectorState {
  readonly [name: string]: Packable;
  readonly made: number;
  readonly given: number;
  readonly sampled: Uint8Array;
  readonly trees: {
    readonly feature: Uint16Array;
    readonly threshold: Float32Array;
    readonly depth: Float32Array;
    readonly size: Uint8Array;
  };
  readonly rows: RecentRowsState;
  readonly threshold: AlertThresholdState;
}
