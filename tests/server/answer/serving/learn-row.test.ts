import { beforeAll, expect, test } from '@jest/globals';
import { modelFromBytes } from '../../../../ml/learners/model-bytes.ts';
import { encodeRows, answerRows, startOnlineModel, type OnlineModel } from '../../../../ml/online/online-model.ts';
import { ClassNames } from '../../../../server/answer/serving/class-names.ts';
import { learn } from '../../../../server/answer/serving/learn-row.ts';
import { tableOfRows } from '../../../../server/record/classifiers/table-of-rows.ts';
import type { StoredClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import { purchaseDraft } from '../../../setup/purchases.ts';
import { learnedModel } from '../../../setup/stored-classifier.ts';

const { columns } = purchaseDraft('any');
const CAB = ['City Cabs 7', 10, 'CC1'];

let online: OnlineModel;
const classifier = { columns, columnChanges: 0 } as unknown as StoredClassifier;
beforeAll(async () => {
  online = startOnlineModel(modelFromBytes((await learnedModel()).artifact));
});

test('a row that was said to be of a class is answered so', () => {
  const answer = () => {
    const probabilities = answerRows(online, encodeRows(online, tableOfRows(columns, [CAB])));
    return online.classes[probabilities.indexOf(Math.max(...probabilities))];
  };
  expect(answer()).toBe('travel');
  const said = online.classes.find((each) => each !== 'travel')!;
  for (let time = 0; time < 3; time++)
    learn({ online, classifier, names: new ClassNames() }, { cells: CAB, class: said });
  expect(answer()).toBe(said);
});

test('of no class, nothing can be learned', () => {
  const names = new ClassNames();
  expect(() => learn({ online, classifier, names }, { cells: CAB, class: null })).toThrow('learn requires a class');
});
