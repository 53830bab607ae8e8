import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { sql, type Kysely } from 'kysely';
import type { DriftReport } from '../../../contract/drift.ts';
import { profileFromJson, profileToJson } from '../../../ml/sketches/profile-json.ts';
import type { TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { Database } from '../../platform/database/schema.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** What one process saw of the live rows of one hour. */
export interface HourProfile {
  readonly classifierId: string;
  readonly modelVersion: number;
  /** The hour's beginning. */
  readonly hour: Date;
  /** Names this process's profile of the hour: saved again, it replaces itself and no other. */
  readonly recorder: string;
  readonly profile: TableProfile;
  /** Rows that were not profiled because too many were waiting. */
  readonly droppedRows: number;
}

/** Saves the profile, in the place of what was saved of it before. */
export async function saveHourProfile(db: Kysely<Database>, hour: HourProfile, now: Date): Promise<void> {
  const profile = await pack(JSON.stringify(profileToJson(hour.profile)));
  await db
    .insertInto('profiles')
    .values({
      classifier_id: hour.classifierId,
      hour: hour.hour,
      model_version: hour.modelVersion,
      recorder: hour.recorder,
      rows: hour.profile.rows,
      dropped_rows: hour.droppedRows,
      profile,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['classifier_id', 'hour', 'model_version', 'recorder'])
        .doUpdateSet((eb) => ({
          rows: eb.ref('excluded.rows'),
          dropped_rows: eb.ref('excluded.dropped_rows'),
          profile: eb.ref('excluded.profile'),
          updated_at: eb.ref('excluded.updated_at'),
        })),
    )
    .execute();
}

/** How many live rows each model version answered from an hour on, the version with most rows first. */
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
    .where('rows', '>', 0)
    .groupBy('model_version')
    .orderBy('rows', 'desc')
    .orderBy('model_version', 'desc')
    .execute();
}

/** The profiles of one version's live rows from an hour on, oldest first, a few at a time: a month of them is large. */
export async function* readHourProfiles(
  db: Kysely<Database>,
  classifierId: string,
  modelVersion: number,
  from: Date,
): AsyncGenerator<TableProfile> {
  const hours = await db
    .selectFrom('profiles')
    .select(['hour', 'recorder'])
    .where('classifier_id', '=', classifierId)
    .where('model_version', '=', modelVersion)
    .where('hour', '>=', from)
    .orderBy('hour')
    .orderBy('recorder')
    .execute();
  for (const { hour, recorder } of hours) {
    const row = await db
      .selectFrom('profiles')
      .select('profile')
      .where('classifier_id', '=', classifierId)
      .where('hour', '=', hour)
      .where('model_version', '=', modelVersion)
      .where('recorder', '=', recorder)
      .executeTakeFirst();
    // It may have been dropped by age meanwhile.
    if (row !== undefined) yield profileFromJson(JSON.parse((await unpack(row.profile)).toString('utf8')));
  }
}

/**
 * Deletes the profiles of hours that began before a moment.
 *
 * @returns how many
 */
export async function deleteProfilesBefore(db: Kysely<Database>, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('profiles').where('hour', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Keeps a report as it was answered. */
export async function saveDriftReport(db: Kysely<Database>, id: string, report: DriftReport): Promise<void> {
  await db
    .insertInto('drift_reports')
    .values({
      id,
      classifier_id: report.classifier.id,
      model_version: report.modelVersion,
      made_at: new Date(report.madeAt),
      window_from: new Date(report.window.from),
      window_to: new Date(report.window.to),
      verdict: report.verdict,
      report: JSON.stringify(report),
    })
    .execute();
}
