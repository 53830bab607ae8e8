import { randomUUID } from 'node:crypto';
import { classifierDraft } from '../../../../contract/classifier.ts';
import { createClassifier } from '../../../../server/record/classifiers/create-classifier.ts';
import type { FeedbackDraft } from '../../../../server/record/feedback/feedback-entry.ts';
import { createFeedbackLog } from '../../../../server/record/feedback/feedback-log.ts';
import { readJudgedRows } from '../../../../server/watch/monitoring/judged-rows-store.ts';
import { ensureMonth, insertBatch } from '../../../../server/answer/predictions/prediction-log-store.ts';
import { purchaseDraft } from '../../../setup/purchases.ts';
import { useDatabase } from '../../../setup/use-database.ts';
import { aFeedbackDraft } from '../../../fixtures/feedback-draft.ts';

const at = (time: string) => new Date(`2026-11-02T${time}:00Z`);

const database = useDatabase();
beforeAll(async () => {
  await ensureMonth(database.db, at('00:00'));
});

const newClassifier = async () =>
  (await createClassifier(database.db, classifierDraft.parse(purchaseDraft(randomUUID())), 'Ada', at('00:00'))).id;

async function predicted(
  classifierId: string,
  time: string,
  key: string,
  predictedClass: string,
  source: 'model' | 'label' = 'model',
): Promise<void> {
  const rows = [{ key, rowHash: `hash ${key}`, class: predictedClass, confidence: 0.5, source, cells: [key] }];
  await insertBatch(database.db, {
    id: randomUUID(),
    classifierId,
    viewId: randomUUID(),
    modelVersion: 1,
    causedBy: 'request',
    predictedAt: at(time),
    rows,
  });
}

async function said(classifierId: string, time: string, key: string, more: Partial<FeedbackDraft> = {}): Promise<void> {
  const usual = { rowHash: `hash ${key}`, class: 'meals', person: 'Ada' };
  const draft = aFeedbackDraft({ key, saidAt: at(time), origin: 'correction-column', ...usual, ...more });
  await createFeedbackLog(database.db, () => at(time)).append(classifierId, [draft]);
}

const judged = async (classifierId: string, most = 100) =>
  (await readJudgedRows(database.db, classifierId, most)).map(({ cells, predicted: answer, label }) => [
    cells[0],
    answer,
    label,
  ]);

describe('readJudgedRows', () => {
  test('sets the last answer before a row was first spoken of beside its label, oldest first', async () => {
    const id = await newClassifier();
    await predicted(id, '01:00', 'late', 'travel');
    await predicted(id, '02:00', 'early', 'travel');
    await predicted(id, '03:00', 'late', 'meals');
    await said(id, '04:00', 'early');
    await said(id, '05:00', 'late', { class: 'travel' });
    await predicted(id, '06:00', 'early', 'meals');
    await said(id, '07:00', 'early', { class: 'rent' });
    expect(await judged(id)).toEqual([
      ['early', 'travel', 'rent'],
      ['late', 'meals', 'travel'],
    ]);
    expect(await judged(id, 1)).toEqual([['late', 'meals', 'travel']]);
  });

  test('names the class that an answer points to, and the one that it names', async () => {
    const id = await newClassifier();
    await said(id, '00:30', 'other', { class: 'travel' });
    await predicted(id, '01:00', 'by number', 'travel');
    await predicted(id, '01:30', 'by name', 'rent');
    for (const key of ['by number', 'by name']) await said(id, '02:00', key, { class: 'rent' });
    expect(await judged(id)).toEqual([
      ['by number', 'travel', 'rent'],
      ['by name', 'rent', 'rent'],
    ]);
  });

  test('leaves out rows answered by their label, rows that were withdrawn, and rows edited since', async () => {
    const id = await newClassifier();
    for (const key of ['labelled', 'withdrawn', 'edited'])
      await predicted(id, '01:00', key, 'travel', key === 'labelled' ? 'label' : 'model');
    for (const key of ['labelled', 'withdrawn']) await said(id, '02:00', key);
    await said(id, '02:00', 'edited', { rowHash: 'hash of other cells' });
    await said(id, '03:00', 'withdrawn', { kind: 'withdraw', class: null });
    expect(await judged(id)).toEqual([]);
  });
});
