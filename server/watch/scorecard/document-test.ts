import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import type { ScorecardTestName, TestDocument } from '../../../contract/scorecard.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { keepTestDocument, readTestDocuments } from './document-store.ts';

/**
 * Writes down that a test was run by hand, or takes that back. What stands there already changes nothing, and nothing
 * is noted.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived; test-not-yet-run when its day has not come
 */
export async function documentTest(
  db: Kysely<Database>,
  classifierId: string,
  { test, document }: { readonly test: ScorecardTestName; readonly document: TestDocument | null },
  by: Changing,
): Promise<void> {
  const today = by.at.toISOString().slice(0, 10);
  if (document !== null && document.doneOn > today)
    throw new ProblemError('test-not-yet-run', { doneOn: document.doneOn, today });
  await db.transaction().execute(async (transaction) => {
    requireOpen(await lockClassifier(transaction, classifierId));
    const noted = (await readTestDocuments(transaction, classifierId)).get(test);
    const before = noted === undefined ? null : documentOf(noted);
    if (canonicalJson(before) === canonicalJson(document)) return;
    await keepTestDocument(transaction, classifierId, test, document, by);
    const event = {
      kind: document === null ? 'test-document-removed' : 'test-documented',
      subject: test,
      author: by.person,
      reason: '',
      details: { before, after: document },
    };
    await appendAuditEvent(transaction, classifierId, event, by.at);
  });
}

function documentOf({ document, result, doneOn }: TestDocument): TestDocument {
  return { document, result, doneOn };
}
