import type { ReactNode } from 'react';
import { addressOf } from '../cells/address.ts';
import type { Comment } from '../sheets/comment.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Layout, Span } from '../layout/viewport.ts';
import { place } from './SelectionBox.tsx';
import { drawingWords as words } from './words/drawing-words.ts';

interface CommentMarksProps {
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly rows: Span;
  readonly columns: Span;
}

/** A mark in the corner of each cell that has a comment; the thread is read by pointing at it. */
export function CommentMarks({ sheet, layout, rows, columns }: CommentMarksProps): ReactNode {
  return sheet.comments
    .filter(({ cell: { row, column } }) => isIn(rows, row) && isIn(columns, column))
    .map((comment) => {
      const { top, left, width } = place(layout, sheet.mergeAt(comment.cell.row, comment.cell.column) ?? comment.cell);
      return (
        <div
          key={comment.id}
          role="note"
          className={comment.resolved ? 'comment-mark resolved' : 'comment-mark'}
          aria-label={words('comment', { cell: addressOf(comment.cell), thread: threadText(comment) })}
          title={threadText(comment)}
          style={{ top, left: left + width - 9 }}
        />
      );
    });
}

function threadText(comment: Comment): string {
  const lines = [comment, ...comment.replies].map(({ authorName, content }) => `${authorName}: ${content}`);
  return (comment.resolved ? [...lines, words('resolved')] : lines).join('\n');
}

function isIn({ first, last }: Span, line: number): boolean {
  return line >= first && line <= last;
}
