import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { record, storedClassifier } from '../../../../setup/stored-classifier.ts';
import { purchases } from '../../../../setup/purchases.ts';
import { useDatabase } from '../../../../setup/use-database.ts';

const database = useDatabase();

describe('the feedback log', () => {
  const countOf = async (id: string) => {
    const rows = await database.db.selectFrom('feedback_events').select('id').where('classifier_id', '=', id).execute();
    return rows.length;
  };

  test('loses events of the one classifier that a transaction names, and of no other', async () => {
    const [kept, gone] = [await storedClassifier(database.db), await storedClassifier(database.db)];
    for (const id of [kept, gone]) await record(database.db, id, purchases(3, 5));
    const deleting = (named: string | null, id: string) =>
      database.db.transaction().execute(async (transaction) => {
        if (named !== null)
          await sql`select set_config('amend.deleted_classifier', ${named}, true)`.execute(transaction);
        await transaction.deleteFrom('feedback_events').where('classifier_id', '=', id).execute();
      });
    await expect(deleting(null, gone)).rejects.toThrow('rows of feedback_events are never changed');
    await expect(deleting(gone, kept)).rejects.toThrow('rows of feedback_events are never changed');
    await deleting(gone, gone);
    await expect(deleting(null, kept)).rejects.toThrow('rows of feedback_events are never changed');
    expect([await countOf(kept), await countOf(gone)]).toEqual([3, 0]);
  });

  test('still refuses to be changed or emptied', async () => {
    const id = await storedClassifier(database.db);
    await record(database.db, id, purchases(1, 5));
    const change = sql`update feedback_events set person = 'Bob' where classifier_id = ${id}`.execute(database.db);
    await expect(change).rejects.toThrow('are never changed');
    await expect(sql`truncate feedback_events`.execute(database.db)).rejects.toThrow('are never changed');
  });
});
