import type { RowKey } from '../../contract/cell.ts';
import type {
  CommentDraft,
  ReadersRequest,
  Thread,
  ThreadPage,
  ThreadsQuery,
  ThreadState,
} from '../../contract/comment.ts';
import type { RequestOptions } from './server-port.ts';

/** What people say to each other about rows, at the server. Every method rejects with `ServerProblem`. */
export interface CommentsPort {
  /** The rows that have comments, the last changed first. */
  listThreads(classifierId: string, query: ThreadsQuery, options?: RequestOptions): Promise<ThreadPage>;
  readThread(classifierId: string, key: RowKey, options?: RequestOptions): Promise<Thread>;
  /** Written once, however often it is sent with its id. */
  writeComment(classifierId: string, draft: CommentDraft, options?: RequestOptions): Promise<Thread>;
  editComment(classifierId: string, comment: string, text: string, options?: RequestOptions): Promise<Thread>;
  deleteComment(classifierId: string, comment: string, options?: RequestOptions): Promise<Thread>;
  settleThread(classifierId: string, key: RowKey, state: ThreadState, options?: RequestOptions): Promise<Thread>;
  /** Notes that the comments on a row that mention the person were seen. @returns those of all rows that were not */
  seeMentions(classifierId: string, key: RowKey, options?: RequestOptions): Promise<number>;
  /** The names of people who may see a row. */
  findReaders(classifierId: string, request: ReadersRequest, options?: RequestOptions): Promise<readonly string[]>;
}
