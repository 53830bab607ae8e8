import { sql, type Kysely } from 'kysely';
import type { NotedDocument, ScorecardTestName, TestDocument } from '../../../contract/scorecard.ts';
import type { Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';

/** What was written down of tests that were run by hand, by test. */
export async function readTestDocuments(
  db: Kysely<Database>,
  classifierId: string,
): Promise<ReadonlyMap<ScorecardTestName, NotedDocument>> {
  const rows = await db
    .selectFrom('scorecard_documents')
    .select(['test', 'document', 'result', 'person', 'noted_at as notedAt'])
    .select(sql<string>`done_on::text`.as('doneOn'))
    .where('classifier_id', '=', classifierId)
    .execute();
  return new Map(
    rows.map(({ test, notedAt, ...noted }) => [
      test as ScorecardTestName,
      { ...noted, notedAt: notedAt.toISOString() },
    ]),
  );
}

/** Keeps what was written down of a test, in the place of what stood there; null keeps nothing. */
export async function keepTestDocument(
  transaction: Kysely<Database>,
  classifierId: string,
  test: ScorecardTestName,
  document: TestDocument | null,
  { person, at }: Changing,
): Promise<void> {
  if (document === null) {
    const kept = transaction.deleteFrom('scorecard_documents').where('classifier_id', '=', classifierId);
    await kept.where('test', '=', test).execute();
    return;
  }
  const noted = {
    document: document.document,
    result: document.result,
    done_on: document.doneOn,
    person,
    noted_at: at,
  };
  await transaction
    .insertInto('scorecard_documents')
    .values({ classifier_id: classifierId, test, ...noted })
    .onConflict((conflict) => conflict.columns(['classifier_id', 'test']).doUpdateSet(noted))
    .execute();
}
