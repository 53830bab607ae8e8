import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { ProblemError } from '../../../contract/problem.ts';
import type { championRequest, ModelVersion } from '../../../contract/training.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { makeChampion } from './champion-store.ts';
import { readVersion } from './model-store.ts';

/**
 * Makes a version the one that answers: rollback, or a person's word against the gate's. Pinned, it stays so whatever
 * is trained, until somebody says the same without the pin.
 *
 * @throws {ProblemError} unknown-classifier, unknown-version, model-gone
 */
export async function setChampion(db: Kysely<Database>, classifierId: string, request: z.output<typeof championRequest>, person: string): Promise<ModelVersion> {
  const { version, pinned } = request;
  const { name } = await readClassifier(db, classifierId);
  const isMade = await makeChampion(db, classifierId, version, pinned ? person : null);
  const chosen = await readVersion(db, classifierId, version);
  if (chosen === undefined) throw new ProblemError('unknown-version', `“${name}” has no version ${version}.`);
  if (!isMade) throw new ProblemError('model-gone', `Only the record of version ${version} of “${name}” is kept, not its model.`);
  return chosen;
}
