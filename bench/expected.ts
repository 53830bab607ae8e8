import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bestClasses } from '../ml/evaluation/best-class.ts';
import { expectedAccuracy, sumConfidences } from '../ml/late-labels/expected-accuracy.ts';
import { predictProbabilities, type ClassificationModel } from '../ml/learners/classification-model.ts';
import { trainClassifier } from '../ml/learners/train-classifier.ts';
import { createBoostingPool } from '../server/learn/fitting/boosting-pool.ts';
import { createTreeGrowerPool } from '../server/learn/fitting/tree-grower-pool.ts';
import { tableOf, type PeerCell, type Split } from './data/split.ts';
import { adult, bankMarketing } from './data/tabular.ts';
import { atMost, type Benchmark, type Figure } from './figure.ts';
import { startPythonPeer } from './rig/python-peer.ts';

const THREADS = 2;
const MOST_APART = 0.02;
/** One row of the test in four is NannyML's reference, which has labels; the others are asked about. */
const REFERENCE_EVERY = 4;

/** A shift of covariates: the rows of which something holds, and no others. */
interface Shift {
  readonly name: string;
  readonly column: string;
  readonly holds: (cell: PeerCell) => boolean;
}

const over = (limit: number) => (cell: PeerCell) => Number(cell) >= limit;
const under = (limit: number) => (cell: PeerCell) => Number(cell) < limit;
const is =
  (...words: string[]) =>
  (cell: PeerCell) =>
    words.includes(String(cell));

const CASES: readonly { readonly split: () => Split; readonly shifts: readonly Shift[] }[] = [
  {
    split: adult,
    shifts: [
      { name: 'none', column: 'age', holds: () => true },
      { name: 'the young alone', column: 'age', holds: under(30) },
      { name: 'the old alone', column: 'age', holds: over(50) },
      { name: 'women alone', column: 'sex', holds: is('Female') },
      { name: 'long hours alone', column: 'hours_per_week', holds: over(45) },
      { name: 'degrees alone', column: 'education_num', holds: over(13) },
      { name: 'the married alone', column: 'marital_status', holds: is('Married-civ-spouse') },
    ],
  },
  {
    split: bankMarketing,
    shifts: [
      { name: 'none', column: 'age', holds: () => true },
      { name: 'the old alone', column: 'age', holds: over(45) },
      { name: 'mobile phones alone', column: 'contact', holds: is('cellular') },
      { name: 'landlines alone', column: 'contact', holds: is('telephone') },
      { name: 'low interest alone', column: 'euribor3m', holds: under(2) },
      { name: 'workers alone', column: 'job', holds: is('blue-collar', 'services') },
      { name: 'May alone', column: 'month', holds: is('may') },
    ],
  },
];

/**
 * How far the accuracy that Amend expects of answers without labels is from what their labels say, where the rows
 * shift: part of the test rows alone, by one column, so that inputs differ and what they mean does not. The version is
 * trained on the training rows, by the learner that Amend picks; expected is the mean of its confidences. NannyML 0.13
 * is given the same probabilities and a quarter of the test rows with their labels, by which it calibrates them; both
 * are asked about the rest. No choice was made by these rows: the estimate has no settings.
 *
 * Does not show concept drift, which no estimate without labels can see. A chunk of 2,000 rows that is right in 85 %
 * strays by 0.8 points by chance alone.
 */
export const benchmark: Benchmark = {
  about: 'Expected accuracy without labels under covariate shift, against NannyML (about 2 minutes)',
  async run() {
    const growers = createTreeGrowerPool(THREADS);
    const boosters = createBoostingPool(THREADS);
    const peer = startPythonPeer('expected');
    const figures: Figure[] = [];
    for (const { split: read, shifts } of CASES) {
      const split = read();
      const { model } = await trainClassifier(
        { table: tableOf(split, split.train), labels: split.train.labels },
        { columns: split.columns, learner: 'auto', seed: 1 },
        { onProgress: () => undefined, growTrees: growers.growTrees, boost: boosters.boost },
      );
      figures.push(...(await compare(split, model, shifts, (file) => peer.ask<number[]>('run', { file }))));
    }
    await peer.stop();
    await Promise.all([growers.stop(), boosters.stop()]);
    return figures;
  },
};

async function compare(
  split: Split,
  model: ClassificationModel,
  shifts: readonly Shift[],
  askPeer: (file: string) => Promise<number[]>,
): Promise<Figure[]> {
  const probabilities = predictProbabilities(model, tableOf(split, split.test));
  const { classes } = model;
  const best = bestClasses(probabilities, classes.length);
  const secondOf = (row: number) => probabilities[row * classes.length + 1]!;
  const rows = [...split.test.labels.keys()];
  const asked = rows.filter((row) => row % REFERENCE_EVERY !== 0);
  const chunks = shifts.map(({ column, holds }) => {
    const cells = split.test.values[split.columns.findIndex(({ name }) => name === column)]!;
    return asked.filter((row) => holds(cells[row]!));
  });
  const reference = rows.filter((row) => row % REFERENCE_EVERY === 0);
  const file = join(mkdtempSync(join(tmpdir(), 'amend-peer-')), `${split.name}.json`);
  writeFileSync(
    file,
    JSON.stringify({
      reference: {
        probability: reference.map(secondOf),
        right: reference.map((row) => Number(split.test.labels[row] === classes[1])),
      },
      chunks: chunks.map((chunk) => chunk.map(secondOf)),
    }),
  );
  const byPeer = await askPeer(file);
  const apart = chunks.map((chunk, at) => {
    const realised = chunk.filter((row) => classes[best[row]!] === split.test.labels[row]).length / chunk.length;
    const confidences = chunk.map((row) => probabilities[row * classes.length + best[row]!]!);
    const { value, low, high } = expectedAccuracy(sumConfidences(confidences))!;
    return {
      shift: `${split.name}: ${shifts[at]!.name}`,
      rows: chunk.length,
      realised,
      expected: value,
      isWithin: realised >= low && realised <= high,
      own: Math.abs(value - realised),
      peer: Math.abs(byPeer[at]! - realised),
    };
  });
  console.table(apart);
  const mean = (of: (each: (typeof apart)[number]) => number) =>
    apart.reduce((sum, each) => sum + of(each), 0) / apart.length;
  const most = (of: (each: (typeof apart)[number]) => number) => Math.max(...apart.map(of));
  const against = (peerValue: number) => ({ peer: 'NannyML', peerValue });
  return [
    {
      ...atMost(
        `${split.name}: the most apart, of ${apart.length} shifts`,
        most(({ own }) => own),
        'share',
        MOST_APART,
      ),
      ...against(most(({ peer }) => peer)),
    },
    {
      ...{ name: `${split.name}: apart on average`, value: mean(({ own }) => own), unit: 'share' },
      ...against(mean(({ peer }) => peer)),
    },
  ];
}
