import { sql, type RawBuilder } from 'kysely';

/**
 * The condition that an event's row key is another: by the hash that the events are indexed by (a key may be longer than an
 * index can hold), then by the keys themselves, since hashes may agree by chance.
 *
 * @example sql`select … from feedback_events later where ${isRow(sql.ref('later.row_key'), sql.val('PC-1'))}`
 */
export function isRow(rowKey: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`hashtextextended(${rowKey}, 0) = hashtextextended(${other}, 0) and ${rowKey} = ${other}`;
}
