import { fitTemperature } from '../../ml/evaluation/calibration.ts';
import { predictProbabilities, type ClassificationModel } from '../../ml/learners/classification-model.ts';
import { modelFromBytes, modelToBytes } from '../../ml/learners/model-bytes.ts';
import { trainClassifier, type TrainingHooks } from '../../ml/learners/train-classifier.ts';
import { answerRows, encodeRows, learnFromFeedback, startOnlineModel } from '../../ml/online/online-model.ts';
import { bestClasses } from '../../ml/evaluation/best-class.ts';
import type { Cell, Table } from '../../ml/table/column.ts';
import { takeRows } from '../../ml/table/take-rows.ts';
import { SAMPLE_COLUMNS, sampleTable, tableOf, type Sample } from './sample-table.ts';

/** Every learner by name: a new one is added here, or the first test fails. */
const LEARNERS = [
  'linear',
  'decision-tree',
  'random-forest',
  'gradient-boosting',
  'ml-random-forest',
  'combined',
  'auto',
] as const;

const silent: TrainingHooks = { onProgress: () => undefined };
const ROWS = 90;

async function train(sample: Sample, learner: (typeof LEARNERS)[number], seed = 7): Promise<ClassificationModel> {
  return (
    await trainClassifier(
      { table: sample.table, labels: sample.labels },
      { columns: sample.columns, learner, seed },
      silent,
    )
  ).model;
}

function expectProbabilities(probabilities: Float64Array, rows: number, classes: number): void {
  expect(probabilities).toHaveLength(rows * classes);
  for (let row = 0; row < rows; row++) {
    const own = probabilities.subarray(row * classes, (row + 1) * classes);
    expect(own.every((each) => each >= 0 && each <= 1)).toBe(true);
    expect(own.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
  }
}

/** Everything of a table that learning could change. */
function copyOf(table: Table): unknown {
  return structuredClone(table);
}

test('the list of learners is whole', () => {
  expect(LEARNERS).toHaveLength(7);
});

describe.each(LEARNERS)('%s', (learner) => {
  const sample = sampleTable(ROWS, 1);
  const unseen = sampleTable(200, 2);
  let model: ClassificationModel;

  beforeAll(async () => {
    model = await train(sample, learner);
  });

  test('learns what there is to learn', () => {
    const best = bestClasses(predictProbabilities(model, unseen.table), model.classes.length);
    const hits = unseen.labels.filter((label, row) => model.classes[best[row]!] === label).length;
    // The merchant tells the class; only where it is missing is there doubt.
    expect(hits / unseen.labels.length).toBeGreaterThan(0.85);
  });

  test('leaves its inputs as they were', async () => {
    const before = copyOf(sample.table);
    predictProbabilities(await train(sample, learner), sample.table);
    expect(sample.table).toEqual(before);
  });

  test('gives probabilities that sum to 1, for unseen categories, missing cells, huge numbers and long texts too', () => {
    const odd: Cell[][] = [
      SAMPLE_COLUMNS.map(() => null),
      ['never seen words', 1e308, 'CC99', -1e6, true, 'hasOwnProperty'],
      ['x'.repeat(32_767), -1e308, 'CC1', 9e15, null, null],
      ['=HYPERLINK("x")', 0, '', '2025-02-29', 'maybe', '#N/A'],
    ];
    expectProbabilities(predictProbabilities(model, tableOf(odd)), odd.length, model.classes.length);
    expectProbabilities(predictProbabilities(model, unseen.table), unseen.table.rows, model.classes.length);
  });

  test('answers no rows with nothing', () => {
    expect(predictProbabilities(model, tableOf([]))).toHaveLength(0);
  });

  test('gives the same bytes for the same seed', async () => {
    expect(modelToBytes(await train(sampleTable(ROWS, 1), learner))).toEqual(modelToBytes(model));
  });

  test('answers rows together as it answers them one by one, bit for bit', () => {
    const online = startOnlineModel(model);
    const rows = [...Array(unseen.table.rows).keys()].map((row) => takeRows(unseen.table, [row]));
    const together = encodeRows(online, unseen.table);
    const alone = rows.map((row) => encodeRows(online, row));
    expect(predictProbabilities(model, unseen.table)).toEqual(
      Float64Array.from(rows.flatMap((row) => [...predictProbabilities(model, row)])),
    );
    expect(together.experts).toEqual(
      together.experts.map((_, e) => Float32Array.from(alone.flatMap(({ experts }) => [...experts[e]!]))),
    );
    expect(answerRows(online, together)).toEqual(
      Float64Array.from(alone.flatMap((row) => [...answerRows(online, row)])),
    );
    // What corrections move is added up in 32 bits, feature by feature in the order of the rows' first one.
    for (const label of ['meals', 'brewing']) learnFromFeedback(online, alone[0]!, label);
    const one = alone.flatMap((row) => [...answerRows(online, row)]);
    answerRows(online, together).forEach((each, at) => expect(each).toBeCloseTo(one[at]!, 5));
  });

  test('answers the same after being saved and read', () => {
    const read = modelFromBytes(modelToBytes(model));
    expect(predictProbabilities(read, unseen.table)).toEqual(predictProbabilities(model, unseen.table));
    expect(modelToBytes(read)).toEqual(modelToBytes(model));
  });

  test('does not mind in which order the columns come', async () => {
    const turned: Sample = {
      ...sample,
      columns: sample.columns.toReversed(),
      table: { ...sample.table, columns: sample.table.columns.toReversed() },
    };
    expect(modelToBytes(await train(turned, learner))).toEqual(modelToBytes(model));
  });

  test('learns nothing from rows of weight 0, and by weights only as they are to each other; but knows how much was said', async () => {
    const more = sampleTable(ROWS + 20, 1);
    const weights = Float64Array.from({ length: ROWS + 20 }, (_, row) => (row < ROWS ? 2 : 0));
    const labels = more.labels.map((label, row) => (row < ROWS ? label : 'never'));
    const own = await trainClassifier(
      { table: more.table, labels, weights },
      { columns: more.columns, learner, seed: 7 },
      silent,
    );
    expect(modelToBytes({ ...own.model, history: model.history })).toEqual(modelToBytes(model));
    expect(own.model.history).toEqual({ ...model.history, counts: model.history.counts.map((count) => count * 2) });
  });

  test('answers categories that vanished and columns that came as if they were not there', () => {
    const came = {
      ...unseen.table,
      columns: [...unseen.table.columns, { name: 'New', type: 'category' as const, values: unseen.labels }],
    };
    expect(predictProbabilities(model, came)).toEqual(predictProbabilities(model, unseen.table));
    const vanished = unseen.table.columns.map((column) =>
      column.name === 'Centre'
        ? { name: 'Centre', type: 'category' as const, values: unseen.labels.map(() => null) }
        : column,
    );
    expectProbabilities(
      predictProbabilities(model, { rows: unseen.table.rows, columns: vanished }),
      unseen.table.rows,
      model.classes.length,
    );
  });

  test('answers a table that lacks a column', () => {
    const lacking = { ...unseen.table, columns: unseen.table.columns.filter(({ name }) => name !== 'Amount') };
    expectProbabilities(predictProbabilities(model, lacking), lacking.rows, model.classes.length);
  });

  test('takes a single class: it is certain', async () => {
    const own = await train({ ...sample, labels: sample.labels.map(() => 'only') }, learner);
    expect([...predictProbabilities(own, takeRows(unseen.table, [0, 1]))]).toEqual([1, 1]);
  });

  test('takes a single row', async () => {
    const own = await train({ columns: sample.columns, table: takeRows(sample.table, [0]), labels: ['one'] }, learner);
    expect([...predictProbabilities(own, takeRows(unseen.table, [0]))]).toEqual([1]);
  });

  test('takes one row for each class', async () => {
    const labels = ['a', 'b', 'c', 'd', 'e', 'f'];
    const own = await train(
      {
        columns: sample.columns,
        table: takeRows(
          sample.table,
          labels.map((_, row) => row),
        ),
        labels,
      },
      learner,
    );
    expect(own.classes).toEqual(labels);
    expectProbabilities(predictProbabilities(own, unseen.table), unseen.table.rows, labels.length);
  });

  test('takes a table in which nothing is there, and answers the shares of the classes', async () => {
    const nothing = tableOf(Array.from({ length: 40 }, () => []));
    const labels = Array.from({ length: 40 }, (_, row) => (row % 4 === 0 ? 'rare' : 'often'));
    const own = await train({ columns: sample.columns, table: nothing, labels }, learner);
    const [often, rare] = predictProbabilities(own, takeRows(nothing, [0]));
    expect(often! + rare!).toBeCloseTo(1, 9);
    expect(Math.abs(often! - 0.75)).toBeLessThan(0.15);
  });

  test('takes an all-missing column beside others', async () => {
    const columns = sample.table.columns.map((column) =>
      column.name === 'Amount'
        ? { name: 'Amount', type: 'number' as const, values: new Float64Array(ROWS).fill(NaN) }
        : column,
    );
    const own = await train({ ...sample, table: { rows: ROWS, columns } }, learner);
    expectProbabilities(predictProbabilities(own, unseen.table), unseen.table.rows, own.classes.length);
  });

  test('refuses an empty table, and labels for other rows', async () => {
    await expect(train({ columns: sample.columns, table: tableOf([]), labels: [] }, learner)).rejects.toThrow(
      'trainClassifier requires at least one labelled row',
    );
    await expect(train({ ...sample, labels: ['a'] }, learner)).rejects.toThrow(
      'trainClassifier requires one label for each row',
    );
  });

  test('is calibrated: on unseen rows no other temperature is much better', async () => {
    const own = await train(sampleTable(ROWS, 3), learner);
    const asked = sampleTable(1_500, 4);
    const labels = Int32Array.from(asked.labels, (label) => own.classes.indexOf(label));
    const temperature = fitTemperature(predictProbabilities(own, asked.table), own.classes.length, labels);
    expect(temperature > 0.5 && temperature < 2).toBe(true);
  });
});
