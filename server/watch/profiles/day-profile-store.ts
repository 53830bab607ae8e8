import type { Kysely } from 'kysely';
import type { TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { Database } from '../../platform/database/schema.ts';
import { packProfile, unpackProfile } from './packed-profile.ts';

/** The hours that a day's profile is of: how many profiles, and when the last of them was saved. */
export interface DayOfHours {
  readonly day: Date;
  readonly hours: number;
  readonly changedAt: Date;
}

/** The profile that was kept of a day; undefined when there is none of these very hours. */
export async function readDayProfile(
  db: Kysely<Database>,
  classifierId: string,
  modelVersion: number,
  { day, hours, changedAt }: DayOfHours,
): Promise<TableProfile | undefined> {
  const row = await db
    .selectFrom('profile_days')
    .select('profile')
    .where('classifier_id', '=', classifierId)
    .where('model_version', '=', modelVersion)
    .where('day', '=', day)
    .where('hours', '=', hours)
    .where('changed_at', '=', changedAt)
    .executeTakeFirst();
  return row && unpackProfile(row.profile);
}

/** Keeps the profile of a day, in the place of what was kept of it. */
export async function keepDayProfile(
  db: Kysely<Database>,
  classifierId: string,
  modelVersion: number,
  { day, hours, changedAt }: DayOfHours,
  profile: TableProfile,
): Promise<void> {
  const kept = { hours, changed_at: changedAt, profile: await packProfile(profile) };
  await db
    .insertInto('profile_days')
    .values({ classifier_id: classifierId, model_version: modelVersion, day, ...kept })
    .onConflict((conflict) => conflict.columns(['classifier_id', 'model_version', 'day']).doUpdateSet(kept))
    .execute();
}
