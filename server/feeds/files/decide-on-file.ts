import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import { appendAuditEvent, lockAuditHead, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { decideFile, readFile, type StoredFile } from './file-store.ts';

/** What somebody says of a file that has the bytes of another. */
export interface FileDecision {
  readonly classifier: string;
  readonly feed: string;
  readonly file: string;
  readonly reads: boolean;
}

/**
 * Has a file read that has the bytes of one of another name, or leaves it, with the event of it, in one transaction.
 *
 * @throws {ProblemError} unknown-feed-file; feed-file-decided, where nobody is asked about it
 */
export async function decideOnFile(
  db: Kysely<Database>,
  { classifier, feed, file: id, reads }: FileDecision,
  { person, at }: Changing,
): Promise<StoredFile> {
  return db.transaction().execute(async (transaction) => {
    await lockAuditHead(transaction, classifier);
    const file = await readFile(transaction, id);
    if (file === null || file.feed !== feed) throw new ProblemError('unknown-feed-file', { reason: 'none', given: id });
    const { name, sameAs } = file;
    if (!(await decideFile(transaction, id, { reads, at }))) throw new ProblemError('feed-file-decided', { name });
    const details = { feed, name, sameAs: sameAs?.name ?? null, reads };
    await appendAuditEvent(
      transaction,
      classifier,
      { kind: 'feed-file-decided', subject: id, author: person, reason: '', details },
      at,
    );
    return (await readFile(transaction, id))!;
  });
}
