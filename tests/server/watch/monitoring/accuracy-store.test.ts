import { randomUUID } from 'node:crypto';
import { classifierDraft } from '../../../../contract/classifier.ts';
import { wilsonInterval } from '../../../../ml/evaluation/wilson.ts';
import { createClassifier } from '../../../../server/record/classifiers/create-classifier.ts';
import type { FeedbackDraft } from '../../../../server/record/feedback/feedback-entry.ts';
import { createFeedbackLog } from '../../../../server/record/feedback/feedback-log.ts';
import { readAccuracy } from '../../../../server/watch/monitoring/accuracy-store.ts';
import { ensureMonth, insertBatch } from '../../../../server/answer/predictions/prediction-log-store.ts';
import { purchaseDraft } from '../../../setup/purchases.ts';
import { useDatabase } from '../../../setup/use-database.ts';
import { aFeedbackDraft } from '../../../fixtures/feedback-draft.ts';

const FROM = new Date('2026-11-02T00:00:00Z');
const TO = new Date('2026-11-02T12:00:00Z');
const at = (time: string) => new Date(`2026-11-02T${time}:00Z`);

const database = useDatabase();
beforeAll(async () => {
  await ensureMonth(database.db, FROM);
});

const newClassifier = async () =>
  (await createClassifier(database.db, classifierDraft.parse(purchaseDraft(randomUUID())), 'Ada', FROM)).id;

/** Logs that each of the rows was predicted to be travel. Answers the batch's id. */
async function predicted(
  classifierId: string,
  time: string,
  keys: readonly string[],
  options: { version?: number; source?: 'model' | 'label' } = {},
): Promise<string> {
  const id = randomUUID();
  const rows = keys.map((key) => ({
    key,
    rowHash: `hash ${key}`,
    class: 'travel',
    confidence: 0.5,
    source: options.source ?? ('model' as const),
    cells: [],
  }));
  await insertBatch(database.db, {
    id,
    classifierId,
    viewId: randomUUID(),
    modelVersion: options.version ?? 1,
    causedBy: 'request',
    predictedAt: at(time),
    rows,
  });
  return id;
}

/** Records what a person said of a row. */
async function said(classifierId: string, time: string, key: string, said: Partial<FeedbackDraft>): Promise<void> {
  const usual = { rowHash: `hash ${key}`, class: 'travel', person: 'Ada' };
  const draft = aFeedbackDraft({ key, saidAt: at(time), origin: 'correction-column', ...usual, ...said });
  await createFeedbackLog(database.db, () => at(time)).append(classifierId, [draft]);
}
const accuracyOf = (classifierId: string) => readAccuracy(database.db, classifierId, FROM, TO);

describe('readAccuracy', () => {
  test.each([
    ['by its number in the catalogue', ['travel']],
    ['by name, where the catalogue had not got the class', []],
  ])('sets what was predicted in each twelfth of the window, %s, against what people said of it', async (_, before) => {
    const id = await newClassifier();
    for (const name of before) await said(id, '00:10', 'another row', { class: name });
    await predicted(id, '03:10', ['a', 'b', 'c', 'd']);
    await predicted(id, '05:10', ['e']);
    await said(id, '08:00', 'a', {});
    await said(id, '08:00', 'b', { class: 'meals' });
    const { low, high } = wilsonInterval(1, 2);
    expect(await accuracyOf(id)).toEqual([
      {
        from: at('03:00').toISOString(),
        to: at('04:00').toISOString(),
        predictions: 4,
        coverage: 0.5,
        accuracy: 0.5,
        low,
        high,
        modelVersion: 1,
      },
      {
        from: at('05:00').toISOString(),
        to: at('06:00').toISOString(),
        predictions: 1,
        coverage: 0,
        accuracy: null,
        low: null,
        high: null,
        modelVersion: 1,
      },
    ]);
  });

  test('counts model versions apart, rows answered by their label not at all, and a row once in a span', async () => {
    const id = await newClassifier();
    await predicted(id, '03:10', ['a', 'b']);
    await predicted(id, '03:20', ['a']);
    await predicted(id, '03:30', ['a'], { version: 2 });
    await predicted(id, '03:40', ['c'], { source: 'label' });
    expect((await accuracyOf(id)).map((point) => [point.modelVersion, point.predictions])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  test('takes the latest word on a row, and none when it was withdrawn', async () => {
    const id = await newClassifier();
    await predicted(id, '03:10', ['a', 'b']);
    await said(id, '04:00', 'a', { class: 'meals' });
    await said(id, '05:00', 'a', { kind: 'accept', class: 'travel' });
    await said(id, '04:00', 'b', { class: 'meals' });
    await said(id, '05:00', 'b', { kind: 'withdraw', class: null });
    expect(await accuracyOf(id)).toMatchObject([{ predictions: 2, coverage: 0.5, accuracy: 1 }]);
  });

  test('does not judge a prediction by what was said before it, or of other cells', async () => {
    const id = await newClassifier();
    await said(id, '01:00', 'a', { class: 'meals' });
    await predicted(id, '03:10', ['a', 'b']);
    await said(id, '04:00', 'b', { class: 'meals', rowHash: 'hash of an edited row' });
    expect(await accuracyOf(id)).toMatchObject([{ predictions: 2, coverage: 0 }]);
  });

  test('judges the very prediction that the feedback names', async () => {
    const id = await newClassifier();
    const batch = await predicted(id, '03:10', ['a']);
    await predicted(id, '05:10', ['a']);
    await said(id, '06:00', 'a', { class: 'meals', predictionId: `${batch}:0` });
    expect((await accuracyOf(id)).map((point) => point.accuracy)).toEqual([0, null]);
  });

  test('leaves out what lies beyond the window, and other classifiers', async () => {
    const [id, other] = [await newClassifier(), await newClassifier()];
    await predicted(id, '13:00', ['a']);
    await predicted(other, '03:00', ['a']);
    expect(await accuracyOf(id)).toEqual([]);
  });
});
