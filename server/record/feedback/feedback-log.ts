import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { ProblemError } from '../../../contract/problem.ts';
import { resolveClasses, type CatalogueClass } from '../classifiers/class-store.ts';
import { isDatabaseUnavailable, isUniqueViolation } from '../../platform/database/database-errors.ts';
import { authorDigests } from '../../platform/audit/author-store.ts';
import type { ChainHead } from '../../platform/audit/chain.ts';
import type { Database } from '../../platform/database/schema.ts';
import { makeLabelsAnew } from '../labels/rebuild-labels.ts';
import { moveLabels, readSpokenRows } from '../labels/keep-labels.ts';
import type { OwnRows } from '../scopes/own-rows.ts';
import { feedbackLogName, type FeedbackDraft, type FeedbackEntry } from './feedback-entry.ts';
import { appendingEvents, chainEvents, lockHead, readEventsById } from './feedback-store.ts';
import { sortPosts, type PostedDrafts, type SortedPost } from './sort-posts.ts';

/** What became of one post. */
export interface Appended {
  /** The events that are new, in order. */
  readonly recorded: readonly FeedbackEntry[];
  /** Events that the log had already, saying the same. */
  readonly repeated: readonly FeedbackEntry[];
  /** Sequence of the log's last event after the post. */
  readonly sequence: number;
}

export interface FeedbackLog {
  /**
   * Appends events to a classifier's log; resolves after the commit. A class that is another spelling of one that the
   * classifier has is recorded as that one, if its owner takes spellings together.
   *
   * @param own of whoever may speak of some rows only; null of every row
   * @param columnChanges how often the columns had changed by which the cells are in order; by default they never do
   * @throws {ColumnsChanged} when they have changed since; nothing of the post is recorded
   * @throws {ProblemError} event-conflict, when an id is in the log with other content; then none of the post is
   * recorded;
   *   too-many-classes, likewise;
   *   beyond-scope, likewise, when a key is that of a row that was not one of their own when it was last spoken of
   */
  append(
    classifierId: string,
    drafts: readonly FeedbackDraft[],
    own?: OwnRows | null,
    columnChanges?: number,
  ): Promise<Appended>;
}

/** The columns of a classifier were changed since somebody put cells in their order. */
export class ColumnsChanged extends Error {
  override readonly name = 'ColumnsChanged';
}

/** One post that waits for its commit. */
interface Post extends PostedDrafts {
  readonly columnChanges: number;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/** The most events of one commit: bounds how long the head stays locked (some 100 ms). */
const MAX_EVENTS_PER_COMMIT = 10_000;
/** Events of one statement: some 10 ms of hashing. */
const EVENTS_PER_CHUNK = 1_000;
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
  /** Numbers of classes by name, per classifier. A name means its class for ever: nothing of it ever goes stale. */
  const catalogues = new LRUCache<string, Map<string, number>>({ max: MOST_CATALOGUES, memoMethod: () => new Map() });

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
    append: (classifierId, drafts, own = null, columnChanges = 0) =>
      new Promise<Appended>((resolve, reject) => {
        const post = { drafts, own, columnChanges, resolve, reject };
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
 * has a commit of their own: whose row a key is, the posts before it decide.
 */
function takeGroup(queue: Post[]): Post[] {
  let events = 0;
  let posts = 0;
  do events += queue[posts++]?.drafts.length ?? 0;
  while (
    posts < queue.length &&
    queue[0]?.own === null &&
    queue[posts]?.own === null &&
    events + (queue[posts]?.drafts.length ?? 0) <= MAX_EVENTS_PER_COMMIT
  );
  return queue.splice(0, posts);
}

/**
 * One transaction for all posts. Ids are new nearly always, so the first try looks none of them up and lets the
 * unique index object; the second try does look. What was recorded already is nobody's to refuse, so whoever may speak
 * of some rows only has their ids looked up at once.
 */
async function appendPosts(
  db: Kysely<Database>,
  classifierId: string,
  posts: readonly Post[],
  now: Date,
  catalogue: Map<string, number>,
): Promise<(Appended | ProblemError)[]> {
  const attempt = (lookUp: boolean) =>
    db.transaction().execute(async (transaction) => {
      const head = await lockHead(transaction, classifierId);
      if (posts.some(({ columnChanges }) => columnChanges !== head.columnChanges)) throw new ColumnsChanged();
      // A process of an earlier release, which keeps no labels, may still be writing beside this one.
      if (head.labelledSequence < head.sequence) await makeLabelsAnew(transaction, classifierId, head.sequence);
      const ids = posts.flatMap((post) => post.drafts.map((draft) => draft.id));
      const known: Map<string, FeedbackDraft | FeedbackEntry> = lookUp
        ? await readEventsById(transaction, classifierId, ids)
        : new Map();
      const sorted = await sortPosts(transaction, classifierId, posts, known);
      const drafts = sorted.flatMap((each) => (each instanceof ProblemError ? [] : each.fresh));
      const unknown = drafts.filter((draft) => draft.class !== null && !catalogue.has(draft.class));
      const meant = await resolveClasses(transaction, classifierId, unknown, now);
      const entries = await appendInChunks(transaction, classifierId, head, settle(drafts, meant, catalogue), now);
      return { outcomes: handBack(sorted, entries, head.sequence), meant };
    });
  const { outcomes, meant } = await attempt(posts.some(({ own }) => own !== null)).catch((error: unknown) => {
    if (!isUniqueViolation(error, 'feedback_events_id')) throw error;
    return attempt(true);
  });
  // Now that they are committed.
  for (const { id, name } of meant.values()) catalogue.set(name, id);
  return outcomes;
}

/** Drafts with the classes that they mean. */
interface Settled {
  readonly drafts: readonly FeedbackDraft[];
  /** Numbers of their classes, by name. */
  readonly classIds: ReadonlyMap<string, number>;
}

/**
 * @param meant what the words mean that are not in the catalogue
 * @param catalogue names of classes, which mean themselves
 */
function settle(
  drafts: readonly FeedbackDraft[],
  meant: ReadonlyMap<string, CatalogueClass>,
  catalogue: ReadonlyMap<string, number>,
): Settled {
  if (meant.size === 0) return { drafts, classIds: catalogue };
  const nameOf = (word: string) => meant.get(word)?.name ?? word;
  return {
    drafts: drafts.map((draft) => (draft.class === null ? draft : { ...draft, class: nameOf(draft.class) })),
    classIds: new Map([...catalogue, ...[...meant.values()].map(({ id, name }) => [name, id] as const)]),
  };
}

/**
 * Appends events in chunks: while PostgreSQL stores one, the next is hashed and its statement written, and other
 * requests get their turn between.
 */
async function appendInChunks(
  transaction: Kysely<Database>,
  classifierId: string,
  head: ChainHead,
  { drafts, classIds }: Settled,
  now: Date,
): Promise<FeedbackEntry[]> {
  if (drafts.length === 0) return [];
  const entries: FeedbackEntry[] = [];
  const persons = drafts.flatMap(({ person }) => person ?? []);
  const authors = await authorDigests(transaction, feedbackLogName(classifierId), persons);
  const place = { classifierId, recordedAt: now, classIds, authors };
  const keys = drafts.map((draft) => draft.key);
  const reading = readSpokenRows(transaction, classifierId, keys);
  let storing: Promise<unknown> = reading;
  try {
    for (let start = 0; start < drafts.length; start += EVENTS_PER_CHUNK) {
      // Whoever waits meanwhile gets a turn; a chunk that could not be stored is the last.
      if (start > 0) await Promise.race([storing, setImmediate()]);
      const end = entries.at(-1) ?? head;
      const chunk = chainEvents(end, drafts.slice(start, start + EVENTS_PER_CHUNK), place);
      const appending = appendingEvents(classifierId, chunk, moveLabels(await reading, chunk, classIds));
      await storing;
      storing = appending.execute(transaction);
      entries.push(...chunk);
    }
    await storing;
  } finally {
    // What is still under way must not come after the transaction's end.
    await Promise.allSettled([storing]);
  }
  return entries;
}

/** Gives every post its own part of what was appended. */
function handBack(
  sorted: readonly (SortedPost | ProblemError)[],
  entries: readonly FeedbackEntry[],
  before: number,
): (Appended | ProblemError)[] {
  const sequence = entries.at(-1)?.sequence ?? before;
  let start = 0;
  return sorted.map((each) => {
    if (each instanceof ProblemError) return each;
    const recorded = entries.slice(start, start + each.fresh.length);
    start += each.fresh.length;
    return { recorded, repeated: each.repeated, sequence };
  });
}
