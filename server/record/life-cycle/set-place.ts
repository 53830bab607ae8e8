import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { hasRight } from '../../../contract/access.ts';
import type { classifierPlace } from '../../../contract/classifier-life.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Session } from '../../../contract/session.ts';
import { appendAuditEvent } from '../../platform/audit/audit-store.ts';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockClassifier, readClassifier, type StoredClassifier } from '../classifiers/classifier-store.ts';
import { requireOpen } from '../classifiers/require-open.ts';
import { updatePlace } from './life-cycle-store.ts';

/**
 * Renames a classifier, or puts it elsewhere, and notes who did and where it was. What it is called and where it is
 * already changes nothing, and nothing is noted.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, classifier-exists; not-allowed, see
 *   {@link requireMayMove}
 */
export async function setPlace(
  db: Kysely<Database>,
  id: string,
  after: z.output<typeof classifierPlace>,
  { asker, at }: { readonly asker: Pick<Session, 'person' | 'roles'>; readonly at: Date },
): Promise<StoredClassifier> {
  return db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, id);
    requireOpen(classifier);
    const { name, category, project, origin } = classifier;
    const before = { name, category, project, origin };
    if (canonicalJson(before) !== canonicalJson({ ...after })) {
      if (project !== after.project) requireMayMove(asker);
      await updatePlace(transaction, id, after);
      const details = { before, after: { ...after } };
      await appendAuditEvent(
        transaction,
        id,
        { kind: 'place-set', subject: null, author: asker.person, reason: '', details },
        at,
      );
    }
    return readClassifier(transaction, id);
  });
}

/**
 * Whoever has a role for a project has it for what comes into it. So a classifier is moved by those who might have made
 * it there: whoever sets up this one alone could give themselves other roles for it otherwise.
 *
 * @throws {ProblemError} not-allowed
 */
function requireMayMove({ person, roles }: Pick<Session, 'person' | 'roles'>): void {
  if (!hasRight(roles, 'set-up')) throw new ProblemError('not-allowed', { reason: 'project', person });
}
