import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import type { FeedFile } from '../../../contract/feeds/feed-file.ts';
import type { FeedSource } from '../../../contract/feeds/feed-source.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { fileFaultWords } from '../../../contract/words/file-fault-words.ts';
import { appendAuditEvent, lockAuditHead, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readFile, type StoredFile } from './file-store.ts';
import { keepFile } from './keep-file.ts';

/** A file as it arrived, on the disk. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly hash: string;
}

/** The feed that it is sent to. */
export interface ReceivingFeed {
  readonly classifier: string;
  readonly id: string;
  readonly name: string;
  readonly source: FeedSource;
}

/**
 * Keeps a file that somebody sent, for the feed to read, and the event of it, in one transaction. Sent again under its
 * id, it is the file that it was.
 *
 * @throws {ProblemError} feed-file-refused
 */
export async function uploadFile(
  db: Kysely<Database>,
  feed: ReceivingFeed,
  { id, name, path, hash }: SentFile,
  { person, at }: Changing,
): Promise<FeedFile> {
  const { source } = feed;
  if (source.kind !== 'file') throw new ProblemError('feed-file-refused', { reason: 'other-source', name: feed.name });
  const { size } = await stat(path);
  if (size === 0) throw new ProblemError('feed-file-refused', { reason: 'empty' });
  await db.transaction().execute(async (transaction) => {
    // Whoever sends the same at the same time waits here, and finds it there.
    await lockAuditHead(transaction, feed.classifier);
    const details = { feed: feed.id, name, hash, bytes: size };
    const there = await readFile(transaction, id);
    if (there !== null) return requireSame(there, feed.id, { name, hash });
    await appendAuditEvent(
      transaction,
      feed.classifier,
      { kind: 'feed-file-sent', subject: id, author: person, reason: '', details },
      at,
    );
    const draft = { id, feed: feed.id, name, hash, bytes: size, stamp: null, putBy: person, putAt: at };
    await keepFile(transaction, { ...draft, origin: 'upload' }, () => createReadStream(path), source.format);
  });
  return shownFile((await readFile(db, id))!);
}

function requireSame(
  there: { readonly feed: string; readonly name: string; readonly hash: string },
  feed: string,
  { name, hash }: Pick<SentFile, 'name' | 'hash'>,
): void {
  if (there.feed === feed && there.hash === hash && there.name === name) return;
  throw new ProblemError('feed-file-refused', { reason: 'other-file', name: there.feed === feed ? there.name : name });
}

/** A file as people read of it. */
export function shownFile(file: StoredFile): FeedFile {
  const { id, name, bytes, hash, origin, state, rows, format, faults, faultCount, putBy, putAt, settledAt } = file;
  return {
    ...{ id, name, bytes, hash, origin, state, rows, format, faultCount, putBy },
    faults: faults.map(({ line, fault }) => ({ line, fault, detail: fileFaultWords(line, fault) })),
    sameAs: file.sameAs === null ? null : { ...file.sameAs, putAt: new Date(file.sameAs.putAt).toISOString() },
    putAt: putAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
  };
}
