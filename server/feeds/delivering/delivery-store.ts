import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/**
 * Whether the piece called `piece` holds a number of its feed: found by the range of its numbers, which those of other
 * pieces seldom overlap. A number that was refused, and taken later, is in two pieces.
 */
export function holds(number: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`int8range(piece.sequences[1], piece.sequences[cardinality(piece.sequences)], '[]') @> ${number}::bigint
    and ${number} = any(piece.sequences)`;
}

/** Whether such a piece wrote a number that it {@link holds} nowhere. */
export function wroteNowhere(number: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${number} = any(piece.gone)`;
}

/** Forgets what was delivered before a moment. @returns how many pieces */
export async function deleteDeliveriesBefore(db: Kysely<Database>, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('feed_deliveries')
    .where('delivered_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
