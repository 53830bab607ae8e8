import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { z } from 'zod';
import { forgetPredictions } from './answer/predictions/forget-predictions.ts';
import type { Config } from './config.ts';
import type { Database } from './platform/database/schema.ts';
import { forgetAllWords } from './record/audit/forget-words.ts';
import type { JobKind, JobQueues } from './platform/jobs/job-queues.ts';
import { deleteRecordsBefore } from './feeds/pipeline/record-store.ts';
import { missedSince, runScheduled } from './platform/schedules/run-scheduled.ts';
import type { ScheduleOwner } from './platform/schedules/schedule-owner.ts';
import { readLastBegin } from './platform/schedules/schedule-run-store.ts';
import { deleteProfilesBefore } from './watch/profiles/profile-store.ts';

/** How long what nothing can be made of again is kept; null is for ever. */
export type Kept = Pick<Config, 'keepPredictionsDays' | 'keepFeedbackDays' | 'keepProfilesDays'>;

export interface RetentionServices {
  readonly db: Kysely<Database>;
  readonly jobs: JobQueues;
  readonly clock: () => Date;
  readonly log: Logger;
}

/** The job that forgets. When it fails, the next one does its work, too. */
const FORGETTING_JOB: JobKind<object> = {
  name: 'forget-by-age',
  data: z.object({}),
  retryLimit: 0,
  expireInSeconds: 3_600,
};
/** Each server asks for it at its start and so often; done again it finds nothing to do. */
const EVERY_MS = 6 * 3_600_000;
const DAY_MS = 86_400_000;

/**
 * Forgets predictions, profiles and words that count no more by their age, at the start and every six hours, by a job
 * that one of the servers does; where everything is kept for ever there is none.
 *
 * @returns what stops it
 */
export async function startRetention(kept: Kept, services: RetentionServices): Promise<() => Promise<void>> {
  if (!forgets(kept)) return async () => undefined;
  const { jobs, log } = services;
  const ask = (): void => {
    jobs.send(FORGETTING_JOB, {}).catch((error: unknown) => {
      log.warn({ err: error }, 'the job that forgets by age was not sent; it is sent again in six hours');
    });
  };
  await jobs.work(FORGETTING_JOB, () => forgetWhenDue(kept, services));
  ask();
  const timer = setInterval(ask, EVERY_MS).unref();
  return async () => clearInterval(timer);
}

function forgets({ keepPredictionsDays, keepFeedbackDays, keepProfilesDays }: Kept): boolean {
  return (keepPredictionsDays ?? keepFeedbackDays ?? keepProfilesDays) !== null;
}

async function forgetWhenDue(kept: Kept, services: RetentionServices): Promise<void> {
  const { db, clock } = services;
  const missed = await missedSince(db, 'forgetting', clock(), (at) => new Date(at.getTime() + EVERY_MS));
  const scheduled = {
    kind: 'forgetting',
    classifierId: null,
    longestMs: FORGETTING_JOB.expireInSeconds * 1_000,
  } as const;
  await runScheduled(services, scheduled, { missed, work: () => forgetByAge(kept, services) });
}

/** What is forgotten by itself; nothing, where everything is kept for ever. */
export function retentionSchedules(kept: Kept, { db, jobs }: Pick<RetentionServices, 'db' | 'jobs'>): ScheduleOwner {
  return {
    kinds: ['forgetting'],
    list: async () => {
      if (!forgets(kept)) return [];
      const last = await readLastBegin(db, 'forgetting');
      const nextAt = last === null ? null : new Date(last.getTime() + EVERY_MS);
      const trigger = { kind: 'every', seconds: EVERY_MS / 1_000 } as const;
      const ofServer = { classifier: null, feed: null, owner: null, isOn: true, takesTrigger: false };
      return [{ kind: 'forgetting', ...ofServer, trigger, nextAt }];
    },
    makeDue: async (transaction) => void (await jobs.send(FORGETTING_JOB, {}, transaction)),
  };
}

/** Forgets what is older than it is kept, once. What was forgotten is logged. */
export async function forgetByAge(
  { keepPredictionsDays, keepFeedbackDays, keepProfilesDays }: Kept,
  { db, clock, log }: Omit<RetentionServices, 'jobs'>,
): Promise<void> {
  const now = clock();
  const profiles =
    keepProfilesDays === null ? 0 : await deleteProfilesBefore(db, new Date(now.getTime() - keepProfilesDays * DAY_MS));
  const months = keepPredictionsDays === null ? [] : await forgetPredictions(db, keepPredictionsDays, now);
  const records = keepPredictionsDays === null ? 0 : await deleteRecordsBefore(db, monthOf(now, keepPredictionsDays));
  const words = keepFeedbackDays === null ? 0 : await forgetAllWords(db, keepFeedbackDays, now);
  log.info({ months, records, profiles, words }, 'forgotten by age');
}

/** The beginning of the month (UTC) that is the first whose answers are kept. */
function monthOf(now: Date, keptDays: number): Date {
  const kept = new Date(now.getTime() - keptDays * DAY_MS);
  return new Date(Date.UTC(kept.getUTCFullYear(), kept.getUTCMonth(), 1));
}
