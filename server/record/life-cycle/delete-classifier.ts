import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { DeletedClassifier, deletion } from '../../../contract/classifier-life.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import { changePeopleWithin } from '../../people/directory/people-log.ts';
import { forgetClassifier } from '../../people/links/forget-classifier.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockClassifier } from '../classifiers/classifier-store.ts';
import { countBelongings, deleteRecord, deleteRow, readDeletions } from './life-cycle-store.ts';

const DELETED = 'classifier-deleted';
const MOST_LISTED = 1_000;

/**
 * Deletes a classifier for ever. Only an archived one, so that nobody adds to it meanwhile; a training that is still
 * under way finds it gone, and leaves nothing. What stays is its audit log, whose last event says who deleted it, why,
 * how much went, and the hash that its feedback log ended with; and in that of people, who lost which roles by it.
 *
 * @throws {ProblemError} unknown-classifier, classifier-open, other-name
 */
export async function deleteClassifier(
  db: Kysely<Database>,
  id: string,
  { name: given, because }: z.output<typeof deletion>,
  { person, at }: Changing,
): Promise<DeletedClassifier> {
  return db.transaction().execute(async (transaction) => {
    const { name, category, project, origin, archivedAt } = await lockClassifier(transaction, id);
    if (archivedAt === null) throw new ProblemError('classifier-open', { classifier: name });
    if (given.trim() !== name) throw new ProblemError('other-name', { classifier: name, given });
    const details = { name, category, project, origin, ...(await countBelongings(transaction, id)) };
    const event = { kind: DELETED, subject: null, author: person, reason: because, details };
    await appendAuditEvent(transaction, id, event, at);
    await deleteRecord(transaction, id);
    // Changes of people wait from here on, and what was recorded may be much: so it goes first.
    await changePeopleWithin(transaction, { author: person, at }, (_, note) =>
      forgetClassifier(transaction, note, id, at),
    );
    await deleteRow(transaction, id);
    return { id, ...details, deletedBy: person, deletedAt: at.toISOString(), because };
  });
}

/** The classifiers that were deleted, latest first. */
export async function listDeleted(db: Kysely<Database>): Promise<DeletedClassifier[]> {
  return readDeletions(db, DELETED, MOST_LISTED);
}
