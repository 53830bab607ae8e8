import type { Logger } from 'pino';
import type { LogVerdict } from '../../../contract/audit.ts';
import type { ProblemOccurrence } from '../../../contract/problem.ts';
import { anchorLogs } from './anchor-logs.ts';
import { missedSince, runScheduled } from '../../platform/schedules/run-scheduled.ts';
import { takeRound } from './audit-round-store.ts';
import { checkLogs, type CheckServices } from './check-logs.ts';

/** How often each process asks whether it is its turn. */
const ASK_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** UTC, in the night of most who work in an office. */
const NIGHT_HOUR = 2;
/** The same as a schedule. */
export const AT_NIGHT = { cron: `0 ${NIGHT_HOUR} * * *`, timeZone: 'UTC' } as const;
/** Servers that are started together check the logs once. */
const FRESH_MS = 600_000;
/** How long the check at a start may take, and the one of a night. */
const START_MS = 120_000;
const NIGHT_MS = 2 * HOUR_MS;
/** What has not ended by then never does. */
const LONGEST_MS = 3 * HOUR_MS;

export interface FollowServices extends CheckServices {
  readonly log: Logger;
  readonly anchorEveryHours: number;
}

/**
 * Does what is due: checks the logs, and signs their heads.
 *
 * @param isStart the first time of a process: the logs are checked although no night has passed
 */
export async function lookAtLogs(services: FollowServices, isStart: boolean): Promise<void> {
  const { db, clock, log, anchorEveryHours } = services;
  const now = clock();
  const dueSince = isStart ? new Date(now.getTime() - FRESH_MS) : lastNight(now);
  if (await takeRound(db, 'checked_from', dueSince, now)) {
    const most = performance.now() + (isStart ? START_MS : NIGHT_MS);
    const missed = await missedSince(db, 'log-check', now, nextNight);
    const work = async () => sayBroken(log, await checkLogs(services, () => performance.now() < most));
    await runScheduled(services, { kind: 'log-check', classifierId: null, longestMs: LONGEST_MS }, { missed, work });
  }
  const everyMs = anchorEveryHours * HOUR_MS;
  if (await takeRound(db, 'anchored_from', new Date(now.getTime() - everyMs), now)) {
    const missed = await missedSince(db, 'anchoring', now, (at) => new Date(at.getTime() + everyMs));
    const work = async () => void (await anchorLogs(services));
    await runScheduled(services, { kind: 'anchoring', classifierId: null, longestMs: LONGEST_MS }, { missed, work });
  }
}

/** @returns the first of the logs that are not what was recorded, as what failed */
function sayBroken(log: Logger, verdicts: readonly LogVerdict[]): ProblemOccurrence | undefined {
  const broken = verdicts.flatMap((verdict) => (verdict.intact ? [] : [verdict]));
  for (const { name, fault, firstBroken, reason } of broken) log.error({ log: name, fault, at: firstBroken }, reason);
  const [first] = broken;
  return first === undefined ? undefined : ['logs-broken', { log: first.name, logs: broken.length }];
}

/** Looks at the start and then each minute, together with all other processes. @returns what stops it */
export function followLogs(services: FollowServices): () => Promise<void> {
  let isStart = true;
  let looking: Promise<unknown> = Promise.resolve();
  let isLooking = false;
  const look = (): void => {
    if (isLooking) return;
    isLooking = true;
    looking = lookAtLogs(services, isStart)
      .catch((error: unknown) => services.log.warn({ err: error }, 'the logs were not checked; they are in a minute'))
      .finally(() => (isLooking = false));
    isStart = false;
  };
  look();
  const timer = setInterval(look, ASK_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

/** When the last night's check was due. */
function lastNight(now: Date): Date {
  const tonight = new Date(now);
  tonight.setUTCHours(NIGHT_HOUR, 0, 0, 0);
  return tonight <= now ? tonight : new Date(tonight.getTime() - DAY_MS);
}

/** When the next night's check is due. */
export function nextNight(after: Date): Date {
  return new Date(lastNight(after).getTime() + DAY_MS);
}
