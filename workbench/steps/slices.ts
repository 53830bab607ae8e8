import type { Steps } from './steps.ts';

/** Nobody who types notices that a key waits so long. */
const SLICE_MS = 10;

/** Time, as who works in slices needs it. */
export interface SlicePacing {
  /** Milliseconds since some moment. */
  now(): number;
  /** Lets the page do what has come meanwhile. */
  pause(): Promise<void>;
}

/**
 * Does work in slices of 10 ms, between which the page answers. A single step that takes longer is a longer slice.
 * @param isWanted asked after each pause; at the first no the work is given up
 * @returns what it came to; null when it was given up
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  pacing: SlicePacing,
  isWanted: () => boolean,
): Promise<Result | null> {
  let until = pacing.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (pacing.now() < until) continue;
    await pacing.pause();
    if (!isWanted()) return null;
    until = pacing.now() + SLICE_MS;
  }
}
