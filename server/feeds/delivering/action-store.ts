import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/** What an action has to tell of. */
export interface Digest {
  readonly records: number;
  readonly since: Date;
  /** How many of each class. */
  readonly classes: Readonly<Record<string, number>>;
}

/**
 * Adds records to what an action has to tell of, and takes it all where it may tell by now.
 *
 * @param added null where only what is there is looked at
 * @returns null while it must wait, or has nothing
 */
export async function digest(
  transaction: Kysely<Database>,
  feedId: string,
  action: number,
  added: ReadonlyMap<string, number> | null,
  { now, everyMinutes }: { readonly now: Date; readonly everyMinutes: number },
): Promise<Digest | null> {
  const kept = await lockAction(transaction, feedId, action);
  const classes = new Map(Object.entries(kept.classes ?? {}));
  for (const [name, records] of added ?? []) classes.set(name, (classes.get(name) ?? 0) + records);
  const records = [...classes.values()].reduce((sum, each) => sum + each, 0);
  if (records === 0) return null;
  const since = kept.since ?? now;
  const told = Object.fromEntries(classes);
  const isDue = kept.toldAt === null || kept.toldAt.getTime() + everyMinutes * 60_000 <= now.getTime();
  await transaction
    .updateTable('feed_actions')
    .set(
      isDue
        ? { told_at: now, records: 0, since: null, classes: null }
        : { records, since, classes: JSON.stringify(told) },
    )
    .where('feed_id', '=', feedId)
    .where('action', '=', action)
    .execute();
  return isDue ? { records, since, classes: told } : null;
}

async function lockAction(transaction: Kysely<Database>, feedId: string, action: number) {
  await transaction
    .insertInto('feed_actions')
    .values({ feed_id: feedId, action })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return transaction
    .selectFrom('feed_actions')
    .select(['told_at as toldAt', 'since', 'classes'])
    .where('feed_id', '=', feedId)
    .where('action', '=', action)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Actions that have something to tell of. */
export async function readUntoldActions(db: Kysely<Database>, feedId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('feed_actions')
    .select('action')
    .where('feed_id', '=', feedId)
    .where('records', '>', 0)
    .orderBy('action')
    .execute();
  return rows.map(({ action }) => action);
}

/** Forgets what actions have to tell of that a feed has no longer. */
export async function deleteActionsFrom(transaction: Kysely<Database>, feedId: string, action: number): Promise<void> {
  await sql`delete from feed_actions where feed_id = ${feedId} and action >= ${action}`.execute(transaction);
}
