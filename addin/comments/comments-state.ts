import type { CellValue, RowKey } from '../../contract/cell.ts';
import type { Thread, ThreadFilter, ThreadLine, ThreadPage } from '../../contract/comment.ts';
import type { SharedEvent } from '../session/shared-state.ts';
import type { Changes } from '../session/store.ts';

/** The step's own; what was gone to in it is over by that. */
type StepChosen = Extract<SharedEvent, { readonly type: 'step-chosen' }>;

/** The row whose comments are at hand. */
export interface TalkedRow {
  readonly key: RowKey;
  /** As it stands in the sheet; null where the table does not have it: nothing is written about it from here. */
  readonly cells: readonly CellValue[] | null;
  /** Null until fetched. */
  readonly thread: Thread | null;
  /** Whether the comments are shown, not their number alone. */
  readonly isShown: boolean;
  /** Gone to from a list: it comes up beside the lists, with the keyboard, and stays there while it is written in. */
  readonly isSought: boolean;
}

/** The rows with comments that were asked for. */
export interface ThreadList {
  readonly filter: ThreadFilter;
  /** Null until fetched. */
  readonly page: ThreadPage | null;
}

export interface CommentsState {
  readonly comments: {
    /** How often comments had changed when what is shown was fetched. */
    readonly changes: number;
    /** Comments that mention the person, and that they have not seen. */
    readonly unread: number;
    /** The rows that have some, as many as were fetched. */
    readonly forYou: readonly ThreadLine[];
    /** Null while nobody has asked for it. */
    readonly list: ThreadList | null;
    readonly row: TalkedRow | null;
    /** What is being written, by row: it stays until it is sent. */
    readonly drafts: ReadonlyMap<RowKey, string>;
    /** Who is offered for what was typed behind an "@". */
    readonly readers: { readonly find: string; readonly people: readonly string[] } | null;
  };
}

export type CommentsEvent =
  | { readonly type: 'comments-heard'; readonly changes: number }
  | { readonly type: 'mentions-known'; readonly unread: number; readonly threads: readonly ThreadLine[] }
  | { readonly type: 'threads-asked'; readonly filter: ThreadFilter }
  | { readonly type: 'threads-listed'; readonly page: ThreadPage }
  | { readonly type: 'threads-closed' }
  | { readonly type: 'row-talked-of'; readonly row: Omit<TalkedRow, 'thread'> }
  | { readonly type: 'thread-told'; readonly thread: Thread }
  | { readonly type: 'thread-shown'; readonly isShown: boolean }
  | { readonly type: 'comment-typed'; readonly key: RowKey; readonly text: string }
  | { readonly type: 'comment-written'; readonly key: RowKey; readonly text: string }
  | { readonly type: 'readers-found'; readonly find: string; readonly people: readonly string[] };

export const startComments: CommentsState = {
  comments: { changes: 0, unread: 0, forYou: [], list: null, row: null, drafts: new Map(), readers: null },
};

export const commentsChanges: Changes<CommentsState, CommentsState, CommentsEvent | StepChosen> = {
  'step-chosen': ({ comments }) => ({
    comments: { ...comments, row: comments.row && { ...comments.row, isSought: false } },
  }),
  'comments-heard': ({ comments }, { changes }) => ({ comments: { ...comments, changes } }),
  'mentions-known': ({ comments }, { unread, threads }) => ({ comments: { ...comments, unread, forYou: threads } }),
  'threads-asked': ({ comments }, { filter }) => {
    const page = comments.list?.filter === filter ? comments.list.page : null;
    return { comments: { ...comments, list: { filter, page } } };
  },
  'threads-listed': ({ comments }, { page }) => ({
    comments: { ...comments, list: comments.list && { ...comments.list, page } },
  }),
  'threads-closed': ({ comments }) => ({ comments: { ...comments, list: null } }),
  'row-talked-of': ({ comments }, { row }) => {
    // What is known of the same row stays: the pane does not flicker.
    const thread = comments.row?.key === row.key ? comments.row.thread : null;
    return { comments: { ...comments, row: { ...row, thread }, readers: null } };
  },
  'thread-told': ({ comments }, { thread }) =>
    comments.row?.key === thread.key ? { comments: { ...comments, row: { ...comments.row, thread } } } : {},
  'thread-shown': ({ comments }, { isShown }) => ({
    comments: { ...comments, row: comments.row && { ...comments.row, isShown, isSought: false } },
  }),
  'comment-typed': ({ comments }, { key, text }) => ({
    comments: { ...comments, drafts: new Map([...comments.drafts, [key, text]]) },
  }),
  // What was typed on while it was sent stays.
  'comment-written': ({ comments }, { key, text }) => {
    const rest = [...comments.drafts].filter(([of, typed]) => of !== key || typed !== text);
    return { comments: { ...comments, drafts: new Map(rest) } };
  },
  'readers-found': ({ comments }, readers) => ({
    comments: { ...comments, readers: { find: readers.find, people: readers.people } },
  }),
};
