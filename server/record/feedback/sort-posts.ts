import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { OwnRows } from '../scopes/own-rows.ts';
import { saysTheSame, type FeedbackDraft, type FeedbackEntry } from './feedback-entry.ts';
import { countOthers } from './feedback-store.ts';

/** What somebody posts. */
export interface PostedDrafts {
  readonly drafts: readonly FeedbackDraft[];
  /** The rows that they may speak of; null for every row. */
  readonly own: OwnRows | null;
}

/** What the log has of the ids that are posted, and what words mean. */
interface Recorded {
  readonly known: Map<string, FeedbackDraft | FeedbackEntry>;
  readonly words: ReadonlyMap<string, string>;
}

/** A post's events: those that are new, and those that the log has already, saying the same. */
export interface SortedPost {
  readonly fresh: readonly FeedbackDraft[];
  readonly repeated: readonly FeedbackEntry[];
}

/**
 * Parts the events of posts into new and repeated ones, one post after the other, or says why nothing of a post is
 * taken: an id is known with other content, or a row is not its author's.
 *
 * @param known events of the log by their ids; the new ones join them
 * @param words names of classes by the words that mean them: what was sent may have been renamed since it was recorded
 */
export async function sortPosts(
  transaction: Kysely<Database>,
  classifierId: string,
  posts: readonly PostedDrafts[],
  { known, words }: Recorded,
): Promise<(SortedPost | ProblemError)[]> {
  const sorted: (SortedPost | ProblemError)[] = [];
  for (const post of posts) {
    const parted = sortOut(post, { known, words });
    sorted.push((await problemOfOthers(transaction, classifierId, post, parted)) ?? parted);
  }
  return sorted;
}

function sortOut({ drafts }: PostedDrafts, { known, words }: Recorded): SortedPost | ProblemError {
  const fresh = new Map<string, FeedbackDraft>();
  const repeated: FeedbackEntry[] = [];
  for (const draft of drafts) {
    const other = known.get(draft.id) ?? fresh.get(draft.id);
    if (other === undefined) fresh.set(draft.id, draft);
    // Named is the row that was sent: of the other one its author may see nothing.
    else if (!saysTheSame(other, draft, words))
      return new ProblemError('event-conflict', { event: draft.id, key: draft.key });
    else if (isRecorded(other)) repeated.push(other);
  }
  for (const [id, draft] of fresh) known.set(id, draft);
  return { fresh: [...fresh.values()], repeated };
}

/** What was recorded already is nobody's to refuse; of new events, a row must be its author's by what it was last. */
async function problemOfOthers(
  transaction: Kysely<Database>,
  classifierId: string,
  { own }: PostedDrafts,
  sorted: SortedPost | ProblemError,
): Promise<ProblemError | null> {
  if (own === null || sorted instanceof ProblemError) return null;
  const keys = [...new Set(sorted.fresh.map(({ key }) => key))];
  const rows = await countOthers(transaction, classifierId, keys, own);
  return rows === 0 ? null : new ProblemError('beyond-scope', { reason: 'kept', rows, scopes: [...own.scopes] });
}

function isRecorded(event: FeedbackDraft | FeedbackEntry): event is FeedbackEntry {
  return 'sequence' in event;
}
