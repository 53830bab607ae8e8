import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { classifierPlace } from '../../../contract/classifier-life.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockClassifier, readClassifier, type StoredClassifier } from '../classifiers/classifier-store.ts';
import { requireOpen } from '../classifiers/require-open.ts';
import { updatePlace } from './life-cycle-store.ts';

/**
 * Renames a classifier, or puts it elsewhere, and notes who did and where it was. What it is called and where it is
 * already changes nothing, and nothing is noted.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, classifier-exists
 */
export async function setPlace(
  db: Kysely<Database>,
  id: string,
  after: z.output<typeof classifierPlace>,
  { person, at }: Changing,
): Promise<StoredClassifier> {
  return db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, id);
    requireOpen(classifier);
    const { name, category, project, origin } = classifier;
    const before = { name, category, project, origin };
    if (canonicalJson(before) !== canonicalJson({ ...after })) {
      await updatePlace(transaction, id, after);
      const details = { before, after: { ...after } };
      await appendAuditEvent(
        transaction,
        id,
        { kind: 'place-set', subject: null, author: person, reason: '', details },
        at,
      );
    }
    return readClassifier(transaction, id);
  });
}
