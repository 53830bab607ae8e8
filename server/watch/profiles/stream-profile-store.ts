import { sql, type Kysely } from 'kysely';
import type { TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { Database } from '../../platform/database/schema.ts';
import { unpackProfile } from '../profiling/packed-profile.ts';

/** A profile that a stream recorded of an hour, by what it is read anew for. */
export interface StreamHour {
  readonly hour: Date;
  readonly modelVersion: number;
  readonly recorder: string;
  readonly changedAt: Date;
}

/** Which profiles there are of the streams whose names begin so, from an hour on, oldest first. */
export async function listStreamHours(
  db: Kysely<Database>,
  classifierId: string,
  streams: string,
  from: Date | null,
): Promise<StreamHour[]> {
  const { rows } = await sql<StreamHour>`
    select hour, model_version as "modelVersion", recorder, updated_at as "changedAt" from profiles
    where classifier_id = ${classifierId} and starts_with(stream, ${streams}) and rows > 0
      and hour >= ${from ?? new Date(0)}::timestamptz
    order by hour, model_version, recorder`.execute(db);
  return rows;
}

/** Undefined when it has been dropped by age meanwhile. */
export async function readStreamHour(
  db: Kysely<Database>,
  classifierId: string,
  { hour, modelVersion, recorder }: StreamHour,
): Promise<TableProfile | undefined> {
  const row = await db
    .selectFrom('profiles')
    .select('profile')
    .where('classifier_id', '=', classifierId)
    .where('hour', '=', hour)
    .where('model_version', '=', modelVersion)
    .where('recorder', '=', recorder)
    .executeTakeFirst();
  return row && unpackProfile(row.profile);
}
