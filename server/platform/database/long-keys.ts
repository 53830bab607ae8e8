import { sql, type RawBuilder } from 'kysely';

/**
 * The condition that a row key, which a table is indexed by, is another: by the hash in the index (a key may
 * be longer than an index can hold), then by the keys themselves, since hashes may agree by chance.
 *
 * Such as sql`select … from feedback_events later where ${isKey(sql.ref('later.row_key'), sql.val('PC-1'))}`.
 */
export function isKey(rowKey: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`hashtextextended(${rowKey}, 0) = hashtextextended(${other}, 0) and ${rowKey} = ${other}`;
}
