import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { ProblemError } from '../../../contract/problem.ts';
import { readClassWords, type CatalogueClass } from '../classes/class-store.ts';
import { resolveClasses } from '../classes/resolve-classes-store.ts';
import { isDatabaseUnavailable, isUniqueViolation } from '../../platform/database/database-errors.ts';
import { authorDigests } from '../../platform/audit/author-store.ts';
import type { ChainHead } from '../../platform/audit/chain.ts';
import type { Database } from '../../platform/database/schema.ts';
import { makeLabelsAnew } from '../labels/rebuild-labels.ts';
import { moveLabels, readSpokenRows } from '../labels/keep-labels.ts';
import { mayHearOf, type OwnRows } from '../scopes/own-rows.ts';
import { isVerdict } from '../../../contract/proposals.ts';
import { decideApprovals, type Approving, type DecidedDrafts } from './decide-approvals.ts';
import { feedbackLogName, type FeedbackDraft, type FeedbackEntry } from './feedback-entry.ts';
import { appendingEvents, chainEvents, lockHead, readEventsById } from './feedback-store.ts';
import { sortPosts, type PostedDrafts, type SortedPost } from './sort-posts.ts';

/** What became of one post. */
export interface Appended {
  /** The events that are new, in order. */
  readonly recorded: readonly FeedbackEntry[];
  /** Events that the log had already, saying the same. */
  readonly repeated: readonly FeedbackEntry[];
  /** Ids of verdicts on what waited no longer: they were not recorded. */
  readonly late: readonly string[];
  /** Sequence of the log's last event after the post. */
  readonly sequence: number;
}

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

/** What is done together with appending, in its transaction. */
export type InStep = (transaction: Kysely<Database>) => Promise<void>;

/** The columns of a classifier were changed since somebody put cells in their order. */
export class ColumnsChanged extends Error {
  override readonly name = 'ColumnsChanged';
}

/** One post that waits for its commit. */
interface Post extends PostedDrafts {
  readonly columnChanges: number | null;
  readonly approving: Approving | null;
  readonly inStep: InStep | undefined;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/** Numbers of a classifier's classes by name: true until its catalogue is changed otherwise than by what is said. */
interface KnownClasses {
  changes: number;
  readonly ids: Map<string, number>;
}

function forgetClasses(known: KnownClasses, changes: number): void {
  known.changes = changes;
  known.ids.clear();
}

const NO_WORDS: ReadonlyMap<string, string> = new Map();

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
  catalogue: KnownClasses,
): Promise<(Appended | ProblemError)[]> {
  const attempt = (lookUp: boolean) =>
    db.transaction().execute(async (transaction) => {
      const head = await lockHead(transaction, classifierId);
      if (catalogue.changes !== head.classChanges) forgetClasses(catalogue, head.classChanges);
      if (posts.some(({ columnChanges: of }) => of !== null && of !== head.columnChanges)) throw new ColumnsChanged();
      for (const { inStep } of posts) await inStep?.(transaction);
      // A process of an earlier release, which keeps no labels, may still be writing beside this one.
      if (head.labelledSequence < head.sequence) await makeLabelsAnew(transaction, classifierId, head.sequence);
      const ids = posts.flatMap((post) => post.drafts.map((draft) => draft.id));
      const known: Map<string, FeedbackDraft | FeedbackEntry> = lookUp
        ? await readEventsById(transaction, classifierId, ids)
        : new Map();
      const words = known.size === 0 ? NO_WORDS : await readClassWords(transaction, classifierId);
      const sorted = await sortPosts(transaction, classifierId, posts, { known, words });
      const { drafts, unnamed, late } = await decide(transaction, classifierId, head.sequence, posts, sorted);
      const unknown = drafts.filter(
        (draft) => draft.class !== null && !catalogue.ids.has(draft.class) && !unnamed.has(draft),
      );
      const meant = await resolveClasses(transaction, classifierId, unknown, now, (name) =>
        mayHearOf(posts[0]!.own, name),
      );
      const entries = await appendInChunks(transaction, classifierId, head, settle(drafts, meant, catalogue.ids), now);
      return { outcomes: handBack(sorted, entries, head.sequence, late), meant };
    });
  const { outcomes, meant } = await attempt(posts.some(isLookedUp)).catch((error: unknown) => {
    if (!isUniqueViolation(error, 'feedback_events_id')) throw error;
    return attempt(true);
  });
  // Now that they are committed.
  for (const { id, name } of meant.values()) catalogue.ids.set(name, id);
  return outcomes;
}

/** Whose ids are looked up at once: a verdict that was recorded has nothing left to judge. */
function isLookedUp({ own, drafts }: Post): boolean {
  return own !== null || drafts.some(isVerdict);
}

/** Which of the new events need approval; where none can, nothing is read for it. */
async function decide(
  transaction: Kysely<Database>,
  classifierId: string,
  sequence: number,
  posts: readonly Post[],
  sorted: readonly (SortedPost | ProblemError)[],
): Promise<DecidedDrafts> {
  const asked = sorted.flatMap((each, at) =>
    each instanceof ProblemError ? [] : each.fresh.map((draft) => [draft, posts[at]!.approving] as const),
  );
  if (asked.some(([draft, approving]) => approving !== null || isVerdict(draft)))
    return decideApprovals(transaction, classifierId, sequence, asked);
  return { drafts: asked.map(([draft]) => draft), unnamed: new Set(), late: new Set() };
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
  const persons = drafts.flatMap(({ person, sentBy = null }) => [person ?? [], sentBy ?? []].flat());
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
  late: ReadonlySet<string>,
): (Appended | ProblemError)[] {
  const sequence = entries.at(-1)?.sequence ?? before;
  let start = 0;
  return sorted.map((each) => {
    if (each instanceof ProblemError) return each;
    const ids = each.fresh.map(({ id }) => id).filter((id) => late.has(id));
    const end = start + each.fresh.length - ids.length;
    const recorded = entries.slice(start, end);
    start = end;
    return { recorded, repeated: each.repeated, late: ids, sequence };
  });
}
