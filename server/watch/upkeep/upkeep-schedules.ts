import type { Kysely } from 'kysely';
import type { ScheduleRun } from '../../../contract/schedule.ts';
import { readBackups } from '../../platform/backup/backup-note-store.ts';
import type { KnownSchedule, ScheduleOwner } from '../../platform/schedules/schedule-owner.ts';
import type { Database } from '../../platform/database/schema.ts';
import { EVERY_MS } from './look-after.ts';
import { makeLookDue, readNextLook } from './upkeep-store.ts';

const HOUR_MS = 3_600_000;

/**
 * The look at the server's own state, and the backups that are expected, where they are watched: these are made by
 * whoever runs the server.
 */
export function upkeepSchedules(
  db: Kysely<Database>,
  { backupEveryHours }: { readonly backupEveryHours: number | null },
): ScheduleOwner {
  const ofServer = { classifier: null, feed: null, owner: null, isOn: true, takesTrigger: false } as const;
  return {
    kinds: ['upkeep', 'backup'],
    list: async () => {
      const upkeep: KnownSchedule = {
        ...{ kind: 'upkeep', ...ofServer, nextAt: await readNextLook(db) },
        trigger: { kind: 'every', seconds: EVERY_MS / 1_000 },
      };
      if (backupEveryHours === null) return [upkeep];
      const { lastAt, notedSince } = await readBackups(db);
      const everyMs = backupEveryHours * HOUR_MS;
      const backup: KnownSchedule = {
        ...{ kind: 'backup', ...ofServer, trigger: { kind: 'every', seconds: everyMs / 1_000 } },
        nextAt: new Date((lastAt ?? notedSince).getTime() + everyMs),
        lastRun: lastAt === null ? null : made(lastAt),
      };
      return [upkeep, backup];
    },
    makeDue: (transaction, _, now) => makeLookDue(transaction, now),
  };
}

function made(at: Date): ScheduleRun {
  return { beganAt: at.toISOString(), endedAt: null, result: 'done', detail: null, missed: 0, skipped: 0 };
}
