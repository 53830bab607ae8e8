import { sql, type Kysely, type RawBuilder, type Selectable } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import { CHAIN_START, chainEntries, type ChainHead } from '../../platform/audit/chain.ts';
import type { Database, FeedbackEventsTable } from '../../platform/database/schema.ts';
import {
  chainContent,
  FEEDBACK_FORM,
  feedbackLogName,
  type FeedbackDraft,
  type FeedbackEntry,
} from './feedback-entry.ts';

/** Channel that every server process listens on; the payload is a classifier's id. See `database/listen.ts`. */
export const FEEDBACK_CHANNEL = 'amend_feedback';

/** The end of a chain that nobody else may move now. */
export interface LockedHead extends ChainHead {
  /** The last event that the table of labels knows. */
  readonly labelledSequence: number;
}

/**
 * Locks the head of a classifier's chain until the transaction ends, so that sequence order is commit order and no
 * reader can miss an event.
 */
export async function lockHead(transaction: Kysely<Database>, classifierId: string): Promise<LockedHead> {
  const select = () =>
    transaction
      .selectFrom('feedback_heads')
      .select(['last_sequence', 'last_hash', 'labelled_sequence'])
      .where('classifier_id', '=', classifierId)
      .forUpdate()
      .executeTakeFirst();
  let head = await select();
  if (head === undefined) {
    await transaction
      .insertInto('feedback_heads')
      .values({ classifier_id: classifierId, last_sequence: 0, last_hash: Buffer.from(CHAIN_START, 'hex') })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    head = await select();
  }
  if (head === undefined) throw new ProblemError('unknown-classifier', { reason: 'none', classifier: classifierId });
  return {
    sequence: head.last_sequence,
    hash: head.last_hash.toString('hex'),
    labelledSequence: head.labelled_sequence,
  };
}

/** Gives events their place behind the head: sequence numbers and chained hashes. */
export function chainEvents(
  head: ChainHead,
  drafts: readonly FeedbackDraft[],
  { classifierId, recordedAt, classIds }: Appending,
): FeedbackEntry[] {
  const meant = drafts.map((draft) => ({
    ...draft,
    classId: draft.class === null ? null : classIds.get(draft.class)!,
  }));
  const contents = meant.map((draft) => chainContent(draft));
  const links = chainEntries(head, contents, feedbackLogName(classifierId), recordedAt, FEEDBACK_FORM);
  return meant.map((draft, index) => ({ ...draft, ...links[index]!, recordedAt }));
}

/** Where and when events are appended, and the number of each class that they say, by name. */
export interface Appending {
  readonly classifierId: string;
  readonly recordedAt: Date;
  readonly classIds: ReadonlyMap<string, number>;
}

/**
 * Appends events, moves the head and wakes the listeners, in one statement: one trip to the database whatever the
 * number of events. Hash, salt and digest travel as one value, since arrays of bytes are dear to read. The caller holds
 * the head's lock, and keeps the labels; listeners are told at commit.
 *
 * @throws the unique violation of `feedback_events_id` when an event's id is in the log already
 */
export async function appendEvents(
  transaction: Kysely<Database>,
  classifierId: string,
  entries: readonly FeedbackEntry[],
): Promise<void> {
  const last = entries.at(-1);
  if (last === undefined) return;
  await sql`
    with appended as (
      insert into feedback_events (
        classifier_id, form, sequence, id, kind, origin, row_key, row_hash,
        class, predicted_class, prediction_id, person, said_at, recorded_at, based_on, class_id, cells,
        hash, salt, payload_digest
      )
      select ${classifierId}::uuid, ${last.seal.form}::smallint, said.sequence, id, kind, origin, row_key, row_hash,
        class, predicted_class, prediction_id, person, said_at, recorded_at, based_on, class_id, cells,
        substr(sealed, 1, 32), substr(sealed, 33, 16), substr(sealed, 49) from rows from (
        unnest(
          ${plainArray(entries, (e) => e.sequence)}::bigint[], ${plainArray(entries, (e) => e.id)}::uuid[], ${plainArray(entries, (e) => e.kind)}::text[],
          ${plainArray(entries, (e) => e.origin)}::text[], ${entries.map((e) => e.key)}::text[], ${plainArray(entries, (e) => e.rowHash)}::text[],
          ${entries.map((e) => e.class)}::text[], ${entries.map((e) => e.predictedClass)}::text[], ${entries.map((e) => e.predictionId)}::text[],
          ${entries.map((e) => e.person)}::text[], ${plainArray(entries, (e) => e.saidAt.toISOString())}::timestamptz[],
          ${plainArray(entries, (e) => e.recordedAt.toISOString())}::timestamptz[],
          ${plainArray(entries, (e) => e.basedOn ?? 'null')}::bigint[],
          ${plainArray(entries, (e) => `"\\\\x${e.hash}${e.seal.salt}${e.seal.payloadDigest}"`)}::bytea[],
          ${plainArray(entries, (e) => e.classId ?? 'null')}::smallint[]
        ),
        jsonb_array_elements(${`[${entries.map((e) => JSON.stringify(e.cells)).join(',')}]`}::jsonb)
      ) as said (
        sequence, id, kind, origin, row_key, row_hash,
        class, predicted_class, prediction_id, person, said_at, recorded_at, based_on, sealed, class_id, cells
      )
    ), moved as (
      update feedback_heads set last_sequence = ${last.sequence}, labelled_sequence = ${last.sequence}, last_hash = decode(${last.hash}, 'hex') where classifier_id = ${classifierId}
    )
    select pg_notify(${FEEDBACK_CHANNEL}, ${classifierId})`.execute(transaction);
}

/**
 * A PostgreSQL array of values that need no quotes, such as numbers, ids, hashes and times: a third of the driver's
 * time.
 */
function plainArray(entries: readonly FeedbackEntry[], read: (entry: FeedbackEntry) => string | number): string {
  return `{${entries.map(read).join(',')}}`;
}

/** Those of the ids that are in the log, with what they said. */
export async function readEventsById(
  db: Kysely<Database>,
  classifierId: string,
  ids: readonly string[],
): Promise<Map<string, FeedbackEntry>> {
  const rows = await db
    .selectFrom('feedback_events')
    .selectAll()
    .where('classifier_id', '=', classifierId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

/**
 * Events in order, those after a sequence number.
 *
 * @param limit most events to read
 */
export async function readEvents(
  db: Kysely<Database>,
  classifierId: string,
  afterSequence: number,
  limit: number,
): Promise<FeedbackEntry[]> {
  const rows = await db
    .selectFrom('feedback_events')
    .selectAll()
    .where('classifier_id', '=', classifierId)
    .where('sequence', '>', afterSequence)
    .orderBy('sequence')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

/** The end of a classifier's chain, as it is now. */
export async function readHead(db: Kysely<Database>, classifierId: string): Promise<ChainHead> {
  const head = await db
    .selectFrom('feedback_heads')
    .select(['last_sequence', 'last_hash'])
    .where('classifier_id', '=', classifierId)
    .executeTakeFirst();
  return head === undefined
    ? { sequence: 0, hash: CHAIN_START }
    : { sequence: head.last_sequence, hash: head.last_hash.toString('hex') };
}

/** Sequence of the last event; 0 when there is none. */
export async function readLastSequence(db: Kysely<Database>, classifierId: string): Promise<number> {
  return (await readHead(db, classifierId)).sequence;
}

function fromRow(row: Selectable<FeedbackEventsTable>): FeedbackEntry {
  return {
    sequence: row.sequence,
    id: row.id,
    kind: row.kind,
    origin: row.origin,
    key: row.row_key,
    rowHash: row.row_hash,
    cells: row.cells,
    class: row.class,
    classId: row.class_id,
    predictedClass: row.predicted_class,
    predictionId: row.prediction_id,
    person: row.person,
    basedOn: row.based_on,
    saidAt: row.said_at,
    recordedAt: row.recorded_at,
    hash: row.hash.toString('hex'),
    seal: {
      form: row.form,
      salt: row.salt?.toString('hex') ?? null,
      payloadDigest: row.payload_digest?.toString('hex') ?? null,
    },
  };
}

/**
 * The condition that an event's row key is another: by the hash that the events are indexed by (a key may be longer
 * than an index can hold), then by the keys themselves, since hashes may agree by chance.
 *
 * Such as sql`select … from feedback_events later where ${isRow(sql.ref('later.row_key'), sql.val('PC-1'))}`.
 */
export function isRow(rowKey: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`hashtextextended(${rowKey}, 0) = hashtextextended(${other}, 0) and ${rowKey} = ${other}`;
}
