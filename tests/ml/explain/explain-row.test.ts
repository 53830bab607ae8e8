import { beforeAll, describe, expect, test } from '@jest/globals';
import { explainInSteps } from '../../../ml/explain/explain-row.ts';
import { runSteps } from '../../../ml/run-steps.ts';
import type { ClassificationModel } from '../../../ml/learners/classification-model.ts';
import { trainClassifier } from '../../../ml/learners/train-classifier.ts';
import { answerRows, encodeRows, learnFromFeedback, startOnlineModel } from '../../../ml/online/online-model.ts';
import type { Cell } from '../../../ml/table/column.ts';
import { sampleTable, tableOf } from '../../checks/sample-table.ts';

const explainRow = (...row: Parameters<typeof explainInSteps>) => runSteps(explainInSteps(...row));
const known = sampleTable(200, 3).table;
const cabs: Cell[] = ['City Cabs 1042', 40, 'CC1', 45_100, false, 'constructor'];
const logOdds = (probability: number) => Math.log(probability / (1 - probability));

describe.each(['linear', 'random-forest', 'combined'] as const)('explainInSteps of %s', (learner) => {
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

  test('finds the merchant first, for its class and against another', () => {
    const online = startOnlineModel(champion);
    const [strongest] = explainRow(online, tableOf([cabs]), 'travel', known).effects;
    expect(strongest).toMatchObject({ column: 'Merchant' });
    expect(strongest!.effect).toBeGreaterThan(1);
    const [against] = explainRow(online, tableOf([cabs]), 'meals', known).effects;
    expect(against).toMatchObject({ column: 'Merchant' });
    expect(against!.effect).toBeLessThan(-1);
  });

  test('measures what a number says by replacing it: the fall of the log-odds, as the definition has it', () => {
    const online = startOnlineModel(champion);
    const row: Cell[] = [null, -1_500, 'CC1', 45_100, false, 'constructor'];
    const { probability, effects } = explainRow(online, tableOf([row]), 'travel', tableOf([[null, 5_000]]));
    const amount = effects.find(({ column }) => column === 'Amount')?.effect ?? 0;
    const [now, replaced] = [row, [null, 5_000, ...row.slice(2)]].map(
      (cells) => answerRows(online, encodeRows(online, tableOf([cells])))[online.classes.indexOf('travel')]!,
    );
    expect(probability).toBe(now);
    // An effect below 0.05 is noise and not told.
    const expected = logOdds(now!) - logOdds(replaced!);
    expect(amount).toBeCloseTo(Math.abs(expected) < 0.05 ? 0 : expected, 10);
  });

  test('says that past corrections say so', () => {
    const online = startOnlineModel(champion);
    learnFromFeedback(online, encodeRows(online, tableOf([cabs])), 'meals');
    const effects = explainRow(online, tableOf([['City Cabs 77', ...cabs.slice(1)]]), 'meals', known).effects;
    expect(effects.find(({ column }) => column === null)!.effect).toBeGreaterThan(1);
    const against = explainRow(online, tableOf([['City Cabs 77', ...cabs.slice(1)]]), 'travel', known).effects;
    expect(against.find(({ column }) => column === null)!.effect).toBeLessThan(-1);
  });

  test('explains a class that only a correction brought', () => {
    const online = startOnlineModel(champion);
    const unheard: Cell[] = ['Village Cabs 12', ...cabs.slice(1)];
    learnFromFeedback(online, encodeRows(online, tableOf([unheard])), 'mileage');
    const { probability, effects } = explainRow(online, tableOf([unheard]), 'mileage', known);
    expect(probability).toBeGreaterThan(0.5);
    expect(effects.length).toBeGreaterThan(0);
  });

  test('changes nothing: the same question has the same answer', () => {
    const online = startOnlineModel(champion);
    const first = explainRow(online, tableOf([cabs]), 'travel', known);
    expect(explainRow(online, tableOf([cabs]), 'travel', known)).toEqual(first);
    expect(online.learnt).toBe(0);
  });

  test('has nothing to say of a class that nobody knows, or a row of which every cell is missing and always was', () => {
    const online = startOnlineModel(champion);
    expect(explainRow(online, tableOf([cabs]), 'gardening', known)).toEqual({ probability: 0, effects: [] });
    expect(explainRow(online, tableOf([[]]), 'travel', tableOf([[]])).effects).toEqual([]);
  });

  test('pauses within a long row, and what is learned in a pause is no effect of a cell', () => {
    const long: Cell[] = [Array.from({ length: 300 }, (_, at) => `word${at}`).join(' '), ...cabs.slice(1)];
    const row = tableOf([long]);
    const undisturbed = runSteps(explainInSteps(startOnlineModel(champion), row, 'travel', known));
    const online = startOnlineModel(champion);
    const steps = explainInSteps(online, row, 'travel', known);
    let pauses = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next())
      if (++pauses === 3) learnFromFeedback(online, encodeRows(online, row), 'travel');
    expect(pauses).toBeGreaterThan(10);
    // Compared with the row as it was first answered, every cell after the third pause would seem to speak against the
    // class.
    const largest = (effects: typeof undisturbed.effects) =>
      Math.max(...effects.filter(({ column }) => column !== null).map(({ effect }) => Math.abs(effect)));
    expect(largest(step.value.effects)).toBeLessThan(2 * largest(undisturbed.effects));
  });

  test('requires exactly one row', () => {
    expect(() => explainRow(startOnlineModel(champion), tableOf([cabs, cabs]), 'travel', known)).toThrow(
      /explainInSteps requires exactly one row/,
    );
  });
});
