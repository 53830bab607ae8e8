import type { Comment, Remark } from '../sheets/comment.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { addComment, addReply, changeRemark, deleteComment, deleteReply } from '../operations/comments.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostCollection } from './host-collection.ts';
import { HostObject, type HostContext } from './host-object.ts';

type OfComment = { readonly sheet: Sheet; readonly comment: Comment };

/** Excel.CommentCollection of the workbook, or of one sheet. */
export class CommentsObject extends HostCollection<Sheet | null, CommentObject> {
  readonly className = 'CommentCollection';

  items() {
    const sheets = this.part === null ? this.workbook.sheets : [this.part];
    return sheets.flatMap((sheet) => sheet.comments.map((comment) => commentObject(this.context, sheet, comment)));
  }

  /** @throws {WorkbookError} InvalidArgument for more than one cell, or one that has a comment */
  Add(cell: unknown, content: unknown) {
    const place = this.context.placeOf(cell, this.part ?? undefined);
    return commentObject(this.context, place.sheet, addComment(this.workbook, place, textOf(content)));
  }

  GetItemByCell(cell: unknown) {
    const { sheet, area } = this.context.placeOf(cell, this.part ?? undefined);
    const found = sheet.comments.find((each) => each.cell.row === area.row && each.cell.column === area.column);
    if (found === undefined) throw new WorkbookError('ItemNotFound');
    return commentObject(this.context, sheet, found);
  }

  GetItemByReplyId(replyId: string) {
    const found = this.items().find(({ part }) => part.comment.replies.some((reply) => reply.id === replyId));
    if (found === undefined) throw new WorkbookError('ItemNotFound');
    return found;
  }
}

/** What comments and replies have alike. */
abstract class RemarkObject<Part extends OfComment> extends HostObject<Part> {
  protected abstract get remark(): Remark;

  override get identity() {
    return this.remark.id;
  }

  get Id() {
    return this.remark.id;
  }
  get Content() {
    return this.remark.content;
  }
  set Content(value: unknown) {
    changeRemark(this.workbook, this.part.sheet, this.remark, { content: textOf(value) });
  }
  get AuthorName() {
    return this.remark.authorName;
  }
  get AuthorEmail() {
    return this.remark.authorEmail;
  }
  get CreationDate() {
    return this.remark.createdAt.toISOString();
  }
  get ContentType() {
    return 'Plain';
  }
  get Mentions() {
    return [];
  }
  get RichContent() {
    return this.remark.content;
  }

  GetLocation() {
    return this.context.range({ sheet: this.part.sheet, area: this.part.comment.cell });
  }
}

/** Excel.Comment. */
export class CommentObject extends RemarkObject<OfComment> {
  readonly className = 'Comment';

  protected override get remark() {
    return this.part.comment;
  }

  get Resolved() {
    return this.part.comment.resolved;
  }
  set Resolved(value: unknown) {
    changeRemark<Comment>(this.workbook, this.part.sheet, this.part.comment, { resolved: value === true });
  }
  get Replies() {
    return new CommentRepliesObject(this.context, this.part);
  }

  Delete() {
    deleteComment(this.workbook, this.part.sheet, this.part.comment);
  }
}

/** Excel.CommentReplyCollection. */
export class CommentRepliesObject extends HostCollection<OfComment, CommentReplyObject> {
  readonly className = 'CommentReplyCollection';

  items() {
    return this.part.comment.replies.map((reply) => this.objectOf(reply));
  }

  Add(content: unknown) {
    return this.objectOf(addReply(this.workbook, this.part.sheet, this.part.comment, textOf(content)));
  }

  private objectOf(reply: Remark): CommentReplyObject {
    return this.context.objectOf(reply, () => new CommentReplyObject(this.context, { ...this.part, reply }));
  }
}

/** Excel.CommentReply. */
export class CommentReplyObject extends RemarkObject<OfComment & { readonly reply: Remark }> {
  readonly className = 'CommentReply';

  protected override get remark() {
    return this.part.reply;
  }

  get Resolved() {
    return this.part.comment.resolved;
  }

  GetParentComment() {
    return commentObject(this.context, this.part.sheet, this.part.comment);
  }

  Delete() {
    deleteReply(this.workbook, this.part.sheet, this.part.comment, this.part.reply);
  }
}

function commentObject(context: HostContext, sheet: Sheet, comment: Comment): CommentObject {
  return context.objectOf(comment, () => new CommentObject(context, { sheet, comment }));
}

/** Plain text, or that of Excel.CommentRichContent. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  const { richContent } = (content ?? {}) as { richContent?: unknown };
  if (typeof richContent === 'string') return richContent.replace(/<at id="\d+">(.*?)<\/at>/g, '$1');
  throw new WorkbookError('InvalidArgument');
}
