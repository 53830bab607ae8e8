import { setImmediate as nextTurn } from 'node:timers/promises';
import { LONGEST_HURRY_MS, rightOfWay, type RightOfWay } from './right-of-way.ts';

/** Longest stretch of computing without letting other requests in, in milliseconds; a request takes a dozen turns. */
const STRETCH_MS = 5;

/** Called between slices of work. */
export interface Pace {
  /** Lets others in if it is time. */
  breathe(): Promise<void>;
  /** Lets others in. */
  pause(): Promise<void>;
}

/**
 * Lets a computation breathe: between slices of work it gives the event loop a turn whenever the last turn is 5 ms or
 * more ago, and once it has gone on for 100 ms, it also gives way to whatever hurries. Slices themselves should be
 * short: one of 20 ms is what everybody may wait for, twice.
 *
 * @param now monotonic milliseconds
 */
export function startPace(now: () => number = () => performance.now(), way: RightOfWay = rightOfWay): Pace {
  const start = now();
  let since = start;
  const pause = async (): Promise<void> => {
    await nextTurn();
    if (now() - start >= LONGEST_HURRY_MS) await way.giveWay();
    since = now();
  };
  return {
    pause,
    async breathe() {
      if (now() - since >= STRETCH_MS) await pause();
    },
  };
}
