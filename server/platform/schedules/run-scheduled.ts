import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { ProblemError, type ProblemOccurrence } from '../../../contract/problem.ts';
import type { ScheduleKind } from '../../../contract/schedule.ts';
import type { Database } from '../database/schema.ts';
import { insertRun, noteRunEnd, readLastBegin } from './schedule-run-store.ts';

/** What runs by itself, and of what. */
export interface Scheduled {
  readonly kind: ScheduleKind;
  /** Null: of the server as a whole. */
  readonly classifierId: string | null;
  /** The longest that it honestly takes, in ms: what is not done by then has ended with its server. */
  readonly longestMs: number;
}

/** What is done at a time, and what is known of the times before. */
export interface ScheduledWork {
  /** Times that passed with no server there to run it; default: none. */
  readonly missed?: number;
  /** @returns `nothing-to-do`, where that is so; a problem, where it failed and nobody is to be thrown at */
  readonly work: () => Promise<'nothing-to-do' | ProblemOccurrence | void>;
}

/** @example scheduleId('drift-check', '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11') // => 'drift-check:7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11' */
export function scheduleId(kind: ScheduleKind, of: string | null): string {
  return of === null ? kind : `${kind}:${of}`;
}

/**
 * Does what is due, and keeps when, how long it took and what came of it, for whoever asks what runs by itself. While a
 * run of the same is under way, in whichever process, none is begun beside it: the time is noted as skipped.
 *
 * @returns whether it was done
 * @throws what the work throws, once that is noted
 */
export async function runScheduled(
  { db, clock }: { readonly db: Kysely<Database>; readonly clock: () => Date },
  { kind, classifierId, longestMs }: Scheduled,
  { missed = 0, work }: ScheduledWork,
): Promise<boolean> {
  const run = randomUUID();
  const beganAt = clock();
  const lostAt = new Date(beganAt.getTime() + longestMs);
  const schedule = scheduleId(kind, classifierId);
  if (!(await insertRun(db, { schedule, classifierId, run, beganAt, lostAt, missed }))) return false;
  try {
    const came = (await work()) ?? 'done';
    if (typeof came === 'string') await noteRunEnd(db, run, came, null, clock());
    else await noteRunEnd(db, run, 'failed', came, clock());
    return true;
  } catch (error) {
    const problem: ProblemOccurrence =
      error instanceof ProblemError ? error.occurrence : ['internal', { reason: 'check' }];
    await noteRunEnd(db, run, 'failed', problem, clock());
    throw error;
  }
}

const MOST_COUNTED = 1_000;

/**
 * How many times passed before the one that is made up for: none where a time is kept, or a little late.
 *
 * @param due  the first of them
 * @param next the time after a time
 * @returns at most 1,000
 * @example missedTimes(new Date('2026-11-02T03:00:00Z'), new Date('2026-11-04T09:00:00Z'), (at) => new Date(at.getTime() + 86_400_000)) // => 2
 */
export function missedTimes(due: Date, now: Date, next: (after: Date) => Date): number {
  let missed = 0;
  for (let at = next(due); at <= now && missed < MOST_COUNTED; at = next(at)) missed++;
  return missed;
}

/** The same of what is not told when it was due, by when it began last; none before it ever began. */
export async function missedSince(
  db: Kysely<Database>,
  kind: ScheduleKind,
  now: Date,
  next: (after: Date) => Date,
): Promise<number> {
  const last = await readLastBegin(db, kind);
  return last === null ? 0 : missedTimes(next(last), now, next);
}
