import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { classifierPlace, DeletedClassifier } from '../../../contract/classifier-life.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { isUniqueViolation } from '../../platform/database/database-errors.ts';
import { CHAIN_START } from '../../platform/audit/chain.ts';
import type { Database } from '../../platform/database/schema.ts';
import { telling } from '../classifiers/classifier-store.ts';

/** @throws {ProblemError} classifier-exists, when another has the name in capital or small letters */
export async function updatePlace(
  db: Kysely<Database>,
  id: string,
  place: z.output<typeof classifierPlace>,
): Promise<void> {
  try {
    await db.updateTable('classifiers').set(place).where('id', '=', id).returning(telling('id')).execute();
  } catch (error) {
    if (!isUniqueViolation(error, 'classifiers_name')) throw error;
    throw new ProblemError('classifier-exists', { classifier: place.name }, { cause: error });
  }
}

/** @param archived null opens it again */
export async function updateArchived(
  db: Kysely<Database>,
  id: string,
  archived: { readonly person: string; readonly at: Date } | null,
): Promise<void> {
  await db
    .updateTable('classifiers')
    .set({ archived_at: archived?.at ?? null, archived_by: archived?.person ?? null })
    .where('id', '=', id)
    .returning(telling('id'))
    .execute();
}

/** What goes with a classifier, counted, and the hash that its feedback log ends with. O(labels + events). */
export async function countBelongings(
  db: Kysely<Database>,
  id: string,
): Promise<Pick<DeletedClassifier, 'labels' | 'versions' | 'events' | 'lastHash'>> {
  const { rows } = await sql<{ labels: number; versions: number; events: number; lastHash: string | null }>`
    select
      (select count(*) from labels where classifier_id = ${id} and sequence is not null) as labels,
      (select count(*) from model_versions where classifier_id = ${id}) as versions,
      (select count(*) from feedback_events where classifier_id = ${id}) as events,
      (select encode(last_hash, 'hex') from feedback_heads where classifier_id = ${id}) as "lastHash"`.execute(db);
  const { lastHash, ...counts } = rows[0]!;
  return { ...counts, lastHash: lastHash ?? CHAIN_START };
}

/** Deletes what was recorded of a classifier and answered in it. O(labels + events + answers). */
export async function deleteRecord(transaction: Kysely<Database>, id: string): Promise<void> {
  await transaction.deleteFrom('predictions').where('classifier_id', '=', id).execute();
  // The log loses events in no other way: the function asks for the audit event that says so, of this transaction.
  await sql`select delete_feedback_log(${id}::uuid)`.execute(transaction);
  // What people said about its rows goes with it, and must not stay in its audit log, which stays.
  await sql`select erase_comment_events(${id}, null, null)`.execute(transaction);
  await transaction.deleteFrom('labels').where('classifier_id', '=', id).execute();
}

/** Deletes a classifier with all that is its own still but its audit log, and tells every process. */
export async function deleteRow(transaction: Kysely<Database>, id: string): Promise<void> {
  await transaction.deleteFrom('classifiers').where('id', '=', id).returning(telling('id')).execute();
}

/** The audit events that tell of deletions, latest first; those whose payload was erased are left out. */
export async function readDeletions(db: Kysely<Database>, kind: string, most: number): Promise<DeletedClassifier[]> {
  const rows = await db
    .selectFrom('audit_events')
    .select(['log', 'author', 'recorded_at', 'reason', 'details'])
    .where('kind', '=', kind)
    .orderBy('recorded_at', 'desc')
    .limit(most)
    .execute();
  return rows.flatMap(({ log, author, recorded_at: at, reason, details }) =>
    details === null
      ? []
      : {
          // As `delete-classifier.ts` wrote them.
          ...(details as Omit<DeletedClassifier, 'id' | 'deletedBy' | 'deletedAt' | 'because'>),
          id: log,
          deletedBy: author,
          deletedAt: at.toISOString(),
          because: reason ?? '',
        },
  );
}
