import { sql, type Kysely } from 'kysely';
import type { Policies } from '../../../contract/classifier.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { RowEvent } from './row-labels.ts';

/** What a classifier's answers follow: its champion, and how far its feedback log has come. */
export interface AnsweringPointer {
  readonly champion: number | null;
  readonly lastSequence: number;
  /** As they are now; people change them while models are kept in memory. */
  readonly policies: Policies;
}

/** One indexed read, before every answer: whatever another process promoted or recorded is followed at once. */
export async function readPointer(db: Kysely<Database>, classifierId: string): Promise<AnsweringPointer | undefined> {
  return db
    .selectFrom('classifiers')
    .leftJoin('feedback_heads', 'feedback_heads.classifier_id', 'classifiers.id')
    .select((eb) => ['classifiers.champion', 'classifiers.policies', eb.fn.coalesce('feedback_heads.last_sequence', sql<number>`0`).as('lastSequence')])
    .where('classifiers.id', '=', classifierId)
    .executeTakeFirst();
}

/**
 * Of each row the events that still count for its label: the latest that is not `unsure`, and the latest `unsure`.
 * In the order of their sequence, up to `lastSequence`. O(events) in the database.
 */
export async function readRowEvents(db: Kysely<Database>, classifierId: string, lastSequence: number): Promise<RowEvent[]> {
  const { rows } = await sql<RowEvent>`
    select kind, row_key as key, row_hash as "rowHash", class from (
      select distinct on (row_key, kind = 'unsure') row_key, row_hash, class, kind, sequence from feedback_events
      where classifier_id = ${classifierId} and sequence <= ${lastSequence}
      order by row_key, kind = 'unsure', sequence desc
    ) latest order by sequence`.execute(db);
  return rows;
}

/** Of each row withdrawn after a sequence number, the last event that took its feedback back. */
export async function readWithdrawals(db: Kysely<Database>, classifierId: string, after: number, upTo: number): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('feedback_events')
    .select((eb) => ['row_key', eb.fn.max('sequence').as('last')])
    .where('classifier_id', '=', classifierId)
    .where('kind', '=', 'withdraw')
    .where('sequence', '>', after)
    .where('sequence', '<=', upTo)
    .groupBy('row_key')
    .execute();
  return new Map(rows.map((row) => [row.row_key, row.last]));
}

/** What a champion had learned from feedback when it was last saved. */
export interface OnlineSnapshot {
  readonly lastSequence: number;
  readonly state: Uint8Array;
}

export async function readSnapshot(db: Kysely<Database>, classifierId: string, version: number): Promise<OnlineSnapshot | undefined> {
  return db
    .selectFrom('online_snapshots')
    .select(['last_sequence as lastSequence', 'state'])
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .executeTakeFirst();
}

/** Keeps the snapshot unless another process has kept a later one. */
export async function saveSnapshot(db: Kysely<Database>, classifierId: string, version: number, snapshot: OnlineSnapshot): Promise<void> {
  const state = Buffer.from(snapshot.state.buffer, snapshot.state.byteOffset, snapshot.state.byteLength);
  await db
    .insertInto('online_snapshots')
    .values({ classifier_id: classifierId, version, last_sequence: snapshot.lastSequence, state })
    .onConflict((conflict) =>
      conflict
        .columns(['classifier_id', 'version'])
        .doUpdateSet({ last_sequence: snapshot.lastSequence, state })
        .where('online_snapshots.last_sequence', '<=', snapshot.lastSequence),
    )
    .execute();
}
