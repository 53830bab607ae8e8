import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Kysely } from 'kysely';
import { appendAuditEvent, readAuditHead, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { readHead } from '../../record/feedback/feedback-store.ts';
import { carriedBytes } from './carried-file.ts';
import { FORM, type CarriedHead } from './carried-line.ts';
import { readLines } from './read-line-store.ts';

/** What is to be exported, and where it comes from. */
export interface Exporting {
  readonly isWithLog: boolean;
  /** The address of this server. */
  readonly from: string;
}

/**
 * Writes a classifier into a file, all of one moment, to be carried to another server; its audit log notes who did.
 * Memory for its largest version.
 *
 * @returns what the file may be called
 * @throws {ProblemError} unknown-classifier
 */
export async function exportClassifier(
  db: Kysely<Database>,
  id: string,
  { isWithLog, from }: Exporting,
  { person, at }: Changing,
  path: string,
): Promise<string> {
  const { name } = await readClassifier(db, id);
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (moment) => {
      const head: CarriedHead = {
        format: FORM,
        madeAt: at.toISOString(),
        madeBy: person,
        from,
        classifier: { id, name },
        isWithLog,
        auditHead: await readAuditHead(moment, id),
        feedbackHead: await readHead(moment, id),
      };
      const bytes = carriedBytes(head, readLines(moment, id, isWithLog));
      await pipeline(bytes, createGzip(), createWriteStream(path, { mode: 0o600 }));
    });
  const event = { kind: 'classifier-exported', subject: null, author: person, reason: '', details: { isWithLog } };
  await db.transaction().execute((transaction) => appendAuditEvent(transaction, id, event, at));
  return `${name.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim() || 'classifier'}.amend`;
}
