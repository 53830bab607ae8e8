import { bestClasses } from '../ml/evaluation/best-class.ts';
import { logLoss } from '../ml/evaluation/log-loss.ts';
import { BOOSTING_ROUNDS, predictBoosting, trainBoosting } from '../ml/boosting/gradient-boosting.ts';
import { createBoostingPool, type BoostingPool } from '../server/learn/fitting/boosting-pool.ts';
import { tableOf, writeForPeer, type Split } from './data/split.ts';
import { adult, covtype, letter } from './data/tabular.ts';
import { median, type Benchmark, type Figure } from './figure.ts';
import { startPythonPeer, type PythonPeer } from './rig/python-peer.ts';

const THREADS = 2;
const RUNS = 3;
const MOST_TRAIN_RATIO = 1.5;
const MOST_LOSS_RATIO = 1.02;
const MOST_ACCURACY_LOST = 0.003;

/** One training and one answering of the test rows: seconds, and how good the answers were. */
interface Run {
  readonly train: number;
  readonly answer: number;
  readonly accuracy: number;
  readonly logLoss: number;
}

/**
 * Gradient boosting as a training runs it against scikit-learn's HistGradientBoostingClassifier: 100 rounds of the same
 * rows, its own settings, categories given natively, OpenMP with two threads; interleaved, medians of three after one
 * run each to warm up. scikit-learn gets words as codes, made before the clock starts; Amend's times hold their
 * encoding. Both train in two threads; Amend answers in one, scikit-learn in two.
 *
 * By itself scikit-learn holds a tenth back of more than 10,000 rows, to know when to stop: that is one more run,
 * without a bar. Two threads that wait for each other suffer under other load, scikit-learn's most: run it on a quiet
 * machine.
 */
export const benchmark: Benchmark = {
  about: 'Gradient boosting: training, log-loss, accuracy, answering; against scikit-learn (about 3 minutes)',
  async run() {
    const peer = startPythonPeer('boosting');
    const pool = createBoostingPool(THREADS);
    const figures: Figure[] = [];
    for (const load of [adult, letter, covtype]) figures.push(...(await againstScikitLearn(load(), peer, pool)));
    await Promise.all([peer.stop(), pool.stop()]);
    return figures;
  },
};

async function againstScikitLearn(split: Split, peer: PythonPeer, pool: BoostingPool): Promise<Figure[]> {
  const rows = split.test.labels.length;
  await peer.ask('load', { file: writeForPeer(split) });
  const askPeer = (earlyStopping: boolean | 'auto') => peer.ask<Run>('run', { early_stopping: earlyStopping });
  await runOwn(split, pool);
  const stopping = await askPeer('auto');
  const own: Run[] = [];
  const theirs: Run[] = [];
  for (let run = 0; run < RUNS; run++) {
    theirs.push(await askPeer(false));
    own.push(await runOwn(split, pool));
  }
  const compare = (name: string, unit: string, of: (run: Run) => number): Figure => {
    const [value, peerValue] = [median(own.map(of)), median(theirs.map(of))];
    return { name: `${split.name}: ${name}`, value, unit, peer: 'scikit-learn', peerValue, ratio: value / peerValue };
  };
  const train = compare('training', 's', (run) => run.train);
  const loss = compare('log-loss', 'nats', (run) => run.logLoss);
  const accuracy = compare('accuracy', 'of test rows', (run) => run.accuracy);
  const alone = (name: string, unit: string, value: number): Figure => ({
    name: `${split.name}: scikit-learn holding rows back, ${name}`,
    value,
    unit,
  });
  return [
    { ...train, bar: `≤ ${MOST_TRAIN_RATIO} × scikit-learn`, met: train.ratio! <= MOST_TRAIN_RATIO },
    { ...loss, bar: `≤ ${MOST_LOSS_RATIO} × scikit-learn`, met: loss.ratio! <= MOST_LOSS_RATIO },
    {
      ...accuracy,
      bar: `≥ scikit-learn − ${MOST_ACCURACY_LOST}`,
      met: accuracy.value >= accuracy.peerValue! - MOST_ACCURACY_LOST,
    },
    compare('answers', 'rows/s', (run) => rows / run.answer),
    alone('training', 's', stopping.train),
    alone('log-loss', 'nats', stopping.logLoss),
  ];
}

async function runOwn(split: Split, pool: BoostingPool): Promise<Run> {
  const classes = [...new Set(split.train.labels)].sort();
  const number = (labels: readonly string[]) => Int32Array.from(labels, (label) => classes.indexOf(label));
  const data = {
    table: tableOf(split, split.train),
    labels: number(split.train.labels),
    weights: null,
    classes: classes.length,
    seed: 1,
  };
  const asked = tableOf(split, split.test);
  const right = number(split.test.labels);
  const start = performance.now();
  const model = await trainBoosting(data, { rounds: BOOSTING_ROUNDS, boost: pool.boost, onProgress: () => undefined });
  const trained = performance.now();
  const probabilities = predictBoosting(model, asked);
  const answered = performance.now();
  const best = bestClasses(probabilities, classes.length);
  const accuracy = right.filter((label, row) => label === best[row]).length / right.length;
  return {
    train: (trained - start) / 1e3,
    answer: (answered - trained) / 1e3,
    accuracy,
    logLoss: logLoss(probabilities, classes.length, right),
  };
}
