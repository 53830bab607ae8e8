import { z } from 'zod';
import { boundedList } from './bounded-list.ts';
import { cellValues, columnName, MAX_TABLE_COLUMNS, repeatedName, rowKey } from './cell.ts';
import type { Endpoints } from './endpoint.ts';
import { isStorable } from './storable-text.ts';
import { refused, refusalWords } from './words/refusal-words.ts';

/** The longest comment, in characters. */
export const MAX_COMMENT = 2_000;
/** The most comments on one row, those that were deleted among them. */
export const MOST_COMMENTS = 500;
/** People offered at once while a mention is typed. */
export const MOST_OFFERED = 20;

/** What somebody says about a row, in their own words: never translated, and erased with its row or its author. */
export const commentText = z
  .string()
  .trim()
  .min(1, refused('empty'))
  .max(MAX_COMMENT, refused('tooLong', { most: MAX_COMMENT }))
  .refine(isStorable, refused('unstorable'));

/** Whether what is talked about is settled: somebody resolved the thread, and nobody wrote or reopened it since. */
export const threadState = z.enum(['open', 'resolved']);
export type ThreadState = z.infer<typeof threadState>;

export const comment = z.object({
  id: z.uuid(),
  person: z.string(),
  /** Whoever asks wrote it, and may change and delete it. */
  isOwn: z.boolean(),
  /** Null once it was deleted: what it said is kept in the audit log alone. */
  text: z.string().nullable(),
  /** Who is mentioned in it. */
  mentions: z.array(z.string()),
  /** It mentions whoever asks, and they have not seen it. */
  isUnread: z.boolean(),
  writtenAt: z.iso.datetime(),
  /** When its author last changed it; null when they never did. */
  editedAt: z.iso.datetime().nullable(),
  deletedAt: z.iso.datetime().nullable(),
});
export type Comment = z.infer<typeof comment>;

/** What people say about one row: each row has one thread, which is empty until somebody writes. */
export const thread = z.object({
  key: rowKey,
  state: threadState,
  /** Who resolved or reopened it last; null when nobody did. */
  settledBy: z.string().nullable(),
  settledAt: z.iso.datetime().nullable(),
  /** In the order that they were written in. */
  comments: z.array(comment),
});
export type Thread = z.infer<typeof thread>;

/** A thread as it is listed. */
export const threadLine = thread.omit({ comments: true }).extend({
  /** That were not deleted. */
  comments: z.number().int(),
  /** That mention whoever asks, and that they have not seen. */
  unread: z.number().int(),
  /** The last one that was not deleted; null when all were. */
  last: comment.nullable(),
  /** Of the thread's last change; pages go by it. */
  change: z.number().int(),
});
export type ThreadLine = z.infer<typeof threadLine>;

/** Which threads: all, those in a state, those that mention whoever asks, or of these those with news for them. */
export const threadFilter = z.enum(['all', 'open', 'resolved', 'mentions', 'unread']);
export type ThreadFilter = z.infer<typeof threadFilter>;

const threadsQuery = z.strictObject({
  filter: threadFilter.default('all'),
  /** Those whose last change came earlier, for the next page. */
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ThreadsQuery = z.input<typeof threadsQuery>;

export const threadPage = z.object({
  /** The last changed first. */
  threads: z.array(threadLine),
  /** That the filter holds of, those of other pages among them. */
  total: z.number().int(),
  /** Comments that mention whoever asks, and that they have not seen, of all threads. */
  unread: z.number().int(),
});
export type ThreadPage = z.infer<typeof threadPage>;

/** A row as it is seen: the feature cells in the order of the columns. */
const seenRow = {
  columns: boundedList(columnName, { most: MAX_TABLE_COLUMNS, of: 'columns' }),
  cells: cellValues(MAX_TABLE_COLUMNS),
};

interface SeenRow {
  readonly columns: readonly string[];
  readonly cells: readonly unknown[];
}

function requireCells({ columns, cells }: SeenRow, context: z.core.$RefinementCtx): void {
  const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  const twice = repeatedName(columns);
  if (twice !== undefined) complain('columns', refusalWords('columnTwice', { name: twice }));
  if (cells.length !== columns.length) complain('cells', refusalWords('cellsLikeColumns'));
}

const commentDraft = z
  .strictObject({
    /** Made by whoever writes, so that a retry changes nothing. */
    id: z.uuid(),
    key: rowKey.refine(isStorable, refused('unstorable')),
    ...seenRow,
    text: commentText,
  })
  .superRefine(requireCells);
export type CommentDraft = z.input<typeof commentDraft>;

const readersRequest = z
  .strictObject({
    ...seenRow,
    /** What their name, or a word of it, begins with. */
    find: z.string().max(100).refine(isStorable, refused('unstorable')).default(''),
  })
  .superRefine(requireCells);
export type ReadersRequest = z.input<typeof readersRequest>;

const ROW_EXAMPLE = { columns: ['Merchant', 'Amount'], cells: ['pret lunch', 7.5] };

/** What people say to each other about rows. */
export const commentEndpoints = {
  listThreads: {
    method: 'get',
    path: '/api/classifiers/:classifier/threads',
    right: 'read',
    rows: 'kept',
    status: 200,
    query: threadsQuery,
    answer: threadPage,
    problems: [],
    does: 'The rows that have comments, the last changed first: all, open, resolved, or those that mention whoever asks.',
  },
  readThread: {
    method: 'get',
    path: '/api/classifiers/:classifier/comments',
    right: 'read',
    rows: 'kept',
    status: 200,
    query: z.strictObject({ key: rowKey }),
    answer: thread,
    problems: [],
    does: 'The comments on one row, in order; of those that were deleted, who wrote them and when.',
  },
  writeComment: {
    method: 'post',
    path: '/api/classifiers/:classifier/comments',
    right: 'read',
    rows: 'sent',
    status: 201,
    body: commentDraft,
    answer: thread,
    problems: ['classifier-archived', 'column-missing', 'column-unclear', 'comment-refused'],
    does: 'Writes a comment on a row; “@name” mentions somebody who may see the row, and they are told. A resolved thread is open again.',
    example: {
      id: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a31',
      key: 'R-2',
      ...ROW_EXAMPLE,
      text: '@Ann Lee, is this a client meeting?',
    },
  },
  editComment: {
    method: 'put',
    path: '/api/classifiers/:classifier/comments/:comment',
    right: 'read',
    rows: 'kept',
    status: 200,
    body: z.strictObject({ text: commentText }),
    answer: thread,
    problems: ['classifier-archived', 'comment-refused'],
    does: 'Changes one’s own comment; what it said before stays in the audit log. Who is mentioned anew is told.',
    example: { text: '@Ann Lee, is this a client lunch?' },
  },
  deleteComment: {
    method: 'delete',
    path: '/api/classifiers/:classifier/comments/:comment',
    right: 'read',
    rows: 'kept',
    status: 200,
    answer: thread,
    problems: ['classifier-archived', 'comment-refused'],
    does: 'Deletes one’s own comment: its place stays, and what it said is kept in the audit log alone.',
  },
  settleThread: {
    method: 'put',
    path: '/api/classifiers/:classifier/threads/state',
    right: 'read',
    rows: 'kept',
    status: 200,
    body: z.strictObject({ key: rowKey, state: threadState }),
    answer: thread,
    problems: ['classifier-archived', 'comment-refused'],
    does: 'Resolves the thread of a row, or opens it again. The same state changes nothing.',
    example: { key: 'R-2', state: 'resolved' },
  },
  seeMentions: {
    method: 'put',
    path: '/api/classifiers/:classifier/threads/seen',
    right: 'read',
    rows: 'kept',
    status: 200,
    body: z.strictObject({ key: rowKey }),
    answer: z.object({
      /** Comments of all threads that mention whoever asks, and that they have not seen. */
      unread: z.number().int(),
    }),
    problems: [],
    does: 'Notes that one has seen the comments on a row that mention one.',
    example: { key: 'R-2' },
  },
  listReaders: {
    method: 'post',
    path: '/api/classifiers/:classifier/readers',
    right: 'read',
    rows: 'sent',
    status: 200,
    body: readersRequest,
    answer: z.object({
      /** Names, by name; at most 20. */
      people: z.array(z.string()),
    }),
    problems: ['column-missing', 'column-unclear'],
    does: 'People who may see a row, and so may be mentioned in a comment on it, whoever asks left out.',
    example: { ...ROW_EXAMPLE, find: 'an' },
  },
} as const satisfies Endpoints;
