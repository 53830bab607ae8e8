import { bestClasses } from '../../../ml/evaluation/best-class.ts';
import type { ClassificationModel } from '../../../ml/learners/classification-model.ts';
import { predictProbabilities } from '../../../ml/learners/classification-model.ts';
import {
  answerRows,
  areSpokenOf,
  encodeRows,
  learnFromFeedback,
  onlineFromBytes,
  onlineToBytes,
  startEncoding,
  startOnlineModel,
  type OnlineModel,
} from '../../../ml/online/online-model.ts';
import { trainClassifier } from '../../../ml/learners/train-classifier.ts';
import { runSteps } from '../../../ml/run-steps.ts';
import type { Cell } from '../../../ml/table/column.ts';
import { takeRows } from '../../../ml/table/take-rows.ts';
import { sampleTable, tableOf } from '../../checks/sample-table.ts';
import { FROZEN_ANSWERS } from './frozen-answers.ts';

const purchase = (merchant: string, amount = 40, centre = 'CC1'): Cell[] => [
  merchant,
  amount,
  centre,
  45_100,
  false,
  'constructor',
];
const others = sampleTable(400, 2);

function answer(online: OnlineModel, ...rows: Cell[][]): string[] {
  const best = bestClasses(answerRows(online, encodeRows(online, tableOf(rows))), online.classes.length);
  return [...best].map((k) => online.classes[k]!);
}
const teach = (online: OnlineModel, row: Cell[], className: string): void =>
  learnFromFeedback(online, encodeRows(online, tableOf([row])), className);

describe.each(['linear', 'random-forest'] as const)('an online model over %s', (learner) => {
  let champion: ClassificationModel;

  beforeAll(async () => {
    const sample = sampleTable(300, 1);
    champion = (
      await trainClassifier(
        { table: sample.table, labels: sample.labels },
        { columns: sample.columns, learner, seed: 1 },
        { onProgress: () => undefined },
      )
    ).model;
  });

  test('answers at first as its experts do', () => {
    const online = startOnlineModel(champion);
    const rows = encodeRows(online, others.table);
    const best = bestClasses(answerRows(online, rows), 3);
    const own = bestClasses(predictProbabilities(champion, others.table), 3);
    expect(best.filter((each, row) => each === own[row]).length / 400).toBeGreaterThan(0.9);
  });

  test('readies the parts of a table as if each were alone, byte for byte', () => {
    const online = startOnlineModel(champion);
    const encode = startEncoding(online);
    for (let from = 0; from < 400; from += 100) {
      const part = takeRows(
        others.table,
        Array.from({ length: 100 }, (_, row) => from + row),
      );
      const [along, alone] = [runSteps(encode(part)), encodeRows(online, part)];
      expect(along).toEqual(alone);
      expect(along.features).toEqual(alone.features);
    }
  });

  test('takes a correction in at once: the row, and its near-duplicates with other numbers', () => {
    const online = startOnlineModel(champion);
    expect(answer(online, purchase('Village Cabs 1042'))).toEqual(['travel']);
    teach(online, purchase('Village Cabs 1042'), 'meals');
    expect(
      answer(online, purchase('Village Cabs 1042'), purchase('Village Cabs 77', 44), purchase('VILLAGE CABS 905', 35)),
    ).toEqual(['meals', 'meals', 'meals']);
  });

  test('leaves other rows alone', () => {
    const online = startOnlineModel(champion);
    const rows = encodeRows(online, others.table);
    const before = bestClasses(answerRows(online, rows), 3);
    teach(online, purchase('Village Cabs 1042'), 'meals');
    const after = bestClasses(answerRows(online, rows), 3);
    const changed = [...after.keys()].filter((row) => after[row] !== before[row]);
    const merchants = changed.map((row) => String(others.table.columns[0]!.values[row]));
    // Cabs, and the rows whose merchant is missing: of those nothing was sure.
    expect(merchants.every((merchant) => merchant.startsWith('City Cabs') || merchant === 'null')).toBe(true);
    expect(
      answer(online, purchase('Harbour Hotel 3'), purchase('Northern Rail tickets 8'), purchase('Toner Warehouse 5')),
    ).toEqual(['travel', 'travel', 'office']);
  });

  test('learns words that training never saw', () => {
    const online = startOnlineModel(champion);
    teach(online, purchase('Zymurgy Quixotic'), 'office');
    teach(online, purchase('Wibble Wobble'), 'travel');
    expect(answer(online, purchase('Zymurgy Quixotic 3'), purchase('Wibble Wobble 2'))).toEqual(['office', 'travel']);
  });

  test('learns a new class, and changes its mind when told otherwise', () => {
    const online = startOnlineModel(champion);
    teach(online, purchase('Zymurgy Quixotic'), 'brewing');
    expect(online.classes).toEqual(['meals', 'office', 'travel', 'brewing']);
    expect(answer(online, purchase('Zymurgy Quixotic 7'), purchase('Corner Coffee'))).toEqual(['brewing', 'meals']);
    teach(online, purchase('Zymurgy Quixotic'), 'meals');
    expect(answer(online, purchase('Zymurgy Quixotic 7'))).toEqual(['meals']);
  });

  test('corrects any row whose words have no history, whatever it was sure of', () => {
    const online = startOnlineModel(champion);
    for (let row = 0; row < 60; row++) {
      const [merchant, ...columns] = others.table.columns.map((column) => ({
        ...column,
        values: column.values.slice(row, row + 1),
      }));
      const branch = String.fromCharCode(97 + (row % 26), 97 + Math.floor(row / 26));
      const own = encodeRows(online, {
        rows: 1,
        columns: [{ ...merchant, values: [`${String(merchant!.values[0])} ${branch}`] }, ...columns] as never,
      });
      const wrong = ['meals', 'office', 'travel'].filter((name) => name !== others.labels[row])[row % 2]!;
      learnFromFeedback(online, own, wrong);
      expect(online.classes[bestClasses(answerRows(online, own), online.classes.length)[0]!]).toBe(wrong);
    }
  });

  test('sums to 1, also for rows encoded before a class was new', () => {
    const online = startOnlineModel(champion);
    const rows = encodeRows(online, others.table);
    answerRows(online, rows);
    teach(online, purchase('Zymurgy'), 'brewing');
    const answers = answerRows(online, rows);
    expect(answers).toHaveLength(400 * 4);
    for (let row = 0; row < 400; row++)
      expect(answers.subarray(row * 4, row * 4 + 4).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
  });

  test('answers kept rows as it answers fresh ones', () => {
    const online = startOnlineModel(champion);
    const kept = encodeRows(online, others.table);
    for (const [at, merchant] of ['City Cabs', 'Bistro Verde', 'Toner Warehouse', 'New Shop'].entries()) {
      answerRows(online, kept);
      teach(online, purchase(`${merchant} ${at}`), ['office', 'travel', 'meals', 'office'][at]!);
    }
    const fresh = answerRows(online, encodeRows(online, others.table));
    answerRows(online, kept).forEach((each, at) => expect(each).toBeCloseTo(fresh[at]!, 4));
  });

  test('gives the same bytes for the same events in the same order, whatever was answered between', () => {
    const events = others.labels
      .slice(0, 50)
      .map((label, row) => [purchase(`shop ${label} ${row % 7}`, row), row % 5 === 0 ? 'other' : label] as const);
    const quiet = startOnlineModel(champion);
    const busy = startOnlineModel(champion);
    const kept = encodeRows(busy, others.table);
    for (const [row, className] of events) {
      teach(quiet, row, className);
      answerRows(busy, kept);
      teach(busy, row, className);
    }
    expect(onlineToBytes(busy)).toEqual(onlineToBytes(quiet));
    expect(quiet.learnt).toBe(50);
  });

  test('goes on from its bytes as if nothing had happened', () => {
    const online = startOnlineModel(champion);
    for (let event = 0; event < 20; event++)
      teach(online, purchase(`Brewery ${event}`), event < 10 ? 'meals' : 'brewing');
    const again = onlineFromBytes(champion, onlineToBytes(online));
    for (const model of [online, again])
      for (let event = 0; event < 20; event++) teach(model, purchase(`Café ${event}`), 'coffee');
    expect(onlineToBytes(again)).toEqual(onlineToBytes(online));
    expect(again.trust).toEqual(online.trust);
  });

  test('refuses bytes of another champion or of something else, and more than one row', () => {
    const online = startOnlineModel(champion);
    const other = { ...champion, classes: ['a', 'b', 'c'] };
    expect(() => onlineFromBytes(other, onlineToBytes(online))).toThrow(
      'onlineFromBytes requires the champion it was saved with',
    );
    expect(() => onlineFromBytes(champion, new Uint8Array(3))).toThrow(RangeError);
    expect(() => learnFromFeedback(online, encodeRows(online, tableOf([])), 'meals')).toThrow(
      'learnFromFeedback requires exactly one row',
    );
  });
});

test.each(['linear', 'combined', 'random-forest', 'gradient-boosting'] as const)(
  'answers of %s are those that were frozen',
  async (learner) => {
    const sample = sampleTable(300, 1);
    const { model } = await trainClassifier(
      { table: sample.table, labels: sample.labels },
      { columns: sample.columns, learner, seed: 1 },
      { onProgress: () => undefined },
    );
    const online = startOnlineModel(model);
    for (const [merchant, className] of [
      ['City Cabs 1042', 'meals'],
      ['Zymurgy Quixotic', 'brewing'],
      ['Paper & Pens Ltd 7', 'office'],
    ] as const)
      teach(online, purchase(merchant), className);
    const answers = answerRows(online, encodeRows(online, takeRows(others.table, [...Array(12).keys()])));
    FROZEN_ANSWERS[learner].flat().forEach((frozen, at) => expect(answers[at]).toBeCloseTo(frozen, 12));
  },
);

test('trust moves to the expert that foresees the feedback', async () => {
  const sample = sampleTable(300, 1);
  const train = async (labels: readonly string[]) =>
    (
      await trainClassifier(
        { table: sample.table, labels },
        { columns: sample.columns, learner: 'random-forest', seed: 1 },
        { onProgress: () => undefined },
      )
    ).model;
  // A champion that is sure of the wrong class: it learned every class under the name of another.
  const wrongName: Record<string, string> = { meals: 'office', office: 'travel', travel: 'meals' };
  const { champion } = await train(sample.labels.map((label) => wrongName[label]!));
  const online = startOnlineModel({ ...(await train(sample.labels)), champion });
  const before = online.trust[1]!;
  for (const [name, label] of [
    ['City Cabs', 'travel'],
    ['Toner Warehouse', 'office'],
    ['Bistro Verde', 'meals'],
  ] as const)
    teach(online, purchase(name), label);
  expect(online.trust[1]).toBeGreaterThan(before);
  expect(online.trust[1]).toBeGreaterThan(0.9);
  expect(online.trust[0]! + online.trust[1]!).toBeCloseTo(1, 12);
});

test('a row is spoken of once somebody has spoken of one like it', async () => {
  const sample = sampleTable(300, 1);
  const options = { columns: sample.columns, learner: 'linear', seed: 1 } as const;
  const { model } = await trainClassifier(sample, options, { onProgress: () => undefined });
  const online = startOnlineModel(model);
  const rows = encodeRows(
    online,
    tableOf([purchase('Zyxwv Qqrst'), purchase('Zyxwv Qqrst', 41), purchase('Vvvv Kkkk')]),
  );
  expect(rows.novelty.every((isNew) => isNew > 0.3)).toBe(true);
  expect(areSpokenOf(online, rows)).toEqual([false, false, false]);
  teach(online, purchase('Zyxwv Qqrst', 42), 'Stationery');
  expect(areSpokenOf(online, rows)).toEqual([true, true, false]);
});
