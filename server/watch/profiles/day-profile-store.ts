import { sql, type Kysely } from 'kysely';
import type { TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { Database } from '../../platform/database/schema.ts';
import { packProfile, unpackProfile } from '../profiling/packed-profile.ts';

/** The hours that a day's profile is of: how many profiles, and when the last of them was saved. */
export interface DayOfHours {
  readonly day: Date;
  readonly hours: number;
  readonly changedAt: Date;
}

/** A day of which no profile is kept, or one of other hours. */
export interface UnkeptDay extends DayOfHours {
  readonly classifierId: string;
  readonly modelVersion: number;
}

/** Some of the days before one that have several hours and are not kept as these are by now, the latest first. */
export async function listUnkeptDays(
  db: Kysely<Database>,
  span: { readonly from: Date; readonly to: Date },
  most: number,
): Promise<UnkeptDay[]> {
  const { rows } = await sql<UnkeptDay>`
    select day.classifier_id as "classifierId", day.model_version as "modelVersion", day.day, day.hours,
      day.changed_at as "changedAt"
    from (
      select classifier_id, model_version, date_trunc('day', hour, 'UTC') as day, count(*)::int as hours,
        max(updated_at) as changed_at
      from profiles where hour >= ${span.from} and hour < ${span.to}
      group by classifier_id, model_version, date_trunc('day', hour, 'UTC')
    ) day
    where day.hours > 1 and not exists (
      select from profile_days kept
      where kept.classifier_id = day.classifier_id and kept.model_version = day.model_version and kept.day = day.day
        and kept.hours = day.hours and kept.changed_at = day.changed_at
    )
    order by day.day desc limit ${most}`.execute(db);
  return rows;
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
