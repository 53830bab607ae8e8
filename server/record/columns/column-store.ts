import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { telling, type StoredClassifier } from '../classifiers/classifier-store.ts';

/** What is kept of a classifier's columns. */
export type KeptColumns = Pick<StoredClassifier, 'columns' | 'alsoCalled' | 'earlierColumns' | 'columnChanges'>;

/** Keeps changed columns, beside the head of the log too, and tells every process. The caller holds both. */
export async function updateColumns(
  transaction: Kysely<Database>,
  id: string,
  { columns, alsoCalled, earlierColumns, columnChanges }: KeptColumns,
): Promise<void> {
  await transaction
    .updateTable('classifiers')
    .set({
      columns: JSON.stringify(columns),
      also_called: JSON.stringify(alsoCalled),
      earlier_columns: JSON.stringify(earlierColumns),
      column_changes: columnChanges,
    })
    .where('id', '=', id)
    .returning(telling('id'))
    .execute();
  await transaction
    .updateTable('feedback_heads')
    .set({ column_changes: columnChanges })
    .where('classifier_id', '=', id)
    .execute();
}
