import { setTimeout } from 'node:timers/promises';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 300_000;

/**
 * How long to wait after so many failures in a row: a second, and each time twice as long, up to five minutes; between
 * a half and the whole of that by chance, so that what failed together does not come back together. It never ends.
 *
 * @param failures from 1
 * @param random   in [0, 1)
 */
export function retryPauseMs(failures: number, random: number): number {
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 30));
  return Math.round(pauseMs * (0.5 + random / 2));
}

/** Waits; resolves at once when the signal ends it. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export const waitByTimer: Wait = async (ms, signal) => {
  if (signal.aborted) return;
  // Unreferenced: waiting alone does not keep a process alive.
  await setTimeout(ms, undefined, { signal, ref: false }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
};
