import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { CellValue } from '../../../../contract/cell.ts';
import { createCellsAnswered } from '../../../../server/answer/predictions/answered-cells.ts';
import { PredictionLog } from '../../../../server/answer/predictions/prediction-log.ts';
import type { FeedbackDraft } from '../../../../server/record/feedback/feedback-entry.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const onError = (error: Error): void => {
  throw error;
};

test('the cells that were answered for of a row are each told once, whoever asked and whenever, of one classifier', async () => {
  const { db } = database;
  const [classifier, elsewhere] = [await storedClassifier(db), await storedClassifier(db)];
  const predictionLog = new PredictionLog({ db, onError });
  const cellsAnswered = createCellsAnswered({ db, predictionLog });
  const answer = (classifierId: string, predictedAt: string, rows: readonly [string, readonly CellValue[]][]) =>
    predictionLog.write({
      ...{ id: randomUUID(), viewId: randomUUID(), classifierId, modelVersion: 1, causedBy: 'request' },
      predictedAt: new Date(predictedAt),
      rows: rows.map(([key, cells]) => {
        return { key, cells, rowHash: 'hash', class: 'Meals', confidence: 0.9, source: 'model' as const };
      }),
    });
  const long = 'k'.repeat(3_000);
  answer(classifier, '2026-10-30T09:00:00Z', [
    ['a', ['Pret', 7]],
    [long, ['Itsu', null]],
  ]);
  answer(classifier, '2026-11-02T09:00:00Z', [['a', ['Pret', 7]]]);
  answer(classifier, '2026-11-02T10:00:00Z', [['a', ['Pret', 900]]]);
  answer(elsewhere, '2026-11-02T10:00:00Z', [['b', ['Pret', 8]]]);
  const drafts = ['a', 'b', long].map((key) => ({ key }) as FeedbackDraft);
  // Though some of it still waits to be written.
  const of = await cellsAnswered(classifier, drafts);
  expect(drafts.map(of)).toEqual([
    [
      ['Pret', 7],
      ['Pret', 900],
    ],
    [],
    [['Itsu', null]],
  ]);
});
