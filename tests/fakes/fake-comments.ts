import type {
  Comment,
  CommentDraft,
  ReadersRequest,
  Thread,
  ThreadPage,
  ThreadsQuery,
} from '../../contract/comment.ts';
import { mentionedIn } from '../../contract/mentions.ts';
import { ServerProblem } from '../../addin/ports/server-port.ts';
import type { CommentsPort } from '../../addin/ports/comments-port.ts';

const AT = '2026-03-01T09:00:00.000Z';

/** Comments at no server: keeps threads in memory; who asks is “Ann”. */
export class FakeComments implements CommentsPort {
  readonly threads = new Map<string, Thread>();
  people = ['Ann', 'Bob', 'Bob Lee', 'Cleo'];
  readonly written: CommentDraft[] = [];
  readonly found: ReadersRequest[] = [];
  readonly seen: string[] = [];
  /** Refuses the next comment. */
  refuses: string | null = null;

  /** Somebody else writes. */
  say(key: string, person: string, text: string): void {
    const thread = this.of(key);
    const mentions = mentionedIn(text, this.people);
    this.threads.set(key, {
      ...thread,
      comments: [...thread.comments, aComment({ person, text, mentions, isUnread: mentions.includes('Ann') })],
    });
  }

  async listThreads(_: string, { filter = 'all' }: ThreadsQuery): Promise<ThreadPage> {
    const lines = [...this.threads.values()].map(({ comments, ...thread }, change) => ({
      ...thread,
      comments: comments.filter(({ text }) => text !== null).length,
      unread: comments.filter(({ isUnread }) => isUnread).length,
      last: comments.findLast(({ text }) => text !== null) ?? null,
      change,
    }));
    const threads = lines.filter(({ key, state, unread }) => {
      if (filter === 'unread') return unread > 0;
      if (filter === 'mentions') return this.of(key).comments.some(({ mentions }) => mentions.includes('Ann'));
      return filter === 'all' || state === filter;
    });
    return { threads, total: threads.length, unread: lines.reduce((sum, { unread }) => sum + unread, 0) };
  }

  async readThread(_: string, key: string): Promise<Thread> {
    return this.of(key);
  }

  async writeComment(_: string, draft: CommentDraft): Promise<Thread> {
    if (this.refuses !== null) {
      const sentence = this.refuses;
      this.refuses = null;
      throw new ServerProblem('comment-refused', sentence, 'Change it.');
    }
    this.written.push(draft);
    const thread = this.of(draft.key);
    const said = aComment({
      id: draft.id,
      text: draft.text,
      mentions: mentionedIn(draft.text, this.people),
      isOwn: true,
    });
    return this.keep({ ...thread, state: 'open', comments: [...thread.comments, said] });
  }

  async editComment(_: string, id: string, text: string): Promise<Thread> {
    return this.change(id, { text, mentions: mentionedIn(text, this.people), editedAt: AT });
  }

  async deleteComment(_: string, id: string): Promise<Thread> {
    return this.change(id, { text: null, mentions: [], deletedAt: AT });
  }

  async settleThread(_: string, key: string, state: Thread['state']): Promise<Thread> {
    return this.keep({ ...this.of(key), state, settledBy: 'Ann', settledAt: AT });
  }

  async seeMentions(_: string, key: string): Promise<number> {
    this.seen.push(key);
    const thread = this.of(key);
    this.keep({ ...thread, comments: thread.comments.map((each) => ({ ...each, isUnread: false })) });
    return (await this.listThreads('', {})).unread;
  }

  async findReaders(_: string, request: ReadersRequest): Promise<readonly string[]> {
    this.found.push(request);
    const find = (request.find ?? '').toLowerCase();
    return this.people.filter((name) => name !== 'Ann' && name.toLowerCase().startsWith(find));
  }

  private of(key: string): Thread {
    return this.threads.get(key) ?? { key, state: 'open', settledBy: null, settledAt: null, comments: [] };
  }

  private keep(thread: Thread): Thread {
    this.threads.set(thread.key, thread);
    return thread;
  }

  private change(id: string, change: Partial<Comment>): Thread {
    const thread = [...this.threads.values()].find(({ comments }) => comments.some((each) => each.id === id))!;
    const comments = thread.comments.map((each) => (each.id === id ? { ...each, ...change } : each));
    return this.keep({ ...thread, comments });
  }
}

export function aComment(changes: Partial<Comment> = {}): Comment {
  return {
    id: crypto.randomUUID(),
    person: 'Ann',
    isOwn: false,
    text: 'Is this right?',
    mentions: [],
    isUnread: false,
    writtenAt: AT,
    editedAt: null,
    deletedAt: null,
    ...changes,
  };
}
