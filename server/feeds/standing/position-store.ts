import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/** Where a partition of a source is read by. */
export interface PartitionOf {
  readonly feedId: string;
  readonly partition: string;
}

/**
 * Takes a partition for a run: what any run before still hands over is not taken from now on.
 *
 * @param holder the run
 * @returns where it goes on; null at its beginning
 */
export async function claimPartition(
  db: Kysely<Database>,
  { feedId, partition }: PartitionOf,
  holder: string,
  at: Date,
): Promise<string | null> {
  const { next } = await db
    .insertInto('feed_positions')
    .values({ feed_id: feedId, partition, holder, updated_at: at })
    .onConflict((conflict) => conflict.columns(['feed_id', 'partition']).doUpdateSet({ holder }))
    .returning('next')
    .executeTakeFirstOrThrow();
  return next;
}

/** Locks a partition until the transaction's end. @returns whether the run has it still */
export async function lockPartition(
  transaction: Kysely<Database>,
  { feedId, partition }: PartitionOf,
  holder: string,
): Promise<boolean> {
  const row = await transaction
    .selectFrom('feed_positions')
    .select('holder')
    .where('feed_id', '=', feedId)
    .where('partition', '=', partition)
    .forUpdate()
    .executeTakeFirst();
  return row?.holder === holder;
}

/** Where a partition goes on after a batch. */
export interface Progress {
  readonly next: string;
  /** Of the batch's last record; null of an empty batch. */
  readonly position: string | null;
  /** When that record came to be, by the source; null where it does not say. */
  readonly recordAt: Date | null;
  readonly lag: number | null;
}

export async function movePosition(
  transaction: Kysely<Database>,
  { feedId, partition }: PartitionOf,
  { next, position, recordAt, lag }: Progress,
  at: Date,
): Promise<void> {
  await transaction
    .updateTable('feed_positions')
    .set({ next, lag, updated_at: at, ...(position === null ? {} : { position, record_at: recordAt }) })
    .where('feed_id', '=', feedId)
    .where('partition', '=', partition)
    .execute();
}

/** Has a partition go on elsewhere, if it stands where it was seen: whoever reads it has it no longer. */
export async function passTo(
  transaction: Kysely<Database>,
  { feedId, partition }: PartitionOf,
  { from, to, holder }: { readonly from: string; readonly to: string; readonly holder: string },
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('feed_positions')
    .set({ next: to, holder, updated_at: at })
    .where('feed_id', '=', feedId)
    .where('partition', '=', partition)
    .where('next', '=', from)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Where each partition of a feed goes on. */
export async function readPlaces(db: Kysely<Database>, feedId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('feed_positions')
    .select(['partition', 'next'])
    .where('feed_id', '=', feedId)
    .where('next', 'is not', null)
    .execute();
  return new Map(rows.map(({ partition, next }) => [partition, next!]));
}

/** How far each partition of some feeds is read. */
export async function readPositions(
  db: Kysely<Database>,
  feeds: readonly string[],
): Promise<{ feedId: string; partition: string; position: string; lag: number | null }[]> {
  if (feeds.length === 0) return [];
  return db
    .selectFrom('feed_positions')
    .select(['feed_id as feedId', 'partition', sql<string>`coalesce(position, '')`.as('position'), 'lag'])
    .where('feed_id', 'in', feeds)
    .orderBy('feed_id')
    .orderBy('partition')
    .execute();
}

/** There is nothing to read just now. */
export async function clearLag(db: Kysely<Database>, feedId: string, holder: string): Promise<void> {
  await db
    .updateTable('feed_positions')
    .set({ lag: 0 })
    .where('feed_id', '=', feedId)
    .where('holder', '=', holder)
    .where('lag', '>', 0)
    .execute();
}
