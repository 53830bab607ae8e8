import { describe, expect, test } from '@jest/globals';
import { encodeRows } from '../../../../ml/online/online-model.ts';
import { AnsweringModels } from '../../../../server/answer/serving/answering-models.ts';
import { PastLabels } from '../../../../server/answer/explanations/past-labels.ts';
import { tableOfRows } from '../../../../server/record/classifiers/table-of-rows.ts';
import { purchases, type Purchase } from '../../../setup/purchases.ts';
import { record, saveChampion, storedClassifier, trainedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const row = (key: string, merchant: string): Purchase => ({ key, cells: [merchant, 40, 'CC1'], account: 'travel' });

describe('PastLabels', () => {
  const database = useDatabase();

  async function start(classifierId: string) {
    const models = new AnsweringModels({
      db: database.db,
      onError: (error) => {
        throw error;
      },
    });
    const past = new PastLabels(database.db);
    return {
      past,
      mostAlike: async (asked: Purchase, count = 3) => {
        const model = await models.current(classifierId);
        return past.mostAlike(model, encodeRows(model.online, tableOfRows(model.classifier.columns, [asked.cells])), {
          exceptKey: asked.key,
          own: null,
          count,
        });
      },
      model: () => models.current(classifierId),
    };
  }

  test('finds the most similar labels that people gave, most alike first, never the row itself nor one that is not alike', async () => {
    const { id } = await trainedClassifier(database.db);
    await record(database.db, id, purchases(200, 61), { origin: 'label-column' });
    await record(
      database.db,
      id,
      [row('a', 'City Cabs 7'), row('b', 'City Cabs 8'), row('c', 'Toner Warehouse 9'), row('own', 'City Cabs 7')],
      { person: 'Bea' },
    );
    const { mostAlike } = await start(id);
    const found = await mostAlike(row('own', 'City Cabs 7'));
    expect(found.map(({ key, person }) => [key, person])).toEqual([
      ['a', 'Bea'],
      ['b', 'Bea'],
    ]);
    expect(found[0]!.similarity).toBeCloseTo(1, 5);
    expect(found[1]!.similarity).toBeLessThan(found[0]!.similarity);
  });

  test('follows what is said since: newer labels, other labels, withdrawals', async () => {
    const { id } = await trainedClassifier(database.db);
    const { mostAlike } = await start(id);
    const asked = row('own', 'City Cabs 7');
    await record(database.db, id, [row('a', 'City Cabs 7'), row('b', 'City Cabs 8')]);
    expect((await mostAlike(asked)).map(({ key }) => key)).toEqual(['a', 'b']);
    await record(database.db, id, [row('a', 'City Cabs 7')], { class: 'mileage' });
    await record(database.db, id, [row('b', 'City Cabs 8')], { kind: 'withdraw', class: null });
    await record(database.db, id, [row('d', 'City Cabs 9')], { kind: 'accept' });
    expect((await mostAlike(asked)).map((label) => [label.key, label.class])).toEqual([
      ['a', 'mileage'],
      ['d', 'travel'],
    ]);
    await record(database.db, id, [row('a', 'City Cabs 7')], { kind: 'unsure', class: null });
    expect((await mostAlike(asked)).map(({ key }) => key)).toEqual(['a', 'd']);
  });

  test('takes the label column only while no person has said anything', async () => {
    const { id } = await trainedClassifier(database.db);
    const { mostAlike } = await start(id);
    const asked = row('own', 'City Cabs 7');
    await record(database.db, id, [row('a', 'City Cabs 7')], { origin: 'label-column' });
    expect((await mostAlike(asked)).map(({ key }) => key)).toEqual(['a']);
    await record(database.db, id, [row('b', 'City Cabs 8')]);
    expect((await mostAlike(asked)).map(({ key }) => key)).toEqual(['b']);
  });

  test('names each label once when many ask at the same time', async () => {
    const { id } = await trainedClassifier(database.db);
    const { mostAlike } = await start(id);
    await record(database.db, id, purchases(120, 62, 300));
    const answers = await Promise.all(Array.from({ length: 4 }, () => mostAlike(row('own', 'City Cabs 7'), 120)));
    for (const answer of answers) expect(new Set(answer.map(({ key }) => key)).size).toBe(answer.length);
  });

  test('knows rows that the version has seen, not those that came later', async () => {
    const id = await storedClassifier(database.db);
    await record(database.db, id, purchases(40, 63), { origin: 'label-column' });
    await saveChampion(database.db, id, 40);
    await record(database.db, id, purchases(40, 64, 100));
    const { past, model } = await start(id);
    expect((await past.rowsSeen(await model())).rows).toBe(40);
  });
});
