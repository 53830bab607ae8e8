import { bestClasses } from '../ml/evaluation/best-class.ts';
import { splitForValidation } from '../ml/evaluation/validation-split.ts';
import { predictLinear, trainLinear, validateLinear } from '../ml/linear/linear.ts';
import type { TrainingData } from '../ml/table/training-data.ts';
import { joinMonths, purchasesByMonth, type PurchaseMonth } from './data/purchase-cards.ts';
import { tableOf, writeForPeer, type Split, type SplitPart } from './data/split.ts';
import { airlineTweets, banking77, smsSpam } from './data/texts.ts';
import { median, type Benchmark, type Figure } from './figure.ts';
import { startPythonPeer, type PythonPeer } from './rig/python-peer.ts';
import { accuracyOf, macroF1 } from './rig/scores.ts';

const ROUNDS = 3;
const LEAST_FASTER = 5;
const MOST_F1_LOST = 0.005;
/** The text columns of the purchases, for either side. */
const PURCHASE_TEXTS = ['merchant', 'cost_centre_desc'];

/** One training and one answering of the test rows: seconds, and the answers. */
interface Run {
  readonly train: number;
  readonly answer: number;
  readonly answers: readonly string[];
}

/**
 * The linear learner as a training runs it, in one thread: reading the texts, finding the number of passes and the
 * temperature on rows held back, learning, all on Amend's clock. Against scikit-learn's TF-IDF of words 1–2 and
 * characters 2–5 with a logistic regression of C = 10, trained to convergence; the same rows, runs interleaved, medians
 * of three after one to warm up Amend's code. Tweets: every fifth is asked; banking77: its official split; purchases:
 * of twelve quarters January to March 2015 is learnt from and the quarter that follows asked, by the two text columns
 * alone, since scikit-learn takes two minutes for the 13,000 rows of one quarter.
 *
 * Does not show Amend with other columns beside the text, nor the choice between learners.
 */
export const benchmark: Benchmark = {
  about: 'Texts: training time and macro-F1 of the linear learner against scikit-learn (about 8 minutes)',
  async run() {
    const peer = startPythonPeer('text');
    const figures: Figure[] = [];
    for (const split of [smsSpam(), airlineTweets(), banking77(), purchases()])
      figures.push(...(await compare(split, peer)));
    await peer.stop();
    return figures;
  },
};

async function compare(split: Split, peer: PythonPeer): Promise<Figure[]> {
  await peer.ask('load', { file: writeForPeer(split) });
  runOwn(split, 0);
  const own: Run[] = [];
  const theirs: Run[] = [];
  for (let seed = 1; seed <= ROUNDS; seed++) {
    theirs.push(await peer.ask<Run>('run'));
    own.push(runOwn(split, seed));
  }
  const right = split.test.labels;
  const figure = (name: string, unit: string, of: (run: Run) => number): Figure & { readonly peerValue: number } => {
    const [value, peerValue] = [median(own.map(of)), median(theirs.map(of))];
    return { name: `${split.name}: ${name}`, value, unit, peer: 'scikit-learn', peerValue, ratio: value / peerValue };
  };
  const training = figure('training', 's', (run) => run.train);
  const f1 = figure('macro-F1', '', (run) => macroF1(run.answers, right));
  return [
    {
      ...training,
      bar: `≤ 1/${LEAST_FASTER} × scikit-learn`,
      met: training.value * LEAST_FASTER <= training.peerValue,
    },
    { ...f1, bar: `≥ scikit-learn − ${MOST_F1_LOST}`, met: f1.value >= f1.peerValue - MOST_F1_LOST },
    figure('accuracy', 'of test rows', (run) => accuracyOf(run.answers, right)),
    figure('answers', 'rows/s', (run) => right.length / run.answer),
  ];
}

function runOwn(split: Split, seed: number): Run {
  const classes = [...new Set(split.train.labels)].sort();
  const numbers = new Map(classes.map((name, number) => [name, number]));
  const start = performance.now();
  const data: TrainingData = {
    table: tableOf(split, split.train),
    labels: Int32Array.from(split.train.labels, (label) => numbers.get(label)!),
    weights: null,
    classes: classes.length,
    seed,
  };
  const model = trainLinear(data, validateLinear(splitForValidation(data)));
  const trained = performance.now();
  const best = bestClasses(predictLinear(model, tableOf(split, split.test)), classes.length);
  const answered = performance.now();
  return {
    train: (trained - start) / 1_000,
    answer: (answered - trained) / 1_000,
    answers: Array.from(best, (k) => classes[k]!),
  };
}

function purchases(): Split {
  const months = purchasesByMonth();
  const between = (first: string, last: string): PurchaseMonth =>
    joinMonths(months.filter(({ month }) => month >= first && month <= last));
  const partOf = ({ columns, labels }: PurchaseMonth): SplitPart => ({
    values: PURCHASE_TEXTS.map((name) => columns.find((column) => column.name === name)!.values),
    labels,
  });
  return {
    name: 'purchases',
    columns: PURCHASE_TEXTS.map((name) => ({ name, type: 'text' })),
    train: partOf(between('2015-01', '2015-03')),
    test: partOf(between('2015-04', '2015-06')),
  };
}
