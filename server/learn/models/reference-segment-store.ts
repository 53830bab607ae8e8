import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/** A segment that a version keeps a reference of. */
export interface ReferenceSegment {
  /** As conditions compare it. */
  readonly value: string;
  /** As it is written. */
  readonly name: string;
  /** Of both profiles. */
  readonly rows: number;
  /** Profiles as JSON text. */
  readonly trainProfile: string;
  readonly holdoutProfile: string;
}

/** The segments of a version: those of one column, most rows first. */
export interface ReferenceSegments {
  readonly column: string;
  readonly segments: readonly ReferenceSegment[];
}

/** The same without the profiles. */
export interface KeptSegments {
  readonly column: string;
  readonly segments: readonly Pick<ReferenceSegment, 'value' | 'name' | 'rows'>[];
}

/** Saves the segments of a version, which has been saved. */
export async function saveReferenceSegments(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
  { segments }: ReferenceSegments,
): Promise<void> {
  if (segments.length === 0) return;
  const rows = segments.map(({ value, name, rows, trainProfile, holdoutProfile }) => ({
    classifier_id: classifierId,
    version,
    value,
    name,
    rows,
    train_profile: trainProfile,
    holdout_profile: holdoutProfile,
  }));
  await db.insertInto('reference_segments').values(rows).execute();
}

/** The segments that a version keeps; null when it keeps none by any column, or is not there. */
export async function readKeptSegments(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
): Promise<KeptSegments | null> {
  const row = await db
    .selectFrom('model_versions')
    .select('segment_column as column')
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .executeTakeFirst();
  const column = row?.column ?? null;
  if (column === null) return null;
  const segments = await db
    .selectFrom('reference_segments')
    .select(['value', 'name', 'rows'])
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .orderBy('rows', 'desc')
    .orderBy('value')
    .execute();
  return { column, segments };
}

/** What the rows of one segment looked like that a version learned from, and its holdout: JSON. */
export async function readReferenceSegment(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
  value: string,
): Promise<{ readonly train: unknown; readonly holdout: unknown } | undefined> {
  return db
    .selectFrom('reference_segments')
    .select(['train_profile as train', 'holdout_profile as holdout'])
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .where('value', '=', value)
    .executeTakeFirst();
}

/**
 * What the rows a version learned from, and its holdout, looked like: JSON as `ml/sketches/profile-json.ts` wrote it.
 */
export async function readReferenceProfiles(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
): Promise<{ readonly train: unknown; readonly holdout: unknown } | undefined> {
  const own = await db
    .selectFrom('model_versions')
    .select(['train_profile as train', 'holdout_profile as holdout'])
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .executeTakeFirst();
  return own ?? readElsewhereProfiles(db, classifierId, version);
}

/** The same of a version of a model that Amend did not train. */
async function readElsewhereProfiles(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
): Promise<{ readonly train: unknown; readonly holdout: unknown } | undefined> {
  return db
    .selectFrom('elsewhere_models')
    .select(['train_profile as train', 'holdout_profile as holdout'])
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .executeTakeFirst();
}
