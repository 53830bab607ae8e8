import type { Kysely } from 'kysely';
import type { ScheduleOwner } from '../../platform/schedules/schedule-owner.ts';
import type { Database } from '../../platform/database/schema.ts';
import { makeRoundDue, readRounds } from './audit-round-store.ts';
import { AT_NIGHT, nextNight } from './follow-logs.ts';

const HOUR_S = 3_600;

/** All logs are checked each night, and their heads signed every so many hours, as the server's settings say. */
export function logSchedules({
  db,
  clock,
  anchorEveryHours,
}: {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly anchorEveryHours: number;
}): ScheduleOwner {
  const ofServer = { classifier: null, feed: null, owner: null, isOn: true, takesTrigger: false } as const;
  return {
    kinds: ['log-check', 'anchoring'],
    list: async () => {
      const { anchored_from: anchored } = await readRounds(db);
      const seconds = anchorEveryHours * HOUR_S;
      const nextAnchoring = anchored === null ? null : new Date(anchored.getTime() + seconds * 1_000);
      return [
        { kind: 'log-check', ...ofServer, trigger: { kind: 'cron', ...AT_NIGHT }, nextAt: nextNight(clock()) },
        { kind: 'anchoring', ...ofServer, trigger: { kind: 'every', seconds }, nextAt: nextAnchoring },
      ];
    },
    makeDue: (transaction, { kind }) =>
      makeRoundDue(transaction, kind === 'log-check' ? 'checked_from' : 'anchored_from'),
  };
}
