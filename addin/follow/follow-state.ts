import type { RowKey } from '../../contract/cell.ts';
import type { Explanation } from '../../contract/explanation.ts';
import type { FeedbackLogEntry } from '../../contract/feedback.ts';
import type { RowJudged, Undone } from '../correct/correct-state.ts';
import type { ModelKnown, ModelUnknown } from '../session/shared-state.ts';
import type { Changes } from '../session/store.ts';
import type { RowOfClassifier } from '../table/selected-row.ts';
import type { ShownProblem } from '../tasks/shown-problem.ts';

/** What is known of the row that is selected in the sheet. */
export interface FollowedRow extends RowOfClassifier {
  /** The class that stands beside it in the sheet; null for none. */
  readonly answer: string | null;
  /** Null until the server has answered. */
  readonly told: ToldOfRow | null;
  /** Why nothing is told of it; null when nothing failed. */
  readonly problem: ShownProblem | null;
}

/** What the server says of a row. */
export interface ToldOfRow {
  readonly explanation: Explanation;
  readonly entries: readonly FeedbackLogEntry[];
}

export interface FollowState {
  readonly isFollowing: boolean;
  /** Null while no row of the table is selected. */
  readonly followed: FollowedRow | null;
  /** What is told of the row was so of a moment before something else was said or answered. */
  readonly isFollowedOld: boolean;
}

export type FollowEvent =
  | { readonly type: 'following-chosen'; readonly isFollowing: boolean }
  | { readonly type: 'row-followed'; readonly row: Omit<FollowedRow, 'told' | 'problem'> | null }
  | { readonly type: 'followed-told'; readonly key: RowKey; readonly told: ToldOfRow }
  | { readonly type: 'followed-failed'; readonly key: RowKey; readonly problem: ShownProblem };

export const startFollow: FollowState = { isFollowing: false, followed: null, isFollowedOld: false };

type Heeded = FollowEvent | RowJudged | Undone | ModelKnown | ModelUnknown;

export const followChanges: Changes<FollowState, FollowState, Heeded> = {
  'following-chosen': (_, { isFollowing }) => ({ isFollowing, followed: null }),
  'row-followed': ({ followed }, { row }) => ({
    isFollowedOld: false,
    // What was told of the same row stays until it is told anew: the pane does not flicker.
    followed: row && { ...row, told: followed?.key === row.key ? followed.told : null, problem: null },
  }),
  'followed-told': ({ followed }, { key, told }) => (followed?.key === key ? { followed: { ...followed, told } } : {}),
  'followed-failed': ({ followed }, { key, problem }) =>
    followed?.key === key ? { followed: { ...followed, problem } } : {},
  'row-judged': ({ followed }, { key }) => (followed?.key === key ? { isFollowedOld: true } : {}),
  undone: ({ followed }, { said }) => (said.some(({ key }) => key === followed?.key) ? { isFollowedOld: true } : {}),
  'model-known': ({ followed }) => (followed === null ? {} : { isFollowedOld: true }),
  'model-unknown': ({ followed }) => (followed === null ? {} : { isFollowedOld: true }),
};
