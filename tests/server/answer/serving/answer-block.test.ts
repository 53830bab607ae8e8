import { beforeAll, describe, expect, test } from '@jest/globals';
import { encodeRows, startOnlineModel, type OnlineModel } from '../../../../ml/online/online-model.ts';
import { modelFromBytes } from '../../../../ml/learners/model-bytes.ts';
import { answerBlock } from '../../../../server/answer/serving/answer-block.ts';
import type { AnsweringModel } from '../../../../server/answer/serving/answering-models.ts';
import { ClassNames } from '../../../../server/answer/serving/class-names.ts';
import { RowLabels } from '../../../../server/answer/serving/row-labels.ts';
import { tableOfRows } from '../../../../server/record/classifiers/table-of-rows.ts';
import { compileRules, type StandingRule } from '../../../../server/record/rules/standing-rules.ts';
import { purchaseDraft } from '../../../setup/purchases.ts';
import { learnedModel } from '../../../setup/stored-classifier.ts';

const rows = Object.freeze([
  { key: 'k', rowHash: 'h', cells: [] },
  { key: 'l', rowHash: 'h', cells: [] },
  { key: 'm', rowHash: 'i', cells: [] },
]);

describe('answerBlock', () => {
  let online: OnlineModel;
  beforeAll(async () => {
    online = startOnlineModel(modelFromBytes((await learnedModel()).artifact));
  });

  const answer = (label: string | null, rules: readonly StandingRule[] = []) => {
    const labels = new RowLabels();
    if (label !== null)
      labels.apply({
        sequence: 1,
        kind: 'correct',
        origin: 'review',
        key: 'k',
        rowHash: 'h',
        class: label,
        person: 'Ann',
        basedOn: null,
      });
    const { columns } = purchaseDraft('any');
    const model = {
      online,
      labels,
      names: new ClassNames(),
      rules: compileRules(rules, columns, 0),
      classifier: { columns, columnChanges: 0 },
      version: 1,
      outside: null,
      generation: 1,
    } as unknown as AnsweringModel;
    const cab = ['City Cabs 7', 10, 'CC1'];
    return answerBlock(model, rows, encodeRows(online, tableOfRows(columns, [cab, cab, cab])), null);
  };
  const sums = ({ probabilities, classes }: ReturnType<typeof answer>) =>
    rows.map((_, row) =>
      probabilities.subarray(row * classes.length, (row + 1) * classes.length).reduce((sum, each) => sum + each, 0),
    );

  test('gives the class with the greatest probability where there is no label', () => {
    const { predictions, classes, probabilities } = answer(null);
    expect(predictions[2]).toEqual({
      class: 'travel',
      confidence: probabilities[2 * classes.length + classes.indexOf('travel')],
      source: 'model',
    });
  });

  test('gives a labelled row and its twin the label, and all rows probabilities that sum to 1', () => {
    const answered = answer('meals');
    expect(answered.predictions.map((row) => [row.class, row.source])).toEqual([
      ['meals', 'label'],
      ['meals', 'label'],
      ['travel', 'model'],
    ]);
    expect(answered.predictions[0]!.confidence).toBe(1);
    expect(answered.predictions[1]!.confidence).toBeCloseTo(2 / 3, 9);
    for (const sum of sums(answered)) expect(sum).toBeCloseTo(1, 9);
  });

  test('keeps what the model says by itself, also where a label answers', () => {
    const { byModel, classes } = answer('meals');
    expect(byModel).toEqual(answer(null).byModel);
    expect(byModel.predicted).toEqual(rows.map(() => classes.indexOf('travel')));
  });

  test('leaves a label of a class the model does not know its own share', () => {
    const answered = answer('gifts');
    expect(answered.classes).not.toContain('gifts');
    expect(answered.predictions.map((row) => row.class)).toEqual(['gifts', 'gifts', 'travel']);
    const [own, twin, other] = sums(answered);
    expect([own, twin, other].map((sum) => Number(sum!.toFixed(9)))).toEqual([0, Number((1 / 3).toFixed(9)), 1]);
  });

  test('a rule answers before the model and behind a label, and is not taken for the model', () => {
    const condition = { column: 'Merchant', operator: 'is-empty' as const };
    const plain = answer('meals');
    const ruled = answer('meals', [{ id: 'rule', class: 'software', condition }]);
    expect(ruled.predictions.map(({ class: name, source }) => [name, source])).toEqual([
      ['meals', 'label'],
      ['meals', 'label'],
      ['software', 'rule'],
    ]);
    expect(ruled.predictions[2]).toEqual({ class: 'software', confidence: 1, source: 'rule', rule: 'rule' });
    expect(ruled.byModel).toEqual(plain.byModel);
    for (const sum of sums(ruled)) expect(sum).toBeCloseTo(1, 9);
  });
});
