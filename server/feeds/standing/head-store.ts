import { sql, type Kysely } from 'kysely';
import type { FeedFault } from '../../../contract/feeds/feed-fault.ts';
import type { Database } from '../../platform/database/schema.ts';

/** What a batch adds to a feed's counts. */
export interface Counted {
  readonly answered: number;
  readonly filtered: number;
  /** Less than none where a record that could not be taken is by now. */
  readonly malformed: number;
  readonly told: number;
  readonly repeated: number;
  /** Kept as dead letters. */
  readonly letters: number;
  readonly lastRecordAt: Date | null;
}

/** Numbers that a batch was given: each first one of as many as it asked for. */
export interface Numbered {
  readonly sequence: number;
  readonly letter: number;
}

/**
 * Adds to a feed's counts and gives what goes to sinks its numbers. The head stays locked until the transaction's end,
 * so numbers become visible in their order, and whoever follows them misses none.
 *
 * @param seen the feedback that the answers knew: what was said since is looked at once more
 * @returns null when the feed is no more, or has another version by now
 */
export async function countBatch(
  transaction: Kysely<Database>,
  { id: feedId, version }: { readonly id: string; readonly version: number },
  counted: Counted,
  seen: number,
): Promise<Numbered | null> {
  const { answered, filtered, malformed, told, repeated, letters, lastRecordAt } = counted;
  const { rows } = await sql<{ sequence: number; letter: number }>`
    update feed_heads set
      sequence = sequence + ${answered}::int, last_letter = last_letter + ${letters}::int,
      answered = answered + ${answered}::int, filtered = filtered + ${filtered}::int,
      malformed = malformed + ${malformed}::int, told = told + ${told}::int, repeated = repeated + ${repeated}::int,
      last_record_at = greatest(last_record_at, ${lastRecordAt}::timestamptz),
      corrected_to = case when ${answered}::int > 0 then least(corrected_to, ${seen}::bigint) else corrected_to end
    where feed_id = ${feedId} and exists (select from feeds where id = ${feedId} and version = ${version})
    returning sequence, last_letter as letter`.execute(transaction);
  const head = rows[0];
  if (head === undefined) return null;
  return { sequence: head.sequence - answered + 1, letter: head.letter - letters + 1 };
}

/** Numbers for letters beside those of a batch. @returns the first; null when the feed is no more */
export async function numberLetters(
  transaction: Kysely<Database>,
  feedId: string,
  count: number,
): Promise<number | null> {
  const { rows } = await sql<{ last: number }>`
    update feed_heads set last_letter = last_letter + ${count}::int where feed_id = ${feedId}
    returning last_letter as last`.execute(transaction);
  return rows[0] === undefined ? null : rows[0].last - count + 1;
}

/** Why a feed does not go on; null where nothing is wrong. */
export async function readFault(db: Kysely<Database>, feedId: string): Promise<FeedFault | null> {
  const head = await db.selectFrom('feed_heads').select('fault').where('feed_id', '=', feedId).executeTakeFirst();
  return head?.fault ?? null;
}

/** Counts records that are no longer in the source. */
export async function addLost(transaction: Kysely<Database>, feedId: string, lost: number): Promise<void> {
  await transaction
    .updateTable('feed_heads')
    .set({ lost: sql`lost + ${lost}::bigint` })
    .where('feed_id', '=', feedId)
    .execute();
}

const RATE_STEP_MS = 5_000;
const RATE_WINDOW_MS = 60_000;

/** Notes records for the rate; the head is locked. */
export async function noteRate(
  transaction: Kysely<Database>,
  feedId: string,
  records: number,
  now: Date,
): Promise<void> {
  if (records === 0) return;
  const until = new Date(Math.ceil((now.getTime() + 1) / RATE_STEP_MS) * RATE_STEP_MS);
  const old = new Date(now.getTime() - 2 * RATE_WINDOW_MS);
  await sql`
    with forgotten as (delete from feed_rates where feed_id = ${feedId} and until < ${old})
    insert into feed_rates (feed_id, until, records) values (${feedId}, ${until}, ${records})
    on conflict (feed_id, until) do update set records = feed_rates.records + excluded.records`.execute(transaction);
}

/** Records of the last minute, a step of five seconds each, oldest first, also where none came. */
export async function readRates(
  db: Kysely<Database>,
  feedId: string,
  now: Date,
): Promise<{ until: Date; records: number }[]> {
  const last = Math.ceil((now.getTime() + 1) / RATE_STEP_MS) * RATE_STEP_MS;
  const first = last - RATE_WINDOW_MS + RATE_STEP_MS;
  const rows = await db
    .selectFrom('feed_rates')
    .select(['until', 'records'])
    .where('feed_id', '=', feedId)
    .where('until', '>=', new Date(first))
    .execute();
  return Array.from({ length: RATE_WINDOW_MS / RATE_STEP_MS }, (_, step) => {
    const until = new Date(first + step * RATE_STEP_MS);
    return { until, records: rows.find((row) => row.until.getTime() === until.getTime())?.records ?? 0 };
  });
}

/** How feeds stand. */
export interface FeedHead {
  readonly feedId: string;
  readonly answered: number;
  readonly filtered: number;
  readonly malformed: number;
  readonly told: number;
  readonly repeated: number;
  readonly lost: number;
  readonly lastRecordAt: Date | null;
  readonly fault: FeedFault | null;
  readonly faultAt: Date | null;
  readonly waitingSince: Date | null;
  readonly nextTryAt: Date | null;
  /** Records a second, over the last minute. */
  readonly rate: number;
  readonly deadLetters: number;
}

export async function readHeads(
  db: Kysely<Database>,
  feeds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, FeedHead>> {
  const from = new Date(now.getTime() - RATE_WINDOW_MS);
  const { rows } = await sql<FeedHead>`
    select feed_id as "feedId", answered, filtered, malformed, told, repeated, lost, last_record_at as "lastRecordAt", fault,
      fault_at as "faultAt", waiting_since as "waitingSince", next_try_at as "nextTryAt",
      (select coalesce(sum(records), 0) from feed_rates where feed_id = head.feed_id and until > ${from}
        and until <= ${new Date(now.getTime() + RATE_STEP_MS)})::float8 / ${RATE_WINDOW_MS / 1_000}::int as rate,
      (select count(*) from feed_dead_letters where feed_id = head.feed_id)::int as "deadLetters"
    from feed_heads head where feed_id = any(${[...feeds]}::uuid[])`.execute(db);
  return new Map(rows.map((head) => [head.feedId, head]));
}

/** Notes why a feed does not go on, and when it is tried again. */
export async function noteFault(
  db: Kysely<Database>,
  feedId: string,
  fault: FeedFault,
  { at, nextTryAt }: { readonly at: Date; readonly nextTryAt: Date },
): Promise<void> {
  await db
    .updateTable('feed_heads')
    .set({
      fault: JSON.stringify(fault),
      fault_at: at,
      next_try_at: nextTryAt,
      waiting_since: sql<Date>`coalesce(waiting_since, ${at}::timestamptz)`,
    })
    .where('feed_id', '=', feedId)
    .execute();
}

/** Notes that a feed goes on. @returns since when it had not, where its owner was told so; else null */
export async function noteGoingOn(db: Kysely<Database>, feedId: string): Promise<Date | null> {
  const { rows } = await sql<{ since: Date | null }>`
    with before as (select feed_id, waiting_since, told_at from feed_heads where feed_id = ${feedId} for update)
    update feed_heads head set fault = null, fault_at = null, next_try_at = null, waiting_since = null, told_at = null
    from before where head.feed_id = before.feed_id and (before.waiting_since is not null or head.fault is not null)
    returning case when before.told_at is null then null else before.waiting_since end as since`.execute(db);
  return rows[0]?.since ?? null;
}

/** Notes of feeds that have waited since before a moment that their owners are told. @returns those not told yet */
export async function takeUntold(
  transaction: Kysely<Database>,
  before: Date,
  now: Date,
): Promise<{ feedId: string; fault: FeedFault; since: Date }[]> {
  const { rows } = await sql<{ feedId: string; fault: FeedFault; since: Date }>`
    update feed_heads set told_at = ${now} from feeds
    where feeds.id = feed_id and is_started and told_at is null and fault is not null and waiting_since <= ${before}
    returning feed_id as "feedId", fault, waiting_since as since`.execute(transaction);
  return rows;
}
