import { sql, type Kysely, type Selectable } from 'kysely';
import type { LearnerName, ModelMetrics, ModelVersion, GateDecision } from '../../contract/training.ts';
import type { Database, ModelVersionsTable } from '../database/schema.ts';

/** A model version to be saved. */
export interface VersionDraft {
  readonly classifierId: string;
  readonly trainingId: string;
  readonly learner: LearnerName;
  readonly learnerReason: string;
  readonly trainedAt: Date;
  readonly durationMs: number;
  readonly trainedBy: string;
  readonly trainRows: number;
  readonly holdoutRows: number;
  readonly fingerprint: string;
  readonly seed: number;
  /** Sequence of the last feedback event that the training set took in. */
  readonly lastSequence: number;
  readonly metrics: ModelMetrics;
  readonly gate: GateDecision;
  readonly artifact: Uint8Array;
  /** Reference profiles as JSON text. */
  readonly trainProfile: string;
  readonly holdoutProfile: string;
}

/** Everything of a version but its bytes and profiles, which are large and read apart. */
const LISTED = [
  'classifier_id', 'version', 'learner', 'learner_reason', 'trained_at', 'duration_ms', 'trained_by',
  'train_rows', 'holdout_rows', 'fingerprint', 'seed', 'metrics', 'gate',
] as const;

type ListedRow = Pick<Selectable<ModelVersionsTable>, (typeof LISTED)[number]>;

/**
 * Saves a version under the classifier's next number. Within a transaction, the classifier's row stays locked until
 * its end, so that numbers have no gaps and two processes never save the same one.
 */
export async function saveVersion(transaction: Kysely<Database>, draft: VersionDraft): Promise<number> {
  await transaction.selectFrom('classifiers').select('id').where('id', '=', draft.classifierId).forUpdate().executeTakeFirstOrThrow();
  const { last } = await transaction
    .selectFrom('model_versions')
    .select((eb) => eb.fn.coalesce(eb.fn.max('version'), sql<number>`0`).as('last'))
    .where('classifier_id', '=', draft.classifierId)
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('model_versions')
    .values({
      classifier_id: draft.classifierId,
      version: last + 1,
      training_id: draft.trainingId,
      learner: draft.learner,
      learner_reason: draft.learnerReason,
      trained_at: draft.trainedAt,
      duration_ms: draft.durationMs,
      trained_by: draft.trainedBy,
      train_rows: draft.trainRows,
      holdout_rows: draft.holdoutRows,
      fingerprint: draft.fingerprint,
      seed: draft.seed,
      last_sequence: draft.lastSequence,
      metrics: JSON.stringify(draft.metrics),
      gate: JSON.stringify(draft.gate),
      artifact: Buffer.from(draft.artifact.buffer, draft.artifact.byteOffset, draft.artifact.byteLength),
      train_profile: draft.trainProfile,
      holdout_profile: draft.holdoutProfile,
    })
    .execute();
  return last + 1;
}

/**
 * Makes a version the one that answers. Answers follow it at once in every process, because each reads the pointer
 * before it answers.
 *
 * @returns false when there is no such version
 */
export async function makeChampion(db: Kysely<Database>, classifierId: string, version: number): Promise<boolean> {
  const result = await db
    .updateTable('classifiers')
    .from('model_versions')
    .set((eb) => ({ champion: eb.ref('model_versions.version'), champion_sequence: eb.ref('model_versions.last_sequence') }))
    .whereRef('model_versions.classifier_id', '=', 'classifiers.id')
    .where('classifiers.id', '=', classifierId)
    .where('model_versions.version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** All versions of a classifier, latest first. */
export async function listVersions(db: Kysely<Database>, classifierId: string): Promise<ModelVersion[]> {
  const rows = await db.selectFrom('model_versions').select(LISTED).where('classifier_id', '=', classifierId).orderBy('version', 'desc').execute();
  const champion = await readChampion(db, classifierId);
  return rows.map((row) => toModelVersion(row, champion));
}

export async function readVersion(db: Kysely<Database>, classifierId: string, version: number): Promise<ModelVersion | undefined> {
  const row = await db
    .selectFrom('model_versions')
    .select(LISTED)
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row === undefined ? undefined : toModelVersion(row, await readChampion(db, classifierId));
}

/** Number of the version that answers; null before the first training. */
export async function readChampion(db: Kysely<Database>, classifierId: string): Promise<number | null> {
  const row = await db.selectFrom('classifiers').select('champion').where('id', '=', classifierId).executeTakeFirst();
  return row?.champion ?? null;
}

/** A version's model as bytes, and the last feedback event it learned from. Megabytes. */
export async function readArtifact(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
): Promise<{ readonly bytes: Uint8Array; readonly lastSequence: number } | undefined> {
  const row = await db
    .selectFrom('model_versions')
    .select(['artifact', 'last_sequence'])
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row === undefined ? undefined : { bytes: row.artifact, lastSequence: row.last_sequence };
}

/** What the rows a version learned from, and its holdout, looked like: JSON as `ml/sketches/profile-json.ts` wrote it. */
export async function readReferenceProfiles(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
): Promise<{ readonly train: unknown; readonly holdout: unknown } | undefined> {
  return db
    .selectFrom('model_versions')
    .select(['train_profile as train', 'holdout_profile as holdout'])
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .executeTakeFirst();
}

function toModelVersion(row: ListedRow, champion: number | null): ModelVersion {
  return {
    version: row.version,
    learner: row.learner,
    learnerReason: row.learner_reason,
    isChampion: row.version === champion,
    trainedAt: row.trained_at.toISOString(),
    durationMs: row.duration_ms,
    trainedBy: row.trained_by,
    trainRows: row.train_rows,
    holdoutRows: row.holdout_rows,
    fingerprint: row.fingerprint,
    seed: row.seed,
    metrics: row.metrics,
    gate: row.gate,
  };
}
