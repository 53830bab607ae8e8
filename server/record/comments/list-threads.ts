import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Comment, commentEndpoints, Thread, ThreadPage } from '../../../contract/comment.ts';
import { readClassifier } from '../classifiers/classifier-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readComments, readCommentsById, type StoredComment } from './comment-store.ts';
import { countThreads, countUnread, findThread, readThreads, type Looking, type StoredThread } from './thread-store.ts';

type ThreadsQuery = z.output<typeof commentEndpoints.listThreads.query>;

/**
 * The rows that have comments, as far as somebody may see them, the last changed first.
 * @throws {ProblemError} unknown-classifier
 */
export async function listThreads(
  db: Kysely<Database>,
  classifierId: string,
  { filter, before, limit }: ThreadsQuery,
  looking: Looking,
): Promise<ThreadPage> {
  await readClassifier(db, classifierId);
  const [threads, total, unread] = await Promise.all([
    readThreads(db, classifierId, filter, looking, { before, most: limit }),
    countThreads(db, classifierId, filter, looking),
    countUnread(db, classifierId, looking),
  ]);
  const ids = threads.flatMap(({ lastId }) => lastId ?? []);
  const last = new Map((await readCommentsById(db, classifierId, ids, looking)).map((each) => [each.id, each]));
  return {
    threads: threads.map(({ lastId, ...each }) => {
      const said = lastId === null ? undefined : last.get(lastId);
      return { ...settled(each), ...countsOf(each), last: said === undefined ? null : shown(said, looking.person) };
    }),
    total,
    unread,
  };
}

/**
 * What is said about a row, as far as somebody may see it: nothing where the row is none of theirs.
 * @throws {ProblemError} unknown-classifier
 */
export async function readThread(
  db: Kysely<Database>,
  classifierId: string,
  key: string,
  looking: Looking,
): Promise<Thread> {
  await readClassifier(db, classifierId);
  const thread = await findThread(db, classifierId, key, looking.own);
  if (thread === undefined) return { key, state: 'open', settledBy: null, settledAt: null, comments: [] };
  const comments = await readComments(db, [thread.id], looking);
  return { ...settled(thread), comments: comments.map((each) => shown(each, looking.person)) };
}

function countsOf({ change, comments, unread }: { change: number; comments: number; unread: number }) {
  return { change, comments, unread };
}

function settled({ key, state, settledBy, settledAt }: StoredThread): Omit<Thread, 'comments'> {
  return { key, state, settledBy, settledAt: settledAt?.toISOString() ?? null };
}

function shown(stored: StoredComment, asker: string): Comment {
  const { id, person, text, mentions, isUnread, writtenAt, editedAt, deletedAt } = stored;
  const isDeleted = deletedAt !== null;
  return {
    id,
    person,
    isOwn: person === asker,
    text: isDeleted ? null : text,
    mentions: isDeleted ? [] : [...mentions],
    isUnread: isUnread && !isDeleted,
    writtenAt: writtenAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    deletedAt: deletedAt?.toISOString() ?? null,
  };
}
