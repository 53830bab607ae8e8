import type { Kysely } from 'kysely';
import { ProblemError } from '../../contract/problem.ts';
import type { ModelVersion } from '../../contract/training.ts';
import { readClassifier } from '../classifiers/classifier-store.ts';
import type { Database } from '../database/schema.ts';
import { makeChampion, readVersion } from './model-store.ts';

/**
 * Makes a version the one that answers: rollback, or a person's word against the gate's.
 *
 * @throws {ProblemError} unknown-classifier, unknown-version
 */
export async function setChampion(db: Kysely<Database>, classifierId: string, version: number): Promise<ModelVersion> {
  const { name } = await readClassifier(db, classifierId);
  await makeChampion(db, classifierId, version);
  const champion = await readVersion(db, classifierId, version);
  if (champion === undefined) throw new ProblemError('unknown-version', `“${name}” has no version ${version}.`);
  return champion;
}
