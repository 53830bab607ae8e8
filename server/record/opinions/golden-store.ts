import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { Database } from '../../platform/database/schema.ts';
import { rowIdsOf } from '../labels/label-store.ts';

/** A row whose class is certain. */
export interface StoredGolden {
  readonly key: string;
  readonly rowHash: string;
  readonly cells: readonly CellValue[];
  readonly class: string;
  readonly markedBy: string;
  readonly markedAt: Date;
}

/** All of a classifier's, the latest first; of some rows only where their keys are given. */
export async function readGolden(
  db: Kysely<Database>,
  classifierId: string,
  keys?: Iterable<string>,
): Promise<StoredGolden[]> {
  let asked = db.selectFrom('golden_rows').selectAll().where('classifier_id', '=', classifierId);
  if (keys !== undefined) asked = asked.where(sql<boolean>`row_id = any(${[...rowIdsOf(keys).values()]}::uuid[])`);
  const rows = await asked.orderBy('marked_at', 'desc').orderBy('row_key').execute();
  return rows.map((row) => ({
    key: row.row_key,
    rowHash: row.row_hash,
    cells: row.cells,
    class: row.class,
    markedBy: row.marked_by,
    markedAt: row.marked_at,
  }));
}

/** Marks a row, in place of what it was marked as. */
export async function keepGolden(
  transaction: Kysely<Database>,
  classifierId: string,
  row: StoredGolden,
): Promise<void> {
  const values = {
    row_key: row.key,
    row_hash: row.rowHash,
    cells: JSON.stringify(row.cells),
    class: row.class,
    marked_by: row.markedBy,
    marked_at: row.markedAt,
  };
  await transaction
    .insertInto('golden_rows')
    .values({ classifier_id: classifierId, row_id: rowIdsOf([row.key]).get(row.key)!, ...values })
    .onConflict((conflict) => conflict.columns(['classifier_id', 'row_id']).doUpdateSet(values))
    .execute();
}

/** @returns whether it was marked */
export async function removeGolden(transaction: Kysely<Database>, classifierId: string, key: string): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('golden_rows')
    .where('classifier_id', '=', classifierId)
    .where('row_id', '=', rowIdsOf([key]).get(key)!)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
