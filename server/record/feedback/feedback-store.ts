import { sql, type Kysely, type RawBuilder, type Selectable } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import { CHAIN_START, chainEntries, type ChainHead } from '../../platform/audit/chain.ts';
import { givenRows } from '../../platform/database/given-rows.ts';
import type { Database, FeedbackEventsTable } from '../../platform/database/schema.ts';
import { labelOfRow } from '../labels/label-store.ts';
import type { OwnRows } from '../scopes/own-rows.ts';
import { isOwn } from '../scopes/own-rows-store.ts';
import {
  chainContent,
  FEEDBACK_FORM,
  feedbackLogName,
  placedEvent,
  type FeedbackDraft,
  type FeedbackEntry,
} from './feedback-entry.ts';

/** Channel that every server process listens on; the payload is a classifier's id. See `database/listen.ts`. */
export const FEEDBACK_CHANNEL = 'amend_feedback';

/** The end of a chain that nobody else may move now. */
export interface LockedHead extends ChainHead {
  /** The last event that the table of labels knows. */
  readonly labelledSequence: number;
  /** How often the classifier's columns were changed. */
  readonly columnChanges: number;
  /** How often its catalogue of classes was changed. */
  readonly classChanges: number;
  /** Another whenever anything of it changed, or anybody held it. */
  readonly version: string;
}

/** As it is stored. */
export const HEAD = sql`
  last_sequence as sequence, encode(last_hash, 'hex') as hash, labelled_sequence as "labelledSequence",
  column_changes as "columnChanges", class_changes as "classChanges", feedback_heads.xmin::text as version`;

/**
 * Locks the head of a classifier's chain until the transaction ends, so that sequence order is commit order and no
 * reader can miss an event. It is written anew as it is: whoever read it without the lock, and what it stands for, sees
 * by its version that somebody held it since.
 */
export async function lockHead(transaction: Kysely<Database>, classifierId: string): Promise<LockedHead> {
  const hold = async () => {
    const { rows } = await sql<LockedHead>`
      update feedback_heads set last_sequence = last_sequence where classifier_id = ${classifierId}
      returning ${HEAD}`.execute(transaction);
    return rows[0];
  };
  let head = await hold();
  if (head === undefined) {
    await transaction
      .insertInto('feedback_heads')
      .values({ classifier_id: classifierId, last_sequence: 0, last_hash: Buffer.from(CHAIN_START, 'hex') })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    head = await hold();
  }
  if (head === undefined) throw new ProblemError('unknown-classifier', { reason: 'none', classifier: classifierId });
  return head;
}

/** Gives events their place behind the head: sequence numbers and chained hashes. */
export function chainEvents(
  head: ChainHead,
  drafts: readonly FeedbackDraft[],
  { classifierId, recordedAt, classIds, authors }: Appending,
): FeedbackEntry[] {
  // A class that waits for approval is in no catalogue yet.
  const classIdOf = ({ class: name }: FeedbackDraft) => (name === null ? null : (classIds.get(name) ?? null));
  const contents = drafts.map((draft) => chainContent(draft, classIdOf(draft), authors));
  const links = chainEntries(head, contents, feedbackLogName(classifierId), recordedAt, FEEDBACK_FORM);
  return drafts.map((draft, index) => placedEvent(draft, classIdOf(draft), links[index]!, recordedAt));
}

/**
 * Where and when events are appended, the number of each class that they say and the digest of each author, by
 * name.
 */
export interface Appending {
  readonly classifierId: string;
  readonly recordedAt: Date;
  readonly classIds: ReadonlyMap<string, number>;
  readonly authors: ReadonlyMap<string, string>;
}

/**
 * The statement that appends events, at least one, all recorded at one moment, keeps what they make of labels, moves
 * the head and wakes the listeners: one trip to the database whatever the number of events. Listeners are told at
 * commit. It fails with the unique violation of `feedback_events_id` when an event's id is in the log already.
 *
 * It answers one row; none, having done nothing, where the head is of another version than the events were made for.
 * That cannot be where the caller holds its lock.
 *
 * @param labelling from {@link moveLabels}
 */
export function appendingEvents(
  classifierId: string,
  { version }: Pick<LockedHead, 'version'>,
  entries: readonly FeedbackEntry[],
  labelling: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const first = entries[0]!.sequence;
  const last = entries.at(-1)!;
  return sql`
    with moved as (
      update feedback_heads
      set last_sequence = ${last.sequence}, labelled_sequence = ${last.sequence}, last_hash = decode(${last.hash}, 'hex')
      where classifier_id = ${classifierId} and xmin = ${version}::xid
      returning 1
    ), appended as (
      insert into feedback_events (
        classifier_id, form, sequence, id, kind, origin, row_key, row_hash,
        class, predicted_class, prediction_id, person, said_at, based_on, class_id, needs_approval,
        judges, sent_by, note, reach, cells, recorded_at,
        hash, salt, payload_digest
      )
      select ${classifierId}::uuid, ${last.seal.form}::smallint, said.*, ${last.recordedAt.toISOString()}::timestamptz,
        substr(seals, start + 1, 32), substr(seals, start + 33, 16), substr(seals, start + 49, 32)
      from ${saidIn(entries)} as said,
        (select ${sealsOf(entries)}::bytea as seals from moved) as sealed,
        lateral (select 80 * (said.sequence - ${first})::int as start) as place
    ), labelled as (
      ${labelling}
    )
    select pg_notify(${FEEDBACK_CHANNEL}, ${classifierId}) from moved`;
}

/** Events by their columns, in the order that they are inserted in. */
function saidIn(entries: readonly FeedbackEntry[]): RawBuilder<unknown> {
  return givenRows(entries, {
    sequence: ['bigint', (entry) => entry.sequence],
    id: ['uuid', (entry) => entry.id],
    kind: ['text', (entry) => entry.kind],
    origin: ['text', (entry) => entry.origin],
    row_key: ['text', (entry) => entry.key],
    row_hash: ['text', (entry) => entry.rowHash],
    class: ['text', (entry) => entry.class],
    predicted_class: ['text', (entry) => entry.predictedClass],
    prediction_id: ['text', (entry) => entry.predictionId],
    person: ['text', (entry) => entry.person],
    said_at: ['timestamptz', (entry) => entry.saidAt.toISOString()],
    based_on: ['bigint', (entry) => entry.basedOn],
    class_id: ['smallint', (entry) => entry.classId],
    needs_approval: ['boolean', (entry) => entry.needsApproval ?? false],
    judges: ['bigint', (entry) => entry.judges ?? null],
    sent_by: ['text', (entry) => entry.sentBy ?? null],
    note: ['text', (entry) => entry.note],
    reach: ['text', (entry) => entry.reach ?? null],
    cells: ['jsonb', (entry) => JSON.stringify(entry.cells)],
  });
}

/** Hash, salt and digest of all events, 80 bytes each, as one value: arrays of bytes are dear to read. */
function sealsOf(entries: readonly FeedbackEntry[]): Buffer {
  return Buffer.from(entries.map(({ hash, seal }) => `${hash}${seal.salt}${seal.payloadDigest}`).join(''), 'hex');
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

/** Which events are read: those that spoke of somebody's own rows, and of one row, where they are given. */
export interface EventFilter {
  readonly own?: OwnRows | null;
  readonly key?: string | undefined;
}

/**
 * Events in order, those after a sequence number. Those of one row are found by an index.
 *
 * @param limit most events to read
 */
export async function readEvents(
  db: Kysely<Database>,
  classifierId: string,
  afterSequence: number,
  limit: number,
  { own = null, key }: EventFilter = {},
): Promise<FeedbackEntry[]> {
  let asked = db
    .selectFrom('feedback_events')
    .selectAll()
    .where('classifier_id', '=', classifierId)
    .where('sequence', '>', afterSequence)
    .where(isOwn(own, sql.ref('feedback_events.cells')));
  if (key !== undefined)
    asked = asked.where(sql<boolean>`hashtextextended(row_key, 0) = hashtextextended(${key}, 0) and row_key = ${key}`);
  const rows = await asked.orderBy('sequence').limit(limit).execute();
  return rows.map(fromRow);
}

/** How many of some row keys are among {@link othersAmong}. The caller holds the head's lock. */
export async function countOthers(
  transaction: Kysely<Database>,
  classifierId: string,
  keys: readonly string[],
  own: OwnRows,
): Promise<number> {
  return (await othersAmong(transaction, classifierId, keys, own)).length;
}

/**
 * Which of some row keys were another's rows when they were last spoken of: those that are not somebody's own. Two
 * indexed reads a row.
 */
export async function othersAmong(
  db: Kysely<Database>,
  classifierId: string,
  keys: readonly string[],
  own: OwnRows,
): Promise<string[]> {
  const { rows } = await sql<{ row_key: string }>`
    select spoken.row_key from unnest(${keys}::text[]) as spoken (row_key)
    join ${labelOfRow(classifierId, sql.ref('spoken.row_key'))} on true
    join feedback_events last on last.classifier_id = label.classifier_id and last.sequence = label.last_sequence
    where not ${isOwn(own, sql.ref('last.cells'))}`.execute(db);
  return rows.map(({ row_key: key }) => key);
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
    note: row.note,
    reach: row.reach,
    person: row.person,
    basedOn: row.based_on,
    saidAt: row.said_at,
    needsApproval: row.needs_approval,
    judges: row.judges,
    sentBy: row.sent_by,
    recordedAt: row.recorded_at,
    hash: row.hash.toString('hex'),
    seal: {
      form: row.form,
      salt: row.salt?.toString('hex') ?? null,
      payloadDigest: row.payload_digest?.toString('hex') ?? null,
    },
  };
}
