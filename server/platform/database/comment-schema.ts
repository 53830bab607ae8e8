import type { ColumnType, Generated } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { ThreadState } from '../../../contract/comment.ts';

/** The threads of a classifier, one for each row that was ever commented on. */
interface CommentThreadsTable {
  id: string;
  classifier_id: string;
  /** Empty once the row was erased. */
  row_key: string;
  /** The row as it was when somebody wrote last, in the classifier's column order; decides whose it is. */
  cells: ColumnType<CellValue[], string, string>;
  state: Generated<ThreadState>;
  /** Who resolved or reopened it last. */
  settled_by: Generated<string | null>;
  settled_at: Generated<Date | null>;
  /** Number of its last change among those of the classifier's comments. */
  change: number;
}

interface CommentsTable {
  classifier_id: string;
  id: string;
  thread_id: string;
  /** Order in which they were written. */
  number: Generated<number>;
  person: string;
  /** Empty once it was deleted or erased. */
  text: string;
  /** The row as its author saw it. */
  cells: ColumnType<CellValue[], string, string>;
  written_at: Date;
  edited_at: Generated<Date | null>;
  deleted_at: Generated<Date | null>;
  /** When its row or its author was erased. */
  erased_at: Generated<Date | null>;
}

/** Who is mentioned in which comment, but its own author. */
interface CommentMentionsTable {
  classifier_id: string;
  comment_id: string;
  person: string;
  /** Null until they have seen it. */
  seen_at: Generated<Date | null>;
}

/** The tables of what people say to each other about rows. */
export interface CommentTables {
  comment_threads: CommentThreadsTable;
  comments: CommentsTable;
  comment_mentions: CommentMentionsTable;
}
