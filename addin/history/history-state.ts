import type { RowKey } from '../../contract/cell.ts';
import type { Comment } from '../../contract/comment.ts';
import type { FeedbackLogEntry } from '../../contract/feedback.ts';
import type { RowJudged } from '../correct/correct-state.ts';
import type { Changes } from '../session/store.ts';

/** What was said of one row, in the order that it was recorded in. */
export interface RowHistory {
  readonly key: RowKey;
  readonly entries: readonly FeedbackLogEntry[];
  /** What was said of it has just been erased. */
  readonly isErased?: boolean;
  /** What people said about it to each other. */
  readonly comments: readonly Comment[];
}

export interface HistoryState {
  /** Of the row that was asked about last; null when nobody asks. */
  readonly rowHistory: RowHistory | null;
}

export type HistoryEvent =
  { readonly type: 'history-told'; readonly rowHistory: RowHistory } | { readonly type: 'history-closed' };

export const startHistory: HistoryState = { rowHistory: null };

export const historyChanges: Changes<HistoryState, HistoryState, HistoryEvent | RowJudged> = {
  'history-told': (_, { rowHistory }) => ({ rowHistory }),
  'history-closed': () => ({ rowHistory: null }),
  // What was said of the row meanwhile is not among it.
  'row-judged': ({ rowHistory }, { key }) => (rowHistory?.key === key ? { rowHistory: null } : {}),
};
