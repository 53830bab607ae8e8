import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import { storableText } from '../../../contract/storable-text.ts';
import type { Database } from '../../platform/database/schema.ts';

/** The cells that answers were given for, each but once, by the keys of their rows. One indexed read. */
export async function readAnsweredCells(
  db: Kysely<Database>,
  classifierId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly (readonly CellValue[])[]>> {
  const stored = keys.map(storableText);
  const { rows } = await sql<{ key: string; cells: readonly (readonly CellValue[])[] }>`
    select row_key as key, jsonb_agg(distinct cells) as cells from predictions
    where classifier_id = ${classifierId} and row_key = any(${stored}::text[])
      and hashtextextended(row_key, 0) = any(array(select hashtextextended(key, 0) from unnest(${stored}::text[]) key))
    group by row_key`.execute(db);
  const byKey = new Map(rows.map(({ key, cells }) => [key, cells]));
  return new Map(keys.flatMap((key, at) => (byKey.has(stored[at]!) ? [[key, byKey.get(stored[at]!)!] as const] : [])));
}
