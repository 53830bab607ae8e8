import type { Training } from './training-store.ts';

/** A training may be what stops the server, by taking its memory: from so many attempts on, the next one waits. */
const ATTEMPTS_AT_ONCE = 3;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;

/**
 * When a training begins again whose server was killed during it: at once at first, then after a minute, two, four, at
 * most an hour. It is never given up: nothing is wrong with the labels because a machine was restarted.
 *
 * @returns null when it was never begun, so that nothing was interrupted
 * @example beginsAgainAt({ attempts: 4, begun_at: new Date(0) }) // => new Date(120_000)
 */
export function beginsAgainAt({ attempts, begun_at: begun }: Pick<Training, 'attempts' | 'begun_at'>): Date | null {
  if (begun === null || attempts === 0) return null;
  const pauseMs =
    attempts < ATTEMPTS_AT_ONCE ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (attempts - ATTEMPTS_AT_ONCE), LONGEST_PAUSE_MS);
  return new Date(begun.getTime() + pauseMs);
}

/** Whether a training waits for its next attempt: it was begun before, and no job carries it out. */
export function isPostponed({
  state,
  phase,
  attempts,
  job_id: job,
}: Pick<Training, 'state' | 'phase' | 'attempts' | 'job_id'>): boolean {
  return state === 'running' && phase === 'waiting' && attempts > 0 && job === null;
}
