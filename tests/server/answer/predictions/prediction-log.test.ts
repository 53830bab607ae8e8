import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { PredictionLog } from '../../../../server/answer/predictions/prediction-log.ts';
import {
  readBatchRows,
  readViewBatches,
  type LoggedBatch,
} from '../../../../server/answer/predictions/prediction-log-store.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

describe('PredictionLog', () => {
  const database = useDatabase();
  let classifierId: string;
  beforeAll(async () => {
    classifierId = await storedClassifier(database.db);
  });

  const noError = (error: Error): void => {
    throw error;
  };
  const batchOf = (rows: number, predictedAt: string, viewId: string = randomUUID()): LoggedBatch => ({
    id: randomUUID(),
    classifierId,
    viewId,
    modelVersion: 1,
    causedBy: 'request',
    predictedAt: new Date(predictedAt),
    rows: Array.from({ length: rows }, (_, n) => ({
      key: `k${n}`,
      rowHash: `h${n}`,
      class: '__proto__',
      confidence: 0.5,
      source: 'model' as const,
      rule: null,
      cells: ['a', n, null, true],
    })),
  });
  const months = async (): Promise<string[]> => {
    const { rows } = await sql<{
      name: string;
    }>`select inhrelid::regclass::text as name from pg_inherits where inhparent = 'predictions'::regclass order by 1`.execute(
      database.db,
    );
    return rows.map((row) => row.name);
  };

  test('gives back the batches of a view and their rows in order', async () => {
    const log = new PredictionLog({ db: database.db, onError: noError });
    const first = batchOf(2_500, '2026-11-30T23:59:59.999Z');
    const second = batchOf(1, '2026-12-01T00:00:00.000Z', first.viewId);
    log.write(first);
    log.write(second);
    log.write(batchOf(0, '2026-11-30T12:00:00Z', first.viewId));
    await log.flush();
    const heads = await readViewBatches(database.db, classifierId, first.viewId);
    expect(heads).toEqual([first, second].map(({ id, causedBy, predictedAt }) => ({ id, causedBy, predictedAt })));
    expect(await readBatchRows(database.db, heads[0]!)).toEqual(first.rows);
    expect(await readBatchRows(database.db, heads[1]!)).toEqual(second.rows);
    expect(await readViewBatches(database.db, randomUUID(), first.viewId)).toEqual([]);
  });

  test('points to the class of the catalogue, as events and labels do, and says a name only where there is none', async () => {
    const own = await storedClassifier(database.db);
    const words = ['Travel', 'TRAVEL', 'Meals', 'Tra vel', 'meals', 'Rent'];
    const said = words.map((account, n) => ({ key: `k${n}`, cells: ['a'], account }));
    await record(database.db, own, said.slice(0, 3));
    await record(database.db, own, said.slice(3));
    const classes = ['Travel', 'Travel', 'Meals', 'Travel', 'Meals', 'Rent', 'of another release'];
    const batch = {
      ...batchOf(0, '2026-11-30T10:00:00Z'),
      classifierId: own,
      rows: batchOf(classes.length, '').rows.map((row, n) => ({ ...row, class: classes[n]! })),
    };
    const log = new PredictionLog({ db: database.db, onError: noError });
    log.write(batch);
    await log.flush();
    const { rows } = await sql`
      select p.row_key as key, p.class_id as predicted, p.class as name, label.class_id as label, said.class_id as said, said.class
      from predictions p left join labels label on label.classifier_id = p.classifier_id and label.row_key = p.row_key
      left join feedback_events said on said.classifier_id = label.classifier_id and said.sequence = label.sequence
      where p.batch_id = ${batch.id} order by p.row_number`.execute(database.db);
    const ids = [1, 1, 2, 1, 2, 3];
    expect(rows).toEqual([
      ...ids.map((id, n) => ({ key: `k${n}`, predicted: id, name: null, label: id, said: id, class: classes[n] })),
      { key: 'k6', predicted: null, name: 'of another release', label: null, said: null, class: null },
    ]);
    const [head] = await readViewBatches(database.db, own, batch.viewId);
    expect(await readBatchRows(database.db, head!)).toEqual(batch.rows.map((row) => ({ ...row, rule: null })));
  });

  test('makes a partition for each month that has rows, also when two processes do so together', async () => {
    const logs = Array.from({ length: 4 }, () => new PredictionLog({ db: database.db, onError: noError }));
    for (const log of logs) for (const month of ['2027-01', '2027-02']) log.write(batchOf(3, `${month}-15T00:00:00Z`));
    await Promise.all(logs.map((log) => log.flush()));
    expect(await months()).toEqual([
      'predictions_2026_11',
      'predictions_2026_12',
      'predictions_2027_01',
      'predictions_2027_02',
    ]);
  });

  test('makes a partition again that was dropped by age', async () => {
    const log = new PredictionLog({ db: database.db, onError: noError });
    log.write(batchOf(3, '2027-03-01T00:00:00Z'));
    await log.flush();
    await sql`drop table predictions_2027_03`.execute(database.db);
    const late = batchOf(3, '2027-03-02T00:00:00Z');
    log.write(late);
    await log.flush();
    expect(await readBatchRows(database.db, late)).toHaveLength(3);
    expect(log.droppedRows).toBe(0);
  });

  test('drops and counts what is beyond its bound, and goes on', async () => {
    const log = new PredictionLog({ db: database.db, onError: noError, mostWaitingRows: 10 });
    const [kept, dropped, later] = [
      batchOf(8, '2026-11-01T00:00:00Z'),
      batchOf(3, '2026-11-01T00:00:00Z'),
      batchOf(10, '2026-11-01T00:00:00Z'),
    ];
    log.write(kept);
    log.write(dropped);
    expect(log.droppedRows).toBe(3);
    await log.flush();
    log.write(later);
    await log.flush();
    expect(await readBatchRows(database.db, dropped)).toEqual([]);
    expect(await readBatchRows(database.db, later)).toHaveLength(10);
  });

  test('tells of a batch that the database refused, counts it, and writes the next', async () => {
    const errors: Error[] = [];
    const log = new PredictionLog({ db: database.db, onError: (error) => errors.push(error) });
    log.write({ ...batchOf(5, '2026-11-01T00:00:00Z'), classifierId: randomUUID() });
    const next = batchOf(2, '2026-11-01T00:00:00Z');
    log.write(next);
    await log.flush();
    expect(errors.map((error) => error.message)).toEqual(['5 predictions were not logged']);
    expect(log.droppedRows).toBe(5);
    expect(await readBatchRows(database.db, next)).toHaveLength(2);
  });
});
