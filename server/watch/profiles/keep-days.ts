import type { Kysely } from 'kysely';
import { groupBy } from '../../../ml/sketches/group-by.ts';
import type { Database } from '../../platform/database/schema.ts';
import { listUnkeptDays } from './day-profile-store.ts';
import { listHours } from './profile-store.ts';
import { dayOf, profileOfDay } from './read-profiles.ts';

const DAY_MS = 24 * 3_600_000;
/** As far back as the longest window that the pane offers, and some days. */
const DAYS_BACK = 35;
/** So many a look: some tenths of a second, in turns with the answers. */
const MOST_DAYS = 3;

/**
 * Merges the hours of days that are over, so that the first report over them need not: those of the last five weeks,
 * the latest first, a few each time that it is asked. A day to which hours came since is merged anew.
 *
 * @returns how many were kept
 */
export async function keepDays(db: Kysely<Database>, now: Date): Promise<number> {
  const today = new Date(dayOf(now));
  const span = { from: new Date(today.getTime() - DAYS_BACK * DAY_MS), to: today };
  const unkept = await listUnkeptDays(db, span, MOST_DAYS);
  for (const { classifierId, modelVersion, day } of unkept) {
    const days = groupBy(await listHours(db, classifierId, modelVersion, day), ({ hour }) => dayOf(hour));
    await profileOfDay(db, classifierId, modelVersion, day, days.get(dayOf(day)) ?? []);
  }
  return unkept.length;
}
