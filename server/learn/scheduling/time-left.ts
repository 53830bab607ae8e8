import type { TrainingPhase } from '../../../contract/training.ts';

/**
 * What part of a training's time each phase takes, as measured on 300 to 8,000 rows with the learners compared; they
 * sum to 1.
 */
const PHASE_PARTS: Readonly<Record<TrainingPhase, number>> = {
  waiting: 0,
  reading: 0.02,
  encoding: 0.02,
  comparing: 0.6,
  training: 0.14,
  evaluating: 0.2,
  saving: 0.02,
};
const PHASES = Object.keys(PHASE_PARTS) as TrainingPhase[];

/** A training of at most so many times fewer or more labels says how long this one takes. */
const LIKE_SIZES = 4;
/** Before so much of the work is done, its own pace says nothing. */
const LEAST_DONE = 0.05;

/**
 * How long a training should take, going by the last one: in proportion to its labels.
 *
 * @param last what the last training took, if there was one
 * @param rows labels to learn from
 * @returns ms, or null when there was none of a like size
 */
export function expectDuration(
  last: { readonly durationMs: number; readonly rows: number } | undefined,
  rows: number,
): number | null {
  if (last === undefined || last.rows === 0) return null;
  const growth = rows / last.rows;
  return growth > LIKE_SIZES || growth < 1 / LIKE_SIZES ? null : last.durationMs * growth;
}

/** How far a training has come. */
export interface Progress {
  readonly phase: TrainingPhase;
  /** Of the phase, 0 … 1. */
  readonly share: number;
  /** Since the attempt began. */
  readonly elapsedMs: number;
  /** From {@link expectDuration}. */
  readonly expectedMs: number | null;
}

/** Share of a training that is done, in 0 … 1, by the parts of its phases. */
export function shareDone(phase: TrainingPhase, share: number): number {
  const before = PHASES.slice(0, PHASES.indexOf(phase)).reduce((sum, each) => sum + PHASE_PARTS[each], 0);
  return Math.min(1, before + PHASE_PARTS[phase] * Math.min(1, Math.max(0, share)));
}

/**
 * Seconds until a training's end, rounded up: at first what the last one took, more and more its own pace. It never
 * rises while the training keeps its pace, unless that is less than half of the last one's.
 *
 * @returns null while nothing can be said
 */
export function secondsLeft({ phase, share, elapsedMs, expectedMs }: Progress): number | null {
  if (phase === 'waiting') return null;
  const done = shareDone(phase, share);
  if (expectedMs === null) return done < LEAST_DONE ? null : toSeconds((elapsedMs * (1 - done)) / done);
  // done · (elapsed / done) · (1 − done), its own pace, and (1 − done) · expected · (1 − done), that of the last.
  return toSeconds((1 - done) * (elapsedMs + (1 - done) * expectedMs));
}

function toSeconds(ms: number): number {
  return Math.ceil(Number((ms / 1_000).toFixed(3)));
}
