import { TDigest as PeerDigest } from 'tdigest';
import { seededRandom } from '../ml/random.ts';
import { digestToJson } from '../ml/sketches/t-digest-json.ts';
import { digestOf, mergeDigests, quantileOf, shareAtMost, type TDigest } from '../ml/sketches/t-digest.ts';
import { atLeast, atMost, median, type Benchmark, type Figure } from './figure.ts';

const ROUNDS = 5;
const NUMBERS = 400_000;
/** As live rows come: blocks of a pane's chunk, merged sixteen at a time. */
const BLOCK = 2_000;
const MERGED = 16;
const CODES = 256;
const RANKS = 999;

/** Something with quantiles and shares, whoever made it. */
interface Sketched {
  readonly quantile: (q: number) => number;
  readonly shareAtMost: (x: number) => number;
  readonly bytes: number;
}

/**
 * Our t-digest as the recorder of profiles makes it, block by block, against `tdigest` of npm with its own settings,
 * number by number as its users add them; the same numbers, runs in turn. Bytes are those of either as JSON text, the
 * peer after it has compressed itself.
 *
 * Does not show the merging of digests that are kept, which happens once a report.
 */
export const benchmark: Benchmark = {
  about: 'our t-digest against npm tdigest: numbers a second, bytes, rank error',
  run() {
    const random = seededRandom(7);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
    const amounts = Float64Array.from({ length: NUMBERS }, () => Math.exp(3 + 1.5 * normal()));
    const sorted = amounts.toSorted();
    const codes = Float64Array.from({ length: NUMBERS }, () => Math.floor(CODES * random.next() ** 3));
    return Promise.resolve([
      speed('random', amounts, 4),
      speed('sorted', sorted, 20),
      ...accuracy('random', amounts, sorted),
      ...accuracy(`${CODES} codes`, codes, codes.toSorted()),
    ]);
  },
};

function ownDigest(numbers: Float64Array): TDigest {
  let parts: TDigest[] = [];
  for (let start = 0; start < numbers.length; start += BLOCK) {
    parts.push(digestOf(numbers.subarray(start, start + BLOCK)));
    if (parts.length > MERGED) parts = [mergeDigests(parts)];
  }
  return mergeDigests(parts);
}

function peerDigest(numbers: Float64Array): PeerDigest {
  const digest = new PeerDigest();
  for (const number of numbers) digest.push(number);
  return digest;
}

function speed(order: string, numbers: Float64Array, least: number): Figure {
  const times = { own: [] as number[], peer: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const own = seconds(() => ownDigest(numbers));
    const peer = seconds(() => peerDigest(numbers));
    // The first round warms up.
    if (round === 0) continue;
    times.own.push(own);
    times.peer.push(peer);
  }
  const [value, peerValue] = [NUMBERS / median(times.own), NUMBERS / median(times.peer)];
  const ratio = value / peerValue;
  const name = `${order} numbers added`;
  return {
    name,
    value,
    unit: 'a second',
    peer: 'tdigest',
    peerValue,
    ratio,
    bar: `≥ ${least} times`,
    met: ratio >= least,
  };
}

function seconds(run: () => unknown): number {
  const begun = performance.now();
  run();
  return (performance.now() - begun) / 1_000;
}

function accuracy(of: string, numbers: Float64Array, sorted: Float64Array): Figure[] {
  const digest = ownDigest(numbers);
  const own: Sketched = {
    quantile: (q) => quantileOf(digest, q),
    shareAtMost: (x) => shareAtMost(digest, x),
    bytes: JSON.stringify(digestToJson(digest)).length,
  };
  const theirs = peerDigest(numbers);
  theirs.compress();
  const peer: Sketched = {
    quantile: (q) => theirs.percentile(q),
    shareAtMost: (x) => theirs.p_rank(x),
    bytes: JSON.stringify(theirs.toArray()).length,
  };
  const [error, peerError] = [rankError(own, sorted), rankError(peer, sorted)];
  return [
    {
      ...atMost(`${of}: bytes`, own.bytes, 'bytes', peer.bytes / 2),
      peer: 'tdigest',
      peerValue: peer.bytes,
      ratio: own.bytes / peer.bytes,
    },
    {
      ...atMost(`${of}: largest error of ranks`, 100 * error, '%', 100 * peerError),
      peer: 'tdigest',
      peerValue: 100 * peerError,
    },
    ...(of === 'random' ? [] : [atLeast(`${of}: ranks exact to 12 digits`, error < 1e-12 ? 1 : 0, 'of 1', 1)]),
  ];
}

/** How far shares of the numbers are from the truth, at 999 of them, and quantiles from the ranks asked for. */
function rankError(sketch: Sketched, sorted: Float64Array): number {
  let most = 0;
  for (let rank = 1; rank <= RANKS; rank++) {
    const q = rank / (RANKS + 1);
    const x = sorted[Math.floor(q * sorted.length)]!;
    most = Math.max(most, Math.abs(sketch.shareAtMost(x) - upTo(sorted, x) / sorted.length));
    const [low, high] = [below(sorted, sketch.quantile(q)), upTo(sorted, sketch.quantile(q))].map(
      (n) => n / sorted.length,
    ) as [number, number];
    most = Math.max(most, low - q - 1 / sorted.length, q - high - 1 / sorted.length);
  }
  return most;
}

/** How many of the numbers are below `x`. */
function below(sorted: Float64Array, x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many are at most `x`. */
function upTo(sorted: Float64Array, x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
