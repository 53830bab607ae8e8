import { sql, type Kysely } from 'kysely';

/**
 * What was answered for a row is found by its key: which corrections wait for approval is asked of the cells that were
 * answered for. By a hash, since a B-tree does not hold the longest keys.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index predictions_row on predictions (classifier_id, hashtextextended(row_key, 0))`.execute(db);
}
