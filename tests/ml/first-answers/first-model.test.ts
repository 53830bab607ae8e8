import { describe, expect, test } from '@jest/globals';
import { columnsOfWords, firstModel } from '../../../ml/first-answers/first-model.ts';
import { predictProbabilities } from '../../../ml/learners/classification-model.ts';
import { answerRows, encodeRows, startOnlineModel } from '../../../ml/online/online-model.ts';
import { runSteps } from '../../../ml/run-steps.ts';
import type { ColumnSpec, Table } from '../../../ml/table/column.ts';
import { readTable } from '../../../ml/table/read-table.ts';

const COLUMNS: readonly ColumnSpec[] = Object.freeze([
  { name: 'Text', type: 'text' },
  { name: 'Kind', type: 'category' },
  { name: 'Amount', type: 'number' },
]);
const CLASSES = Object.freeze([
  { name: 'lost_card', description: '' },
  { name: 'transfer', description: 'money sent to an account' },
  { name: 'exchange rate', description: 'currencies' },
]);
const TEXTS = Object.freeze(['My card is lost', 'I sent money yesterday', 'Which currency rates apply?', 'zzz qqq']);

const tableOf = (texts: readonly (string | null)[]): Table =>
  readTable(COLUMNS, [
    { name: 'Text', values: texts },
    { name: 'Kind', values: texts.map(() => 'lost') },
  ]);
const learn = (rows: Table | null) => runSteps(firstModel(CLASSES, COLUMNS, rows));

describe('firstModel', () => {
  test('answers a row by the class whose words its text has, pieces of words among them', () => {
    const model = learn(null);
    expect(model.classes).toEqual(['exchange rate', 'lost_card', 'transfer']);
    const probabilities = predictProbabilities(model, tableOf(TEXTS));
    const best = [0, 1, 2].map((row) => {
      const ofRow = [...probabilities.subarray(row * 3, row * 3 + 3)];
      return model.classes[ofRow.indexOf(Math.max(...ofRow))];
    });
    expect(best).toEqual(['lost_card', 'transfer', 'exchange rate']);
  });

  test('says of a row with no word of any class that each is as probable as the others', () => {
    const probabilities = predictProbabilities(learn(null), tableOf([TEXTS[3]!, null]));
    for (const each of probabilities) expect(each).toBeCloseTo(1 / 3, 10);
  });

  test('reads texts, and categories only where there is none', () => {
    expect(columnsOfWords(COLUMNS)).toEqual([{ name: 'Text', type: 'text' }]);
    expect(columnsOfWords(COLUMNS.slice(1))).toEqual([{ name: 'Kind', type: 'text' }]);
    expect(columnsOfWords(COLUMNS.slice(2))).toEqual([]);
  });

  test('rows without labels bring words that no class was described by', () => {
    const rows = [
      ...new Array<string>(20).fill('lost my card in a taxi'),
      ...new Array<string>(20).fill('transfer to my landlord'),
      ...new Array<string>(20).fill('exchange rate of the krone'),
    ];
    const gathered = learn(tableOf(rows));
    const [taxi, landlord, krone] = ['taxi', 'landlord', 'krone'].map((word) => {
      const ofRow = [...predictProbabilities(gathered, tableOf([word]))];
      return gathered.classes[ofRow.indexOf(Math.max(...ofRow))];
    });
    expect([taxi, landlord, krone]).toEqual(['lost_card', 'transfer', 'exchange rate']);
  });

  test('is the same for the same classes and rows, in whatever order the classes come', () => {
    const rows = tableOf(TEXTS);
    const turned = runSteps(firstModel(CLASSES.toReversed(), COLUMNS.toReversed(), rows));
    expect(turned).toEqual(learn(rows));
  });

  test('can be taught, as any model', () => {
    const online = startOnlineModel(learn(null));
    const answers = answerRows(online, encodeRows(online, tableOf(TEXTS)));
    expect(answers).toHaveLength(12);
    for (let row = 0; row < 4; row++)
      expect(answers.subarray(row * 3, row * 3 + 3).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 6);
  });

  test('requires two classes and a column of words', () => {
    expect(() => runSteps(firstModel(CLASSES.slice(1, 2), COLUMNS, null))).toThrow(RangeError);
    expect(() => runSteps(firstModel(CLASSES, COLUMNS.slice(2), null))).toThrow(RangeError);
  });
});
