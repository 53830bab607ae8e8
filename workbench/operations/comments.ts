import { isSingleCell } from '../cells/area.ts';
import type { Comment, Remark } from '../sheets/comment.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { newId, type Workbook } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';

/** Who comments: the workbench knows nobody by name. */
const AUTHOR = { authorName: 'You', authorEmail: '' };

/** Begins a thread on a cell that has none. */
export function addComment(workbook: Workbook, { sheet, area }: SheetArea, content: string): Comment {
  const isTaken = sheet.comments.some(({ cell }) => cell.row === area.row && cell.column === area.column);
  if (!isSingleCell(area) || isTaken || content === '') throw new WorkbookError('InvalidArgument');
  const comment: Comment = { ...newRemark(workbook, content), cell: area, resolved: false, replies: [] };
  changed(workbook, sheet, () => (sheet.comments = [...sheet.comments, comment]));
  return comment;
}

export function addReply(workbook: Workbook, sheet: Sheet, comment: Comment, content: string): Remark {
  if (content === '') throw new WorkbookError('InvalidArgument');
  const reply = newRemark(workbook, content);
  changed(workbook, sheet, () => (comment.replies = [...comment.replies, reply]));
  return reply;
}

export function changeRemark<T extends Remark>(workbook: Workbook, sheet: Sheet, remark: T, to: Partial<T>): void {
  changed(workbook, sheet, () => Object.assign(remark, to));
}

/** Takes a whole thread away. */
export function deleteComment(workbook: Workbook, sheet: Sheet, comment: Comment): void {
  changed(workbook, sheet, () => (sheet.comments = sheet.comments.filter((each) => each !== comment)));
}

export function deleteReply(workbook: Workbook, sheet: Sheet, comment: Comment, reply: Remark): void {
  changed(workbook, sheet, () => (comment.replies = comment.replies.filter((each) => each !== reply)));
}

function newRemark(workbook: Workbook, content: string): Remark {
  return { id: newId(), content, ...AUTHOR, createdAt: workbook.now() };
}

/** Comments are objects of a sheet, which its protection may allow. */
function changed(workbook: Workbook, sheet: Sheet, change: () => unknown): void {
  workbook.refuseWhenProtected(sheet, sheet.selection, 'allowEditObjects');
  workbook.step('addin', change);
  workbook.feed.changed();
}
