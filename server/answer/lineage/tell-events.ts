import type { Logger } from 'pino';
import { nextAttempt } from '../../platform/notices/next-attempt.ts';
import type { PostLineage } from './post-lineage.ts';

const INTERVAL_MS = 5_000;
/** Longer than an attempt takes: then another process may try. */
const TAKEN_MS = 60_000;
const DAY_MS = 86_400_000;
/** What was not taken in so long is dropped, and said in the log. */
const KEPT_MS = 30 * DAY_MS;

/** What is told with. */
export interface EventServices {
  readonly clock: () => Date;
  readonly log: Logger;
  readonly post: PostLineage;
  /** In [0, 1); spreads attempts. */
  readonly random?: () => number;
}

/** What became of an attempt. */
export type EventOutcome = { readonly toldAt: Date } | { readonly fault: string; readonly next: Date };

/** Events of one kind, in an outbox in the database. */
export interface EventOutbox<Event> {
  /** What they are of, for the log. */
  readonly of: string;
  /** Notes what there is to tell by now. */
  readonly note: (now: Date) => Promise<void>;
  /** Forgets what is older. @returns how many of these had waited */
  readonly drop: (before: Date) => Promise<number>;
  /** Takes the first that is due, for some time: nobody else does meanwhile. */
  readonly take: (now: Date, until: Date) => Promise<Event | undefined>;
  readonly bodyOf: (event: Event) => unknown;
  readonly noteOutcome: (event: Event, outcome: EventOutcome) => Promise<void>;
}

/**
 * Tells a catalogue of lineage again and again what there is.
 *
 * @returns stops it, once what is being told is noted
 */
export function keepTelling(of: string, log: Logger, tell: () => Promise<unknown>): () => Promise<void> {
  let working: Promise<unknown> = Promise.resolve();
  let isStopping = false;
  const look = (): void => {
    working = working
      .then(() => (isStopping ? undefined : tell()))
      .catch((error: unknown) => log.warn({ err: error, of }, 'the lineage catalogue was not told'));
  };
  const timer = setInterval(look, INTERVAL_MS);
  timer.unref();
  look();
  return async () => {
    isStopping = true;
    clearInterval(timer);
    await working;
  };
}

/** Tells all that is due. @returns how many attempts were made */
export async function tellEvents<Event extends { readonly attempts: number }>(
  { clock, log, post, random = Math.random }: EventServices,
  outbox: EventOutbox<Event>,
): Promise<number> {
  const { of } = outbox;
  const waited = await outbox.drop(new Date(clock().getTime() - KEPT_MS));
  if (waited > 0) log.warn({ of, events: waited }, 'events were not taken in thirty days, and are dropped');
  await outbox.note(clock());
  for (let attempts = 0; ; attempts++) {
    const now = clock();
    const taken = await outbox.take(now, new Date(now.getTime() + TAKEN_MS));
    if (taken === undefined) return attempts;
    const fault = await post(outbox.bodyOf(taken));
    if (fault === null) {
      await outbox.noteOutcome(taken, { toldAt: clock() });
      continue;
    }
    const at = clock();
    // Counted from now each time: it is never given up within the thirty days.
    const next = nextAttempt({ at, attempts: taken.attempts, waitingSince: at, waitMs: 0 }, random())!;
    await outbox.noteOutcome(taken, { fault, next });
    log.warn({ of, fault, next }, 'an event was not told');
    // One that is away is not asked for every event that waits.
    return attempts + 1;
  }
}
