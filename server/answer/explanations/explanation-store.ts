import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { Database } from '../../platform/database/schema.ts';

/**
 * Cells of rows that people or the label column spoke of before a version was trained, spread evenly over the log: a
 * sample of what the version has seen, the same for as long as it lives.
 *
 * @param count rows, about
 */
export async function readRowsSeen(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
  count: number,
): Promise<(readonly CellValue[])[]> {
  const { rows } = await sql<{ cells: readonly CellValue[] }>`
    select cells from feedback_events where classifier_id = ${classifierId} and sequence in (
      select generate_series(1, last_sequence, greatest(1, last_sequence / ${count})) from model_versions
      where classifier_id = ${classifierId} and version = ${version}
    ) order by sequence`.execute(db);
  return rows.map((row) => row.cells);
}
