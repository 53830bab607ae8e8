import { sql, type Kysely } from 'kysely';
import { givenRows } from '../../platform/database/given-rows.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { SinkAnswer } from '../ports/sink.ts';

/** The last record that a feed answered for a row, with what its sinks were told. */
export interface AnsweredRow {
  readonly key: string;
  readonly partition: string;
  readonly position: string;
  readonly answer: Omit<SinkAnswer, 'answeredAt'> & { readonly answeredAt: string };
  readonly said: string;
  readonly sinks: number[];
  readonly payload: string;
}

/** Locks a feed's head. @returns up to which event of the feedback log corrections were sent; null: it is no more */
export async function lockCorrectedTo(transaction: Kysely<Database>, feedId: string): Promise<number | null> {
  const head = await transaction
    .selectFrom('feed_heads')
    .select('corrected_to')
    .where('feed_id', '=', feedId)
    .forUpdate()
    .executeTakeFirst();
  return head?.corrected_to ?? null;
}

/** Gives corrections their numbers. @returns the first */
export async function moveCorrectedTo(
  transaction: Kysely<Database>,
  feedId: string,
  to: number,
  corrections: number,
): Promise<number> {
  const { sequence } = await transaction
    .updateTable('feed_heads')
    .set((eb) => ({ corrected_to: to, sequence: eb('sequence', '+', corrections) }))
    .where('feed_id', '=', feedId)
    .returning('sequence')
    .executeTakeFirstOrThrow();
  return sequence - corrections + 1;
}

/** Of some rows, those that a feed answered and whose sinks may be told otherwise, in the order of their records. */
export async function readAnsweredRows(
  db: Kysely<Database>,
  feedId: string,
  keys: readonly string[],
): Promise<AnsweredRow[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<AnsweredRow>`
    select last.* from (select distinct key from unnest(${[...keys]}::text[]) as asked (key)) asked
    cross join lateral (
      select row_key as key, partition, position, answer, said, sinks,
        convert_from(payload, 'UTF8') as payload, sequence from feed_records
      where feed_id = ${feedId} and hashtextextended(row_key, 0) = hashtextextended(asked.key, 0)
        and row_key = asked.key and outcome = 'answered'
      order by sequence desc limit 1
    ) last
    where last.payload is not null order by last.sequence`.execute(db);
  return rows;
}

/** A row that is sent to sinks once more. */
export interface SentCorrection extends Pick<AnsweredRow, 'partition' | 'position'> {
  readonly sequence: number;
  /** The entry of the feedback log that made its class another. */
  readonly correction: number;
  readonly before: string;
  readonly after: string;
  readonly sinks: readonly number[];
}

/** Notes what is sent once more, for whoever asks later what was written and why. */
export async function insertCorrections(
  transaction: Kysely<Database>,
  feedId: string,
  sent: readonly SentCorrection[],
  at: Date,
): Promise<void> {
  if (sent.length === 0) return;
  const rows = givenRows(sent, {
    sequence: ['bigint', ({ sequence }) => sequence],
    partition: ['text', ({ partition }) => partition],
    position: ['text', ({ position }) => position],
    correction: ['bigint', ({ correction }) => correction],
    class_before: ['text', ({ before }) => before],
    class_after: ['text', ({ after }) => after],
    sinks: ['text', ({ sinks }) => `{${sinks.join(',')}}`],
  });
  await sql`
    insert into feed_corrections (feed_id, sequence, partition, position, correction, class_before, class_after, sinks, sent_at)
    select ${feedId}::uuid, sequence, partition, position, correction, class_before, class_after, sinks::smallint[],
      ${at}::timestamptz
    from ${rows} as given`.execute(transaction);
}

/** Notes what the sinks of a record were told last, and which they are. */
export async function noteSaid(
  transaction: Kysely<Database>,
  feedId: string,
  { partition, position }: Pick<AnsweredRow, 'partition' | 'position'>,
  said: string,
  sinks: readonly number[],
): Promise<void> {
  await transaction
    .updateTable('feed_records')
    .set({ said, sinks: [...sinks] })
    .where('feed_id', '=', feedId)
    .where('partition', '=', partition)
    .where('position', '=', position)
    .execute();
}
