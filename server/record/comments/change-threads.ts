import type { Kysely } from 'kysely';
import type { ThreadState } from '../../../contract/comment.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { appendAuditEvent } from '../../platform/audit/audit-store.ts';
import type { JsonObject } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockClassifier, type StoredClassifier } from '../classifiers/classifier-store.ts';
import { requireOpen } from '../classifiers/require-open.ts';
import type { OwnRows } from '../scopes/own-rows.ts';
import { noteSeen } from './comment-store.ts';
import { findThread, nextChange, updateThread } from './thread-store.ts';

/** Who changes something of a thread, of rows that are theirs, and when. */
export interface Talking {
  readonly person: string;
  readonly own: OwnRows | null;
  readonly at: Date;
}

/** What a change of threads is made within: the classifier is locked, so that changes follow one another. */
export interface ThreadChanging {
  readonly transaction: Kysely<Database>;
  readonly classifier: StoredClassifier;
  /** Appends to the classifier's audit log, in this transaction. */
  note(kind: string, subject: string, details: JsonObject): Promise<void>;
}

/**
 * Changes something of a classifier's threads.
 * @throws {ProblemError} unknown-classifier
 */
export async function changingThreads<Result>(
  db: Kysely<Database>,
  classifierId: string,
  { person, at }: Pick<Talking, 'person' | 'at'>,
  change: (within: ThreadChanging) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, classifierId);
    const note: ThreadChanging['note'] = (kind, subject, details) =>
      appendAuditEvent(transaction, classifierId, { kind, subject, author: person, reason: '', details }, at);
    return change({ transaction, classifier, note });
  });
}

/**
 * Resolves the thread of a row, or opens it again. The same state changes nothing.
 * @throws {ProblemError} unknown-classifier, classifier-archived, comment-refused
 */
export async function settleThread(
  db: Kysely<Database>,
  classifierId: string,
  { key, state }: { readonly key: string; readonly state: ThreadState },
  talking: Talking,
): Promise<void> {
  await changingThreads(db, classifierId, talking, async ({ transaction, classifier, note }) => {
    requireOpen(classifier);
    const thread = await findThread(transaction, classifierId, key, talking.own);
    if (thread === undefined) throw new ProblemError('comment-refused', { reason: 'empty' });
    if (thread.state === state) return;
    const settled = { by: talking.person, at: talking.at };
    await updateThread(transaction, thread.id, { change: await nextChange(transaction, classifierId), state, settled });
    await note(state === 'resolved' ? 'thread-resolved' : 'thread-reopened', thread.id, {
      row: key,
      before: { state: thread.state },
      after: { state },
    });
  });
}

/**
 * Notes that somebody has seen the comments on a row that mention them; of an archived classifier, too.
 * @throws {ProblemError} unknown-classifier
 */
export async function seeMentions(
  db: Kysely<Database>,
  classifierId: string,
  key: string,
  talking: Talking,
): Promise<void> {
  await changingThreads(db, classifierId, talking, async ({ transaction, note }) => {
    const thread = await findThread(transaction, classifierId, key, talking.own);
    if (thread === undefined) return;
    const seen = await noteSeen(transaction, thread.id, talking, talking.at);
    if (seen.length === 0) return;
    await updateThread(transaction, thread.id, { change: await nextChange(transaction, classifierId) });
    await note('mentions-seen', thread.id, { row: key, comments: seen });
  });
}
