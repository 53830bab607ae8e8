import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { Database } from '../../platform/database/schema.ts';

/** The cells that events of the log speak of, by their sequence. */
export async function readCellsOf(
  transaction: Kysely<Database>,
  classifierId: string,
  sequences: readonly number[],
): Promise<Map<number, readonly CellValue[]>> {
  const rows = await transaction
    .selectFrom('feedback_events')
    .select(['sequence', 'cells'])
    .where('classifier_id', '=', classifierId)
    .where(sql<boolean>`sequence = any(${sequences}::bigint[])`)
    .execute();
  return new Map(rows.map(({ sequence, cells }) => [sequence, cells]));
}
