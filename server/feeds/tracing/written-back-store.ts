import { sql, type Kysely } from 'kysely';
import type { WrittenBack } from '../../../contract/feeds/feed-lineage.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredFeed } from '../standing/feed-store.ts';

/** A correction that was sent to sinks. */
export interface StoredCorrection extends Omit<WrittenBack, 'sentAt' | 'sinks'> {
  readonly sentAt: Date;
  readonly sinks: readonly number[];
}

/** Corrections that a feed sent, the latest first; a word that needed approval is its author's. */
export async function readCorrections(
  db: Kysely<Database>,
  { id, classifierId }: Pick<StoredFeed, 'id' | 'classifierId'>,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<StoredCorrection[]> {
  const { rows } = await sql<StoredCorrection>`
    select sent.sequence, sent.sent_at as "sentAt", nullif(record.row_key, '') as key, sent.class_before as before,
      sent.class_after as after, sent.correction, coalesce(judged.person, said.person) as person, sent.sinks
    from feed_corrections sent
    join feed_records record on record.feed_id = sent.feed_id and record.partition = sent.partition
      and record.position = sent.position
    left join feedback_events said on said.classifier_id = ${classifierId} and said.sequence = sent.correction
    left join feedback_events judged on judged.classifier_id = ${classifierId} and judged.sequence = said.judges
    where sent.feed_id = ${id} and ${before === undefined ? sql`true` : sql`sent.sequence < ${before}`}
    order by sent.sequence desc limit ${limit}`.execute(db);
  return rows;
}

export async function countCorrections(db: Kysely<Database>, feedId: string): Promise<number> {
  const { total } = await db
    .selectFrom('feed_corrections')
    .select(sql<number>`count(*)::int`.as('total'))
    .where('feed_id', '=', feedId)
    .executeTakeFirstOrThrow();
  return total;
}
