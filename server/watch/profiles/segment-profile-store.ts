import { sql, type Kysely } from 'kysely';
import type { TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { Database } from '../../platform/database/schema.ts';
import { bufferOf, unpackProfile } from '../profiling/packed-profile.ts';
import type { PackedSegment } from '../profiling/profiler.ts';

/** The profile that segments are parts of. */
interface Whole {
  readonly classifierId: string;
  readonly modelVersion: number;
  readonly hour: Date;
  readonly recorder: string;
}

/** Saves the segments of a profile that is there, each in the place of what was saved of it before. */
export async function saveSegmentProfiles(
  db: Kysely<Database>,
  { classifierId, modelVersion, hour, recorder }: Whole,
  segments: readonly PackedSegment[],
): Promise<void> {
  if (segments.length === 0) return;
  const whole = { classifier_id: classifierId, hour, model_version: modelVersion, recorder };
  await db
    .insertInto('segment_profiles')
    .values(segments.map(({ profile, ...segment }) => ({ ...whole, ...segment, profile: bufferOf(profile) })))
    .onConflict((conflict) =>
      conflict
        .columns(['classifier_id', 'hour', 'model_version', 'recorder', 'value'])
        .doUpdateSet((eb) => ({ rows: eb.ref('excluded.rows'), profile: eb.ref('excluded.profile') })),
    )
    .execute();
}

/** Live rows of a segment that a model version answered. */
export interface SegmentRows {
  readonly value: string;
  readonly modelVersion: number;
  readonly rows: number;
}

/**
 * How many live rows of each segment of a column each version answered from an hour on, the version with most rows
 * first.
 */
export async function countSegmentRows(
  db: Kysely<Database>,
  classifierId: string,
  column: string,
  from: Date,
): Promise<SegmentRows[]> {
  return db
    .selectFrom('segment_profiles as part')
    .innerJoin('model_versions as answering', (join) =>
      join
        .onRef('answering.classifier_id', '=', 'part.classifier_id')
        .onRef('answering.version', '=', 'part.model_version'),
    )
    .select(['part.value', 'part.model_version as modelVersion', sql<number>`sum(part.rows)::int`.as('rows')])
    .where('part.classifier_id', '=', classifierId)
    .where('part.hour', '>=', from)
    .where('answering.segment_column', '=', column)
    .groupBy(['part.value', 'part.model_version'])
    .orderBy('rows', 'desc')
    .orderBy('part.model_version', 'desc')
    .execute();
}

/** Live rows from an hour on that a version answered and that are of no segment, as far as segments were kept. */
export async function countOtherRows(
  db: Kysely<Database>,
  classifierId: string,
  modelVersion: number,
  from: Date,
): Promise<number> {
  const { rows } = await db
    .selectFrom('profiles')
    .select(sql<number>`coalesce(sum(other_rows), 0)::int`.as('rows'))
    .where('classifier_id', '=', classifierId)
    .where('model_version', '=', modelVersion)
    .where('hour', '>=', from)
    .executeTakeFirstOrThrow();
  return rows;
}

/** The profiles of a segment's live rows that a version answered from an hour on, oldest first. */
export async function* readSegmentProfiles(
  db: Kysely<Database>,
  classifierId: string,
  modelVersion: number,
  from: Date,
  value: string,
): AsyncGenerator<TableProfile> {
  const those = () =>
    db
      .selectFrom('segment_profiles')
      .where('classifier_id', '=', classifierId)
      .where('model_version', '=', modelVersion)
      .where('value', '=', value);
  const hours = await those()
    .select(['hour', 'recorder'])
    .where('hour', '>=', from)
    .orderBy('hour')
    .orderBy('recorder')
    .execute();
  for (const { hour, recorder } of hours) {
    const row = await those()
      .select('profile')
      .where('hour', '=', hour)
      .where('recorder', '=', recorder)
      .executeTakeFirst();
    // It may have been dropped by age meanwhile.
    if (row !== undefined) yield unpackProfile(row.profile);
  }
}
