import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { featureHash } from '../../../../contract/row-hash.ts';
import { createAnswersTo } from '../../../../server/answer/predictions/answers-to.ts';
import { PredictionLog } from '../../../../server/answer/predictions/prediction-log.ts';
import { Views } from '../../../../server/answer/predictions/views.ts';
import { AnsweringModels } from '../../../../server/answer/serving/answering-models.ts';
import { readClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import type { FeedbackDraft } from '../../../../server/record/feedback/feedback-entry.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const database = useDatabase();
let classifier: string;
beforeAll(async () => {
  classifier = await storedClassifier(database.db);
});

const onError = (error: Error): void => {
  throw error;
};

describe('what Amend answered, of a classifier that has no version', () => {
  test('is what a batch says of the same row and cells, though it still waits to be written', async () => {
    const { db } = database;
    const predictionLog = new PredictionLog({ db, onError });
    const answersTo = createAnswersTo({
      db,
      models: new AnsweringModels({ db, onError }),
      views: new Views({ db, onError }),
      predictionLog,
    });
    const cells = ['Pret', 7];
    const rowHash = featureHash(await readClassifier(db, classifier), cells);
    const [batch, view] = [randomUUID(), randomUUID()];
    const row = { key: 'a', rowHash, cells, class: 'Meals', confidence: 0.9, source: 'model' as const };
    const head = { classifierId: classifier, modelVersion: 1, causedBy: 'request' as const, predictedAt: AT };
    predictionLog.write({ ...head, id: batch, viewId: view, rows: [row] });
    const guessed = randomUUID();
    predictionLog.write({ ...head, id: guessed, viewId: randomUUID(), rows: [{ ...row, source: 'first' as const }] });
    const accepts = (fields: Partial<FeedbackDraft>) =>
      ({
        kind: 'accept',
        key: 'a',
        rowHash,
        cells,
        predictionId: null,
        predictedClass: 'Meals',
        ...fields,
      }) as FeedbackDraft;
    const named = { predictionId: `${batch}:0` };
    const cases: [Partial<FeedbackDraft>, string | undefined, string[]][] = [
      [named, undefined, ['Meals']],
      [{ ...named, rowHash: 'others' }, undefined, []],
      [{ ...named, key: 'b' }, undefined, []],
      [{ predictionId: `${batch}:1` }, undefined, []],
      // A first answer is a guess from the words of a class's name.
      [{ predictionId: `${guessed}:0` }, undefined, []],
      [{ predictionId: 'nothing' }, undefined, []],
      [{ predictionId: `${randomUUID()}:0` }, randomUUID(), []],
      [{}, view, ['Meals']],
      [{ rowHash: 'others' }, view, []],
    ];
    for (const [fields, shown, expected] of cases) {
      const answered = await answersTo(classifier, [accepts(fields)], { view: shown, own: null });
      expect([...answered(accepts(fields))]).toEqual(expected);
    }
    const elsewhere = await storedClassifier(db);
    const other = await answersTo(elsewhere, [accepts(named)], { view: undefined, own: null });
    expect([...other(accepts(named))]).toEqual([]);
  });
});
