import { seededRandom, type Random } from '../../ml/random.ts';
import { readingOf, type Reading } from './reading.ts';

/** How often classes come, of the rare ones about as in Statlog's. */
const SHARES = [
  [5, 0.055],
  [3, 0.006],
  [2, 0.004],
  [6, 0.002],
  [7, 0.003],
] as const;
/** So many readings are one turn of what drifts slowly. */
const TURN = 5_000;

/**
 * Readings as a radiator might give them: three temperatures, a valve and two flows that hardly ever move, and what
 * differs between the temperatures, as in Statlog's. They drift slowly; rare ones are of five kinds. The same seed, the
 * same ones.
 */
export function shuttleSample(count: number, seed: number): Reading[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const className = classBy(random.next());
    return readingOf(at, cellsOf(className, Math.sin((2 * Math.PI * at) / TURN), random), className)!;
  });
}

function classBy(place: number): number {
  let left = place;
  for (const [className, share] of SHARES) {
    left -= share;
    if (left < 0) return className;
  }
  return 1;
}

function cellsOf(className: number, drift: number, random: Random): number[] {
  const around = (middle: number, spread: number) => Math.round(middle + spread * normal(random));
  const far = (least: number) => (random.next() < 0.5 ? -1 : 1) * (least + random.integer(20 * least));
  const isBypass = className === 5;
  const [inlet, outlet] = isBypass ? [around(92, 14), around(112, 9)] : [around(47 + 3 * drift, 4), around(82, 4)];
  const radiator = className === 7 ? around(-60, 8) : around(36 + 2 * drift, 9);
  const valve = className === 2 || className === 3 ? far(className === 2 ? 40 : 90) : around(0, 1);
  const flow = className === 6 ? far(300) : around(0, 6);
  const [first, second] = [outlet - inlet, outlet - radiator];
  return [inlet, valve, outlet, around(0, 0.7), radiator, flow, first, second, second - first];
}

/** Near enough: the sum of four. */
function normal({ next }: Random): number {
  return (next() + next() + next() + next() - 2) * Math.sqrt(3);
}
