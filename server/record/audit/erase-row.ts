import type { Kysely } from 'kysely';
import type { ErasedRow } from '../../../contract/audit.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockClassifier } from '../classifiers/classifier-store.ts';
import { eraseThread, readThreadToErase } from '../comments/erase-comments-store.ts';
import { lockHead } from '../feedback/feedback-store.ts';
import { countAnswersOf, eraseKept, isDrafted, lockGroupings, readEntriesOf } from './erase-row-store.ts';

/**
 * Erases a row for ever: of its entries in the feedback log what they say, with the salts, so that nobody can guess it
 * from the digests; its label and its answers; and what comments on it say. The places of the entries stay, and the
 * chain verifies. What stays of it is the audit event, which does not name it, and what versions learned of it until
 * the next training, see docs/audit.md.
 *
 * @throws {ProblemError} unknown-classifier, erasure-refused
 */
export async function eraseRow(
  db: Kysely<Database>,
  classifier: string,
  { key, because }: { readonly key: string; readonly because: string },
  { person, at }: Changing,
): Promise<ErasedRow> {
  return db.transaction().execute(async (transaction) => {
    // As every change of a classifier does, before anything else of it is held.
    await lockClassifier(transaction, classifier);
    await lockGroupings(transaction, classifier);
    await lockHead(transaction, classifier);
    const { sequences, isTooOld } = await readEntriesOf(transaction, classifier, key);
    const predictions = await countAnswersOf(transaction, classifier, key);
    const thread = await readThreadToErase(transaction, classifier, key);
    const comments = thread?.comments.length ?? 0;
    if (isTooOld) throw new ProblemError('erasure-refused', { reason: 'too-old', key });
    const isKnown = sequences.length + predictions + comments > 0 || (await isDrafted(transaction, classifier, key));
    if (!isKnown) throw new ProblemError('erasure-refused', { reason: 'unknown', key });
    const details = { events: sequences.length, sequences: [...sequences], predictions, comments };
    await appendAuditEvent(
      transaction,
      classifier,
      { kind: 'row-erased', subject: null, author: person, reason: because, details },
      at,
    );
    await eraseKept(transaction, classifier, key, sequences);
    if (thread !== null) await eraseThread(transaction, classifier, thread, at);
    return { events: sequences.length, predictions, comments };
  });
}
