import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { MOST_COMMENTS, type commentEndpoints } from '../../../contract/comment.ts';
import { mentionedIn, splitMentions } from '../../../contract/mentions.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../classifiers/classifier-store.ts';
import { requireOpen } from '../classifiers/require-open.ts';
import { requireOwn } from '../scopes/own-rows.ts';
import { changingThreads, type Talking, type ThreadChanging } from './change-threads.ts';
import {
  countComments,
  insertComment,
  readCommentsById,
  readWritten,
  replaceMentions,
  updateComment,
  type StoredComment,
} from './comment-store.ts';
import { seenCells } from './seen-cells.ts';
import { findThread, insertThread, nextChange, readKnownCells, updateThread } from './thread-store.ts';
import { whoMaySee, type ReadReaders } from './who-may-see.ts';

/** Who is mentioned in a comment, and was not before. */
export interface Mentioned {
  readonly classifier: string;
  /** By the classifier's policy, channels that admins chose are told, too. */
  readonly tellsChannels: boolean;
  /** The id of the comment. */
  readonly comment: string;
  readonly by: string;
  readonly mentions: readonly string[];
  readonly at: Date;
}

/**
 * Tells people that they are mentioned, in the transaction of the comment: of nothing that the row or the comment says.
 * Given by the composition root, which knows whether there is a mail server.
 */
export type TellMentioned = (transaction: Kysely<Database>, mentioned: Mentioned) => Promise<void>;

export interface CommentServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly readReaders: ReadReaders;
  readonly tellMentioned: TellMentioned;
}

type Draft = z.output<typeof commentEndpoints.writeComment.body>;

/**
 * Writes a comment on a row. Whoever may see some rows only writes about those that are theirs by the cells that they
 * send and by what is known of the row: otherwise other cells would do to read what is said about others' rows.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, column-missing, column-unclear, beyond-scope,
 *   comment-refused
 */
export async function writeComment(
  { db, readReaders, tellMentioned }: CommentServices,
  classifierId: string,
  draft: Draft,
  talking: Talking,
): Promise<void> {
  const { person, own, at } = talking;
  const readers = await readReaders(classifierId);
  const id = draft.id.toLowerCase();
  await changingThreads(db, classifierId, talking, async ({ transaction, classifier, note }) => {
    requireOpen(classifier);
    const cells = seenCells(classifier, draft);
    const known = [cells, ...(await readKnownCells(transaction, classifierId, draft.key))];
    requireOwn(own, own?.columns.map((_, place) => known.map((each) => each[place] ?? null)) ?? [], known.length);
    const written = await readWritten(transaction, classifierId, id);
    // Sent once more, since the answer was lost.
    if (written !== null && written.person === person && written.key === draft.key) return;
    if (written !== null) throw new ProblemError('comment-refused', { reason: 'id' });
    const mentions = mentionsOf(draft.text, whoMaySee(readers, classifier, cells), talking);
    const before = await findThread(transaction, classifierId, draft.key, null);
    const threadId = before?.id ?? randomUUID();
    if (before !== undefined && (await countComments(transaction, threadId)) >= MOST_COMMENTS)
      throw new ProblemError('comment-refused', { reason: 'many', most: MOST_COMMENTS });
    const change = await nextChange(transaction, classifierId);
    if (before === undefined)
      await insertThread(transaction, classifierId, { id: threadId, key: draft.key, cells, change });
    await insertComment(transaction, classifierId, { id, threadId, person, text: draft.text, cells, at });
    await replaceMentions(transaction, classifierId, id, mentions);
    const isReopened = before?.state === 'resolved';
    const settled = isReopened ? ({ state: 'open', settled: { by: person, at } } as const) : {};
    if (before !== undefined) await updateThread(transaction, threadId, { change, cells, ...settled });
    await note('comment-written', id, { row: draft.key, before: null, after: { text: draft.text, mentions } });
    if (isReopened)
      await note('thread-reopened', threadId, {
        row: draft.key,
        before: { state: 'resolved' },
        after: { state: 'open' },
      });
    await tellMentioned(transaction, { ...toldAs(classifier), comment: id, by: person, mentions, at });
  });
}

/**
 * Changes what somebody's own comment says. Who is mentioned in it anew is told; who was before is not told again.
 *
 * @returns the key of its row
 * @throws {ProblemError} unknown-classifier, classifier-archived, unknown-comment, comment-refused
 */
export async function editComment(
  { db, readReaders, tellMentioned }: CommentServices,
  classifierId: string,
  { id, text }: { readonly id: string; readonly text: string },
  talking: Talking,
): Promise<string> {
  const readers = await readReaders(classifierId);
  return changingThreads(db, classifierId, talking, async (within) => {
    const { transaction, classifier, note } = within;
    const { threadId, key, ...before } = await ownComment(within, id, talking);
    if (before.deletedAt !== null) throw new ProblemError('comment-refused', { reason: 'deleted' });
    if (before.text === text) return key;
    // Whoever was mentioned when they could see the row stays so, be their account gone by now.
    const mentions = mentionsOf(text, [...whoMaySee(readers, classifier, before.cells), ...before.mentions], talking);
    await updateComment(transaction, classifierId, id, { text, editedAt: talking.at });
    await replaceMentions(transaction, classifierId, id, mentions);
    await updateThread(transaction, threadId, { change: await nextChange(transaction, classifierId) });
    await note('comment-edited', id, {
      row: key,
      before: { text: before.text, mentions: [...before.mentions] },
      after: { text, mentions },
    });
    const fresh = mentions.filter((each) => !before.mentions.includes(each));
    const told = { ...toldAs(classifier), comment: id, by: talking.person, mentions: fresh, at: talking.at };
    await tellMentioned(transaction, told);
    return key;
  });
}

/**
 * Deletes somebody's own comment. Its place stays, with who wrote it and when; done again it changes nothing.
 *
 * @returns the key of its row
 * @throws {ProblemError} unknown-classifier, classifier-archived, unknown-comment, comment-refused
 */
export async function deleteComment(
  { db }: CommentServices,
  classifierId: string,
  id: string,
  talking: Talking,
): Promise<string> {
  return changingThreads(db, classifierId, talking, async (within) => {
    const { transaction, note } = within;
    const { threadId, key, text, mentions, deletedAt } = await ownComment(within, id, talking);
    if (deletedAt !== null) return key;
    await updateComment(transaction, classifierId, id, { deletedAt: talking.at });
    await replaceMentions(transaction, classifierId, id, []);
    await updateThread(transaction, threadId, { change: await nextChange(transaction, classifierId) });
    await note('comment-deleted', id, { row: key, before: { text, mentions: [...mentions] }, after: null });
    return key;
  });
}

async function ownComment(
  { transaction, classifier }: ThreadChanging,
  id: string,
  talking: Talking,
): Promise<StoredComment> {
  requireOpen(classifier);
  const [found] = await readCommentsById(transaction, classifier.id, [id], talking);
  if (found === undefined) throw new ProblemError('unknown-comment', { reason: 'none', given: id });
  if (found.person !== talking.person)
    throw new ProblemError('comment-refused', { reason: 'others', person: found.person });
  return found;
}

function toldAs({ name, policies }: StoredClassifier): Pick<Mentioned, 'classifier' | 'tellsChannels'> {
  return { classifier: name, tellsChannels: policies.tellMentions };
}

/** Who is mentioned, but the author. */
function mentionsOf(text: string, people: readonly string[], { person }: Talking): string[] {
  const [name] = splitMentions(text, people).unknown;
  if (name !== undefined)
    throw new ProblemError('comment-refused', { reason: 'mention', name }, { field: 'body.text' });
  return mentionedIn(text, people)
    .filter((each) => each !== person)
    .sort();
}
