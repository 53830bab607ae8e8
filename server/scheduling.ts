import type { Router } from 'express';
import type { Kysely } from 'kysely';
import { hasRight, scopesAt } from '../contract/access.ts';
import type { Config } from './config.ts';
import { changePeopleWithin } from './people/directory/people-log.ts';
import { appendAuditEvent } from './platform/audit/audit-store.ts';
import type { Database } from './platform/database/schema.ts';
import { scheduleRoutes } from './platform/schedules/routes.ts';
import type { ScheduleOwner } from './platform/schedules/schedule-owner.ts';
import { readClassifiers } from './record/classifiers/classifier-store.ts';
import { retentionSchedules, type RetentionServices } from './retention.ts';
import { logSchedules } from './watch/audit/log-schedules.ts';
import { upkeepSchedules } from './watch/upkeep/upkeep-schedules.ts';

type SchedulingSettings = Pick<
  Config,
  'anchorEveryHours' | 'backupEveryHours' | 'keepPredictionsDays' | 'keepFeedbackDays' | 'keepProfilesDays'
>;

/** What the server as a whole has run by itself. */
export function schedulesOfServer(
  config: SchedulingSettings,
  { db, clock, jobs }: Pick<RetentionServices, 'db' | 'clock' | 'jobs'>,
): ScheduleOwner[] {
  return [
    logSchedules({ db, clock, anchorEveryHours: config.anchorEveryHours }),
    upkeepSchedules(db, config),
    retentionSchedules(config, { db, jobs }),
  ];
}

/**
 * What runs by itself, joined: of classifiers of which somebody may see every row, and of the server for whoever may
 * see every classifier.
 */
export function openScheduling(
  { db, clock }: { readonly db: Kysely<Database>; readonly clock: () => Date },
  owners: readonly ScheduleOwner[],
): Router {
  return scheduleRoutes({
    ...{ db, clock, owners },
    seenBy: async (asker) => ({
      classifiers: (await readClassifiers(db)).filter(({ id }) => scopesAt(asker, 'read', id) === null),
      server: hasRight(asker.roles, 'read'),
    }),
    noteAsked: async (transaction, id, { classifier }, by) => {
      const { person: author, at } = by;
      if (classifier === null)
        return changePeopleWithin(transaction, { author, at }, (_, note) => note('run-asked-for', id, {}));
      const event = { kind: 'run-asked-for', subject: id, author, reason: '', details: {} };
      await appendAuditEvent(transaction, classifier.id, event, at);
    },
  });
}
