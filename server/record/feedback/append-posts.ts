import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import { readClassWords, type CatalogueClass } from '../classes/class-store.ts';
import { resolveClasses } from '../classes/resolve-classes-store.ts';
import { isUniqueViolation } from '../../platform/database/database-errors.ts';
import { keptPlan } from '../../platform/database/kept-plan.ts';
import { authorDigests } from '../../platform/audit/author-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { makeLabelsAnew } from '../labels/rebuild-labels.ts';
import { moveLabels, readSpokenRows } from '../labels/keep-labels.ts';
import { mayHearOf } from '../scopes/own-rows.ts';
import { isVerdict } from '../../../contract/proposals.ts';
import { decideApprovals, type Approving, type DecidedDrafts } from './decide-approvals.ts';
import { feedbackLogName, type FeedbackDraft, type FeedbackEntry } from './feedback-entry.ts';
import { appendingEvents, chainEvents, lockHead, readEventsById, type LockedHead } from './feedback-store.ts';
import { readLogEnd } from './log-end-store.ts';
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

/** What is done together with appending, in its transaction. */
export type InStep = (transaction: Kysely<Database>) => Promise<void>;

/** The columns of a classifier were changed since somebody put cells in their order. */
export class ColumnsChanged extends Error {
  override readonly name = 'ColumnsChanged';
}

/** One post of those that are appended together. */
export interface AppendingPost extends PostedDrafts {
  /** As in {@link AppendingTerms}. */
  readonly columnChanges: number | null;
  readonly approving: Approving | null;
  readonly inStep: InStep | undefined;
}

/** Numbers of a classifier's classes by name: true until its catalogue is changed otherwise than by what is said. */
export interface KnownClasses {
  changes: number;
  readonly ids: Map<string, number>;
}

function forgetClasses(known: KnownClasses, changes: number): void {
  known.changes = changes;
  known.ids.clear();
}

const NO_WORDS: ReadonlyMap<string, string> = new Map();
const NONE_LATE: ReadonlySet<string> = new Set();

/** The most events that are appended without locking the head first. */
const MOST_UNLOCKED = 100;
/** Events of one statement: some 10 ms of hashing. */
const EVENTS_PER_CHUNK = 1_000;

/**
 * Appends all posts, or none: a few events of the kind that comes all day without a lock first.
 */
export async function appendPosts(
  db: Kysely<Database>,
  classifierId: string,
  posts: readonly AppendingPost[],
  now: Date,
  catalogue: KnownClasses,
): Promise<(Appended | ProblemError)[]> {
  const isPlain = ({ approving, inStep }: AppendingPost) => approving === null && inStep === undefined;
  const events = posts.reduce((sum, { drafts }) => sum + drafts.length, 0);
  if (events <= MOST_UNLOCKED && posts.every((post) => isPlain(post) && !isLookedUp(post))) {
    const outcomes = await appendUnlocked(db, classifierId, posts, now, catalogue);
    if (outcomes !== null) return outcomes;
  }
  return appendLocked(db, classifierId, posts, now, catalogue);
}

/**
 * Two trips to the database in place of seven: reads where the log ends, and appends there if it still does.
 *
 * @returns null where it does not, or there is more to do, such as a class that nobody has said before: then nothing
 *   was done
 */
async function appendUnlocked(
  db: Kysely<Database>,
  classifierId: string,
  posts: readonly AppendingPost[],
  now: Date,
  catalogue: KnownClasses,
): Promise<(Appended | ProblemError)[] | null> {
  const sorted = await sortPosts(db, classifierId, posts, { known: new Map(), words: NO_WORDS });
  const drafts = sorted.flatMap((each) => (each instanceof ProblemError ? [] : each.fresh));
  if (drafts.some((draft) => draft.class !== null && !catalogue.ids.has(draft.class))) return null;
  const people = peopleOf(drafts);
  const end = await readLogEnd(db, classifierId, drafts, people);
  if (end === null || drafts.length === 0 || people.some((name) => !end.authors.has(name))) return null;
  const { head, authors, spoken } = end;
  if (catalogue.changes !== head.classChanges || head.labelledSequence < head.sequence) return null;
  requireColumnsOf(posts, head);
  const classIds = catalogue.ids;
  const entries = chainEvents(head, drafts, { classifierId, recordedAt: now, classIds, authors });
  const appending = appendingEvents(classifierId, head, entries, moveLabels(spoken, entries, classIds));
  // Of several events, the text depends on what they have in common.
  const statement = entries.length === 1 ? keptPlan(appending) : appending;
  const { rows } = await statement.execute(db).catch((error: unknown) => {
    // It is in the log already: what it said there is looked up.
    if (isUniqueViolation(error, 'feedback_events_id')) return { rows: [] };
    throw error;
  });
  return rows.length === 0 ? null : handBack(sorted, entries, head.sequence, NONE_LATE);
}

/** @throws {ColumnsChanged} */
function requireColumnsOf(posts: readonly AppendingPost[], { columnChanges }: LockedHead): void {
  if (posts.some(({ columnChanges: of }) => of !== null && of !== columnChanges)) throw new ColumnsChanged();
}

/**
 * One transaction for all posts. Ids are new nearly always, so the first try looks none of them up and lets the
 * unique index object; the second try does look. What was recorded already is nobody's to refuse, so whoever may speak
 * of some rows only has their ids looked up at once.
 */
async function appendLocked(
  db: Kysely<Database>,
  classifierId: string,
  posts: readonly AppendingPost[],
  now: Date,
  catalogue: KnownClasses,
): Promise<(Appended | ProblemError)[]> {
  const attempt = (lookUp: boolean) =>
    db.transaction().execute(async (transaction) => {
      const head = await lockHead(transaction, classifierId);
      if (catalogue.changes !== head.classChanges) forgetClasses(catalogue, head.classChanges);
      requireColumnsOf(posts, head);
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
function isLookedUp({ own, drafts }: AppendingPost): boolean {
  return own !== null || drafts.some(isVerdict);
}

/** Which of the new events need approval; where none can, nothing is read for it. */
async function decide(
  transaction: Kysely<Database>,
  classifierId: string,
  sequence: number,
  posts: readonly AppendingPost[],
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
  head: LockedHead,
  { drafts, classIds }: Settled,
  now: Date,
): Promise<FeedbackEntry[]> {
  if (drafts.length === 0) return [];
  const entries: FeedbackEntry[] = [];
  const authors = await authorDigests(transaction, feedbackLogName(classifierId), peopleOf(drafts));
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
      const appending = appendingEvents(classifierId, head, chunk, moveLabels(await reading, chunk, classIds));
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

/** Who says and sends events, each once. */
function peopleOf(drafts: readonly FeedbackDraft[]): string[] {
  const people = new Set<string>();
  for (const { person, sentBy = null } of drafts) {
    if (person !== null) people.add(person);
    if (sentBy !== null) people.add(sentBy);
  }
  return [...people];
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
