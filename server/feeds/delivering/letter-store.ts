import { sql, type Kysely } from 'kysely';
import type { RecordFault } from '../../../contract/feeds/feed-fault.ts';
import { givenRows } from '../../platform/database/given-rows.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Outgoing } from './outbox-store.ts';

/** What a sink refused for good: how it goes there again. */
export type RefusedBySink = Pick<Outgoing, 'sink' | 'sequence' | 'cause' | 'answer'>;

/** A record that could not be taken, or that a sink refused. */
export interface StoredLetter {
  readonly number: number;
  readonly partition: string;
  readonly position: string;
  readonly fault: RecordFault;
  /** The record, as `record-payload.ts` has it. */
  readonly payload: string;
  /** How long it was as it came. */
  readonly bytes: number;
  readonly at: Date;
  readonly tries: number;
  /** Null where it was not answered. */
  readonly refusedBy: RefusedBySink | null;
}

export async function insertLetters(
  transaction: Kysely<Database>,
  feedId: string,
  letters: readonly Omit<StoredLetter, 'tries' | 'at'>[],
  at: Date,
): Promise<void> {
  if (letters.length === 0) return;
  const rows = givenRows(letters, {
    number: ['bigint', ({ number }) => number],
    partition: ['text', ({ partition }) => partition],
    position: ['text', ({ position }) => position],
    fault: ['jsonb', ({ fault }) => JSON.stringify(fault)],
    payload: ['json', ({ payload }) => payload],
    bytes: ['bigint', ({ bytes }) => bytes],
    sink: ['smallint', ({ refusedBy }) => refusedBy?.sink ?? null],
    sequence: ['bigint', ({ refusedBy }) => refusedBy?.sequence ?? null],
    cause: ['text', ({ refusedBy }) => refusedBy?.cause ?? null],
    answer: ['jsonb', ({ refusedBy }) => refusedBy?.answer ?? null],
  });
  await sql`
    insert into feed_dead_letters (
      feed_id, number, partition, position, fault, payload, bytes, arrived_at, sink, sequence, cause, answer
    )
    select ${feedId}::uuid, number, partition, position, fault, convert_to(payload, 'UTF8'), bytes::int,
      ${at}::timestamptz, sink, sequence, cause, answer
    from ${rows} as given`.execute(transaction);
}

/** Letters after a number, the oldest first, and how many there are altogether. */
export async function readLetters(
  db: Kysely<Database>,
  feedId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<{ letters: StoredLetter[]; waiting: number }> {
  const rows = await selectLetters(db, feedId).where('number', '>', after).orderBy('number').limit(limit).execute();
  const { waiting } = await db
    .selectFrom('feed_dead_letters')
    .select(sql<number>`count(*)::int`.as('waiting'))
    .where('feed_id', '=', feedId)
    .executeTakeFirstOrThrow();
  return { letters: rows.map(toLetter), waiting };
}

/** Some letters, by their numbers. */
export async function readLettersByNumber(
  db: Kysely<Database>,
  feedId: string,
  numbers: readonly number[],
): Promise<StoredLetter[]> {
  const rows = await selectLetters(db, feedId)
    .where(sql<boolean>`number = any(${[...numbers]}::bigint[])`)
    .orderBy('number')
    .execute();
  return rows.map(toLetter);
}

/** Takes letters out. @returns those that were there */
export async function deleteLetters(
  transaction: Kysely<Database>,
  feedId: string,
  numbers: readonly number[],
): Promise<number[]> {
  const rows = await transaction
    .deleteFrom('feed_dead_letters')
    .where('feed_id', '=', feedId)
    .where(sql<boolean>`number = any(${[...numbers]}::bigint[])`)
    .returning('number')
    .execute();
  return rows.map(({ number }) => number);
}

/** Notes that a letter was tried once more, and why it still cannot be taken. */
export async function noteTry(
  transaction: Kysely<Database>,
  feedId: string,
  number: number,
  fault: RecordFault,
): Promise<void> {
  await transaction
    .updateTable('feed_dead_letters')
    .set({ tries: sql`tries + 1`, fault: JSON.stringify(fault) })
    .where('feed_id', '=', feedId)
    .where('number', '=', number)
    .execute();
}

function selectLetters(db: Kysely<Database>, feedId: string) {
  return db
    .selectFrom('feed_dead_letters')
    .select(['number', 'partition', 'position', 'fault', 'bytes', 'arrived_at as at', 'tries'])
    .select(['sink', 'sequence', 'cause', sql<string | null>`answer::text`.as('answer')])
    .select(sql<string>`convert_from(payload, 'UTF8')`.as('payload'))
    .where('feed_id', '=', feedId);
}

type LetterRow = Awaited<ReturnType<ReturnType<typeof selectLetters>['executeTakeFirstOrThrow']>>;

function toLetter({ sink, sequence, cause, answer, ...letter }: LetterRow): StoredLetter {
  const isOfSink = sink !== null && sequence !== null && cause !== null && answer !== null;
  return { ...letter, refusedBy: isOfSink ? { sink, sequence, cause, answer } : null };
}
