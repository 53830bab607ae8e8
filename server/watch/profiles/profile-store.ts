import { sql, type Kysely } from 'kysely';
import type { RowSource } from '../../../contract/row-source.ts';
import type { TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { Database } from '../../platform/database/schema.ts';
import { bufferOf, unpackProfile } from '../profiling/packed-profile.ts';
import type { PackedHour } from '../profiling/profiler.ts';
import { saveSegmentProfiles } from './segment-profile-store.ts';

/** What one process saw of the live rows of one hour. */
export interface HourProfile {
  readonly classifierId: string;
  readonly modelVersion: number;
  /** The hour's beginning. */
  readonly hour: Date;
  /** Names this process's profile of the hour: saved again, it replaces itself and no other. */
  readonly recorder: string;
  /** Where its rows came from; left out, as null, of profiles of an earlier release. */
  readonly source?: RowSource | null;
  /** Of which stream its rows came, such as a feed's partition; left out of rows that came otherwise. */
  readonly stream?: string;
  /** With the parts of it by segment that have grown since it was saved. */
  readonly packed: PackedHour;
  /** Rows that were not profiled: too many were waiting, or it failed. */
  readonly droppedRows: number;
}

/** Saves the profile with its segments, in the place of what was saved of them before. */
export async function saveHourProfile(db: Kysely<Database>, hour: HourProfile, now: Date): Promise<void> {
  await db.transaction().execute((transaction) => saveHourWithin(transaction, hour, now));
}

/** The same within a transaction of the caller's. */
export async function saveHourWithin(transaction: Kysely<Database>, hour: HourProfile, now: Date): Promise<void> {
  const { rows, profile, segments } = hour.packed;
  await transaction
    .insertInto('profiles')
    .values({
      classifier_id: hour.classifierId,
      hour: hour.hour,
      model_version: hour.modelVersion,
      recorder: hour.recorder,
      source: hour.source ?? null,
      stream: hour.stream ?? null,
      rows,
      dropped_rows: hour.droppedRows,
      other_rows: segments?.otherRows ?? null,
      profile: bufferOf(profile),
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['classifier_id', 'hour', 'model_version', 'recorder'])
        .doUpdateSet((eb) => ({
          rows: eb.ref('excluded.rows'),
          dropped_rows: eb.ref('excluded.dropped_rows'),
          other_rows: eb.ref('excluded.other_rows'),
          profile: eb.ref('excluded.profile'),
          updated_at: eb.ref('excluded.updated_at'),
        })),
    )
    .execute();
  await saveSegmentProfiles(transaction, hour, segments?.grown ?? []);
}

/**
 * How many live rows each model version answered from an hour on, the version with most rows first. Rows that a stream
 * scores are of no version, and there is no reference to compare them with.
 */
export async function countLiveRows(
  db: Kysely<Database>,
  classifierId: string,
  from: Date,
): Promise<{ modelVersion: number; rows: number }[]> {
  return db
    .selectFrom('profiles')
    .select(['model_version as modelVersion', sql<number>`sum(rows)::int`.as('rows')])
    .where('classifier_id', '=', classifierId)
    .where('hour', '>=', from)
    .where('model_version', '>', 0)
    .where('rows', '>', 0)
    .groupBy('model_version')
    .orderBy('rows', 'desc')
    .orderBy('model_version', 'desc')
    .execute();
}

/** Names the profile that one process recorded of an hour. */
export interface RecordedHour {
  readonly hour: Date;
  readonly recorder: string;
  readonly changedAt: Date;
}

/** Which profiles there are of one version's live rows from an hour on, oldest first. */
export async function listHours(
  db: Kysely<Database>,
  classifierId: string,
  modelVersion: number,
  from: Date,
): Promise<(RecordedHour & { readonly source: RowSource | null })[]> {
  return db
    .selectFrom('profiles')
    .select(['hour', 'recorder', 'updated_at as changedAt', 'source'])
    .where('classifier_id', '=', classifierId)
    .where('model_version', '=', modelVersion)
    .where('hour', '>=', from)
    .orderBy('hour')
    .orderBy('recorder')
    .execute();
}

/** A span of time: from its first moment to the first after it. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** Which profiles there are of a classifier's live rows in a span, whichever version answered, oldest first. */
export async function listHoursOf(
  db: Kysely<Database>,
  classifierId: string,
  { from, to }: Span,
): Promise<(RecordedHour & { readonly modelVersion: number; readonly rows: number })[]> {
  return db
    .selectFrom('profiles')
    .select(['hour', 'recorder', 'updated_at as changedAt', 'model_version as modelVersion', 'rows'])
    .where('classifier_id', '=', classifierId)
    .where('hour', '>=', from)
    .where('hour', '<', to)
    .where('rows', '>', 0)
    .orderBy('hour')
    .orderBy('model_version')
    .orderBy('recorder')
    .execute();
}

/** The profile of an hour; undefined when it has been dropped by age meanwhile. */
export async function readHour(
  db: Kysely<Database>,
  classifierId: string,
  modelVersion: number,
  { hour, recorder }: RecordedHour,
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

/**
 * Deletes the profiles of hours that began before a moment, with their segments, and those of their days.
 *
 * @returns how many
 */
export async function deleteProfilesBefore(db: Kysely<Database>, before: Date): Promise<number> {
  await db.deleteFrom('profile_days').where('day', '<', before).execute();
  const { numDeletedRows } = await db.deleteFrom('profiles').where('hour', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}
