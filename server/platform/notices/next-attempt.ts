const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 3_600_000;
/** After so long nothing more is tried. */
const GIVEN_UP_MS = 86_400_000;

/** How an attempt went wrong. */
export interface FailedAttempt {
  readonly at: Date;
  /** Of this notice, from 1. */
  readonly attempts: number;
  /** From when the day counts. */
  readonly waitingSince: Date;
  /** How long the receiver asks to be left alone; 0 when it does not ask. */
  readonly waitMs: number;
}

/**
 * When a notice is tried again: after 10 s, and each time twice as long up to an hour, between a half and the whole of
 * that by chance, so that what failed together does not come back together; never before the receiver wants it. Some
 * forty attempts are made in a day.
 *
 * @param random in [0, 1)
 * @returns null when that would be more than a day after the first: it is given up
 */
export function nextAttempt({ at, attempts, waitingSince, waitMs }: FailedAttempt, random: number): Date | null {
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 30));
  const next = at.getTime() + Math.max(waitMs, Math.round(pauseMs * (0.5 + random / 2)));
  return next - waitingSince.getTime() > GIVEN_UP_MS ? null : new Date(next);
}

/**
 * How long a receiver asks to be left alone by its header `Retry-After`: seconds, or a time (RFC 9110, 10.2.3).
 *
 * @returns in ms; 0 for what is neither, or has passed
 * @example retryAfterMs('120', new Date(0)) // => 120000
 */
export function retryAfterMs(header: string | undefined, now: Date): number {
  if (header === undefined) return 0;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now.getTime();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}
