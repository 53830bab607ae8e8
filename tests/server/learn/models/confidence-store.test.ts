import { readAnswersByConfidence } from '../../../../server/learn/models/confidence-store.ts';
import { learnedModel, trainedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();

test('how sure a version was on the rows held back is kept with it; of no other version anything is known', async () => {
  const { id, champion } = await trainedClassifier(database.db);
  expect(await readAnswersByConfidence(database.db, id, champion!)).toEqual((await learnedModel()).answersByConfidence);
  expect(await readAnswersByConfidence(database.db, id, 99)).toBeNull();
});
