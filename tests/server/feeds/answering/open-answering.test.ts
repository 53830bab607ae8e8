import { beforeAll, describe, expect, test } from '@jest/globals';
import { AnomalyDesk } from '../../../../server/answer/anomalies/anomaly-desk.ts';
import { AnsweringModels } from '../../../../server/answer/serving/answering-models.ts';
import { openAnswering } from '../../../../server/feeds/answering/open-answering.ts';
import { saveChampion, storedClassifier } from '../../../setup/stored-classifier.ts';
import { storedFeed } from '../../../setup/stored-feed.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const LEARNS = { learns: { label: 'account', kind: 'class' } } as const;

describe('what answers the records of a feed', () => {
  const database = useDatabase();
  let trained: string;
  let untrained: string;
  beforeAll(async () => {
    trained = await storedClassifier(database.db);
    await saveChampion(database.db, trained);
    untrained = await storedClassifier(database.db);
  });
  const open = async (classifierId: string, settings = {}) => {
    const { db } = database;
    const services = { db, anomalies: new AnomalyDesk(db), models: new AnsweringModels({ db, onError: raise }) };
    return openAnswering(services, await storedFeed(db, classifierId, settings));
  };

  test('is the model of a trained classifier, also where the feed learns', async () => {
    expect(await open(trained)).toMatchObject({ classifier: { id: trained }, isByStreamAlone: false });
    expect(await open(trained, LEARNS)).toMatchObject({ isByStreamAlone: false });
  });

  test('is the stream alone where there is no model, and the feed learns classes', async () => {
    expect(await open(untrained, LEARNS)).toMatchObject({ classifier: { id: untrained }, isByStreamAlone: true });
  });

  test('is nobody where there is no model, and the feed learns nothing, or numbers', async () => {
    await expect(open(untrained)).rejects.toMatchObject({ code: 'no-champion' });
    await expect(open(untrained, { learns: { label: 'amount', kind: 'number' } })).rejects.toMatchObject({
      code: 'no-champion',
    });
  });

  test('is nobody where a model was trained that can no longer be read, whatever the feed learns', async () => {
    const lost = await storedClassifier(database.db);
    await saveChampion(database.db, lost);
    await database.db.updateTable('model_versions').set({ artifact: null }).where('classifier_id', '=', lost).execute();
    await expect(open(lost, LEARNS)).rejects.toMatchObject({ code: 'unknown-version' });
  });

  test('is nobody once the classifier is archived, with or without a model', async () => {
    for (const [id, settings] of [
      [trained, {}],
      [untrained, LEARNS],
    ] as const) {
      await database.db.updateTable('classifiers').set({ archived_at: new Date() }).where('id', '=', id).execute();
      await expect(open(id, settings)).rejects.toMatchObject({ code: 'classifier-archived' });
    }
  });
});

function raise(error: Error): never {
  throw error;
}
