import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { classifierDraft } from '../../../contract/classifier.ts';
import type { Database } from '../../platform/database/schema.ts';
import { insertClassifier, type StoredClassifier } from './classifier-store.ts';
import { firstTime } from './set-policies.ts';

/**
 * Sets up a classifier from a person's draft. It has no classes and no model yet: both come from labels.
 *
 * @throws {ProblemError} classifier-exists; invalid-request when its schedule is none
 */
export async function createClassifier(
  db: Kysely<Database>,
  draft: z.output<typeof classifierDraft>,
  person: string,
  now: Date,
): Promise<StoredClassifier> {
  const classifier: StoredClassifier = {
    id: randomUUID(),
    name: draft.name,
    category: draft.category,
    columns: draft.columns,
    keyColumns: draft.keyColumns,
    labelColumn: draft.labelColumn,
    policies: draft.policies,
    champion: null,
    championSequence: 0,
    championPinnedBy: null,
    createdBy: person,
    createdAt: now,
  };
  await insertClassifier(db, classifier, firstTime(draft.policies, now));
  return classifier;
}
