import { sql, type Kysely } from 'kysely';
import type { FeedLeasesTable } from '../../platform/database/feed-schema.ts';
import type { Database } from '../../platform/database/schema.ts';

/** Work that one process does at a time. */
export interface Lease {
  readonly feedId: string;
  readonly work: FeedLeasesTable['work'];
  /** The process. */
  readonly holder: string;
}

/**
 * Takes a lease, or renews it, by the database's clock, which all processes share.
 *
 * @returns whether it is had; false while another has it
 */
export async function takeLease(
  db: Kysely<Database>,
  { feedId, work, holder }: Lease,
  seconds: number,
): Promise<boolean> {
  const { rows } = await sql`
    insert into feed_leases (feed_id, work, holder, until)
    select ${feedId}::uuid, ${work}, ${holder}::uuid, now() + make_interval(secs => ${seconds})
    where exists (select from feeds where id = ${feedId})
    on conflict (feed_id, work) do update set holder = excluded.holder, until = excluded.until
    where feed_leases.holder = excluded.holder or feed_leases.until < now()
    returning holder`.execute(db);
  return rows.length > 0;
}

export async function endLease(db: Kysely<Database>, { feedId, work, holder }: Lease): Promise<void> {
  await db
    .deleteFrom('feed_leases')
    .where('feed_id', '=', feedId)
    .where('work', '=', work)
    .where('holder', '=', holder)
    .execute();
}
