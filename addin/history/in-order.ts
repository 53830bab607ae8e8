import type { Comment } from '../../contract/comment.ts';
import type { FeedbackLogEntry } from '../../contract/feedback.ts';

/** Something of a row's history: what was said of it, or about it. */
export type HistoryItem =
  | { readonly entry: FeedbackLogEntry; readonly comment: null; readonly at: string }
  | { readonly entry: null; readonly comment: Comment; readonly at: string };

/**
 * What was said of a row, in the order that it was recorded in, and the comments on it, each behind what was recorded
 * by the time that it was written. O(entries + comments).
 */
export function inOrder(entries: readonly FeedbackLogEntry[], comments: readonly Comment[]): HistoryItem[] {
  const items: HistoryItem[] = [];
  let next = 0;
  for (const entry of entries) {
    for (; next < comments.length && comments[next]!.writtenAt < entry.recordedAt; next++)
      items.push(ofComment(comments[next]!));
    items.push({ entry, comment: null, at: entry.saidAt });
  }
  return [...items, ...comments.slice(next).map(ofComment)];
}

function ofComment(comment: Comment): HistoryItem {
  return { entry: null, comment, at: comment.writtenAt };
}
