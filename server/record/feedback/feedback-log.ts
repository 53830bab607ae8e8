import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { ProblemError } from '../../../contract/problem.ts';
import { isDatabaseUnavailable } from '../../platform/database/database-errors.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { OwnRows } from '../scopes/own-rows.ts';
import { appendPosts, type Appended, type AppendingPost, type InStep, type KnownClasses } from './append-posts.ts';
import type { Approving } from './decide-approvals.ts';
import type { FeedbackDraft } from './feedback-entry.ts';

export interface FeedbackLog {
  /**
   * Appends events to a classifier's log; resolves after the commit. A class that is another spelling of one that the
   * classifier has is recorded as that one, if its owner takes spellings together.
   *
   * @throws {ColumnsChanged} when they have changed since; nothing of the post is recorded
   * @throws {ProblemError} event-conflict, when an id is in the log with other content; then none of the post is
   * recorded;
   *   too-many-classes, class-unknown, likewise;
   *   beyond-scope, likewise, when a key is that of a row that was not one of their own when it was last spoken of
   */
  append(classifierId: string, drafts: readonly FeedbackDraft[], terms?: AppendingTerms): Promise<Appended>;
}

/** On what terms a post is appended. */
export interface AppendingTerms {
  /** Of whoever may speak of some rows only; null of every row. */
  readonly own?: OwnRows | null;
  /**
   * How often the columns had changed by which the cells are in order; by default they never do; null where they may be
   * of whenever.
   */
  readonly columnChanges?: number | null;
  /** What decides which of it needs approval; null where nothing does. */
  readonly approving?: Approving | null;
  /**
   * Done in the same transaction, before the events are appended, while nobody else can append any: what it rejects
   * with, the post is rejected with, and nothing of it is recorded.
   */
  readonly inStep?: InStep | undefined;
}

/** One post that waits for its commit. */
interface Post extends AppendingPost {
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/** The most events of one commit: bounds how long the head stays locked (some 100 ms). */
const MAX_EVENTS_PER_COMMIT = 10_000;
/** Classifiers whose classes are remembered: at 1,000 classes each some 10 MB. */
const MOST_CATALOGUES = 100;

/**
 * The feedback log with group commit: while one commit of a classifier is under way, its further posts gather and
 * share the next one, so that the lock and the disk's sync are paid once for all who wait. A post alone waits for
 * nobody.
 */
export function createFeedbackLog(db: Kysely<Database>, clock: () => Date): FeedbackLog {
  /** Posts waiting per classifier; an entry exists while a commit is under way. */
  const waiting = new Map<string, Post[]>();
  const catalogues = new LRUCache<string, KnownClasses>({
    max: MOST_CATALOGUES,
    memoMethod: () => ({ changes: 0, ids: new Map() }),
  });

  const commit = async (classifierId: string, posts: readonly Post[], queue: Post[]): Promise<void> => {
    try {
      const outcomes = await appendPosts(db, classifierId, posts, clock(), catalogues.memo(classifierId));
      posts.forEach((post, index) => {
        const outcome = outcomes[index];
        if (outcome instanceof ProblemError || outcome === undefined) post.reject(outcome);
        else post.resolve(outcome);
      });
    } catch (error) {
      // Those that gathered meanwhile need not each find out for themselves, in turn, that the database is away.
      if (isDatabaseUnavailable(error)) for (const post of [...posts, ...queue.splice(0)]) post.reject(error);
      else if (posts.length === 1) posts[0]?.reject(error);
      // One post of the group cannot be stored: alone, each of them succeeds or fails for itself.
      else for (const post of posts) await commit(classifierId, [post], queue);
    }
  };

  const drain = async (classifierId: string, queue: Post[]): Promise<void> => {
    while (queue.length > 0) await commit(classifierId, takeGroup(queue), queue);
    waiting.delete(classifierId);
  };

  return {
    append: (classifierId, drafts, { own = null, columnChanges = 0, approving = null, inStep } = {}) =>
      new Promise<Appended>((resolve, reject) => {
        const post = { drafts, own, columnChanges, approving, inStep, resolve, reject };
        const queue = waiting.get(classifierId);
        if (queue !== undefined) {
          queue.push(post);
          return;
        }
        const fresh = [post];
        waiting.set(classifierId, fresh);
        void drain(classifierId, fresh);
      }),
  };
}

/**
 * Takes posts from the front of the queue up to the size of one commit, at least one. Who may speak of some rows only
 * has a commit of their own: whose row a key is, the posts before it decide. So has what is done in step with a post.
 */
function takeGroup(queue: Post[]): Post[] {
  let events = 0;
  let posts = 0;
  do events += queue[posts++]?.drafts.length ?? 0;
  while (
    posts < queue.length &&
    sharesCommit(queue[0]) &&
    sharesCommit(queue[posts]) &&
    events + (queue[posts]?.drafts.length ?? 0) <= MAX_EVENTS_PER_COMMIT
  );
  return queue.splice(0, posts);
}

function sharesCommit(post: Post | undefined): boolean {
  return post !== undefined && post.own === null && post.inStep === undefined;
}
