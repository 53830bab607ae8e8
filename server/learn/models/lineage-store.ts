import { sql, type Kysely } from 'kysely';
import type { KeptColumn } from '../../../contract/classifier.ts';
import type { LearnerChoice } from '../../../contract/learner.ts';
import type { Database } from '../../platform/database/schema.ts';
import { hashArtifact } from './artifact-hash.ts';

/** Models of so many latest versions are kept. */
const MODELS_KEPT = 20;

/**
 * Forgets the models of old versions, megabytes each, and keeps their records: metrics, comparison, profiles and hash.
 * Kept are the latest 20, the champion, one that answers unseen, and the first, which reports compare the present with.
 */
export async function forgetOldModels(db: Kysely<Database>, classifierId: string): Promise<void> {
  await sql`
    with forgotten as (
      update model_versions set artifact = null
      where classifier_id = ${classifierId} and artifact is not null and version <> 1
        and version <= (select max(version) from model_versions where classifier_id = ${classifierId}) - ${MODELS_KEPT}
        and version is distinct from (select champion from classifiers where id = ${classifierId})
        and version not in (select version from shadows where classifier_id = ${classifierId} and stopped_at is null)
      returning version
    )
    delete from online_snapshots where classifier_id = ${classifierId} and version in (select version from forgotten)`.execute(
    db,
  );
}

/** What a version was made from. */
export interface Lineage {
  readonly learner: LearnerChoice;
  readonly seed: number;
  readonly fingerprint: string;
  /** Those that it learned from; null of one saved by an earlier release, whose classifier had them as they are. */
  readonly columns: readonly KeptColumn[] | null;
  /** How often the catalogue had changed by whose names it learned. */
  readonly classChanges: number;
  /** Sequence of the last feedback event in its training set. */
  readonly lastSequence: number;
  /** How often it had changed whose words count. */
  readonly trustChanges: number;
  /** SHA-256 of its model's bytes. */
  readonly artifactHash: Buffer;
  readonly hasModel: boolean;
  /** Share of known rows that it may call unknown; null where none is called so. */
  readonly unknownShare: number | null;
}

export async function readLineage(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
): Promise<Lineage | undefined> {
  return db
    .selectFrom('model_versions')
    .innerJoin('trainings', 'trainings.id', 'model_versions.training_id')
    .select((eb) => [
      'trainings.learner',
      'model_versions.seed',
      'fingerprint',
      'model_versions.columns',
      'model_versions.class_changes as classChanges',
      'last_sequence as lastSequence',
      'trust_changes as trustChanges',
      'artifact_hash as artifactHash',
      eb('artifact', 'is not', null).$castTo<boolean>().as('hasModel'),
      sql<number | null>`(metrics->'unknown'->>'share')::float8`.as('unknownShare'),
    ])
    .where('model_versions.classifier_id', '=', classifierId)
    .where('model_versions.version', '=', version)
    .executeTakeFirst();
}

/** SHA-256 of the bytes of a version's model, 64 hexadecimal digits, whether it is kept or not. */
export async function readArtifactHash(db: Kysely<Database>, classifierId: string, version: number): Promise<string> {
  const { hash } = await db
    .selectFrom('model_versions')
    .select('artifact_hash as hash')
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return hash.toString('hex');
}

/** Keeps a version's model again that had been forgotten, if it is the very same. */
export async function restoreModel(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
  artifact: Uint8Array,
): Promise<void> {
  await db
    .updateTable('model_versions')
    .set({ artifact: Buffer.from(artifact.buffer, artifact.byteOffset, artifact.byteLength) })
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .where('artifact_hash', '=', hashArtifact(artifact))
    .execute();
}

/** The columns of a version's classifier as it learned; null where that was not noted. */
export async function readVersionColumns(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
): Promise<readonly KeptColumn[] | null> {
  const row = await db
    .selectFrom('model_versions')
    .select('columns')
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.columns ?? null;
}
