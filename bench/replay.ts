import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { predictProbabilities, type ClassificationModel } from '../ml/learners/classification-model.ts';
import { readTable } from '../ml/table/read-table.ts';
import {
  chanceOrders,
  joinMonths,
  partMonths,
  PURCHASE_COLUMNS,
  purchasesByMonth,
  type PurchaseMonth,
} from './data/purchase-cards.ts';
import { atLeast, type Benchmark, type Figure } from './figure.ts';
import { runDesk } from './rig/desk-process.ts';
import { renderLineChart } from './rig/line-chart.ts';
import { startPythonPeer } from './rig/python-peer.ts';
import { shareRight, train, trainVersion } from './rig/review-desk.ts';

const CORRECTIONS_A_MONTH = 100;
/** Two thirds. */
const FEWER_CORRECTIONS = 67;
const LAST_LABELLED_MONTH = '2014-06';
const LAST_MONTHS = 6;
/** Months between two trainings of the ceiling, which learns up to 120,000 rows. */
const CEILING_EVERY = 3;
const PICTURE = 'docs/replay.svg';

/** Accuracy by month of all who took part. */
type Accuracies = Record<
  'frozen' | 'scikit-learn' | 'River' | 'Amend by chance' | 'Amend' | 'Amend with 67' | 'delivered' | 'ceiling',
  readonly number[]
>;

/**
 * Three years of card purchases, month by month in date order. Everything up to June 2014 is labelled; from then on
 * each row is answered before its label is seen, and each month a person corrects 100 rows: drawn by chance, the same
 * for all three that learn from those, or the first of Amend's review queue in sittings of 20, its audit sample (2 % of
 * the keys, about one place in twenty) among the 100. Amend trains monthly, without the tenth of the rows that it never
 * trains on; the others learn from all, and so does the ceiling.
 *
 * To take minutes, Amend's learner is `combined` throughout, which it picks for texts beside other columns, without
 * trying trees; the ceiling is trained every third month; River answers one row in four.
 *
 * Does not show: people's mistakes (a correction here is always right), tables other than this one, the time it takes.
 */
export const benchmark: Benchmark = {
  about:
    'Accuracy by month on real card purchases with 100 corrections a month, against scikit-learn and River (about 8 minutes)',
  async run() {
    const { labelled, months } = partMonths(purchasesByMonth(), LAST_LABELLED_MONTH);
    const accuracies = await compare(labelled, months);
    const names = months.map(({ month }) => month);
    console.table(
      months.map(({ month, keys }, at) => ({
        month,
        rows: keys.length,
        ...Object.fromEntries(Object.entries(accuracies).map(([name, values]) => [name, values[at]!.toFixed(3)])),
      })),
    );
    console.log(JSON.stringify({ bench: 'replay', months: names, accuracies }));
    writeFileSync(PICTURE, picture(names, accuracies));
    return figuresOf(names, accuracies);
  },
};

/** Everybody works beside the others, in processes of their own; the ceiling and the frozen model in this one. */
async function compare(labelled: PurchaseMonth, months: readonly PurchaseMonth[]): Promise<Accuracies> {
  const desk = (corrections: number, choice: 'queue' | 'chance') =>
    runDesk({ lastLabelledMonth: LAST_LABELLED_MONTH, corrections, choice });
  const [queue, chance, fewer, peers, own] = await Promise.all([
    desk(CORRECTIONS_A_MONTH, 'queue'),
    desk(CORRECTIONS_A_MONTH, 'chance'),
    desk(FEWER_CORRECTIONS, 'queue'),
    runPeers(labelled, months),
    runHere(labelled, months),
  ]);
  return {
    ...own,
    ...peers,
    'Amend by chance': chance.answered,
    Amend: queue.answered,
    'Amend with 67': fewer.answered,
    delivered: queue.delivered,
  };
}

/** Both peers, on the rows that Amend by chance corrects. */
async function runPeers(
  labelled: PurchaseMonth,
  months: readonly PurchaseMonth[],
): Promise<Pick<Accuracies, 'scikit-learn' | 'River'>> {
  const folder = mkdtempSync(join(tmpdir(), 'replay-'));
  const file = join(folder, 'months.json');
  const orders = chanceOrders(months);
  writeFileSync(
    file,
    JSON.stringify({
      labelled,
      months: months.map((month) => ({ ...month, corrected: orders.get(month.month)!.slice(0, CORRECTIONS_A_MONTH) })),
    }),
  );
  const run = async (operation: string): Promise<number[]> => {
    const peer = startPythonPeer('replay');
    const accuracies = await peer.ask<number[]>(operation, { file });
    await peer.stop();
    return accuracies;
  };
  try {
    const [scikitLearn, river] = await Promise.all([run('scikit_learn'), run('river')]);
    return { 'scikit-learn': scikitLearn, River: river };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runHere(
  labelled: PurchaseMonth,
  months: readonly PurchaseMonth[],
): Promise<Pick<Accuracies, 'frozen' | 'ceiling'>> {
  const frozen = await trainVersion(labelled, []);
  return { frozen: months.map((month) => accuracy(frozen, month)), ceiling: await ceiling(labelled, months) };
}

/** All labels of the months before are known, nothing is kept back. */
async function ceiling(labelled: PurchaseMonth, months: readonly PurchaseMonth[]): Promise<number[]> {
  const accuracies: number[] = [];
  let model: ClassificationModel | null = null;
  for (const [at, month] of months.entries()) {
    if (model === null || at % CEILING_EVERY === 0) model = await train(joinMonths([labelled, ...months.slice(0, at)]));
    accuracies.push(accuracy(model, month));
  }
  return accuracies;
}

function accuracy(model: ClassificationModel, month: PurchaseMonth): number {
  return shareRight(
    predictProbabilities(model, readTable(PURCHASE_COLUMNS, month.columns)),
    model.classes,
    month.labels,
  );
}

function figuresOf(names: readonly string[], accuracies: Accuracies): Figure[] {
  const late = (name: keyof Accuracies): number =>
    accuracies[name].slice(-LAST_MONTHS).reduce((sum, each) => sum + each, 0) / LAST_MONTHS;
  const last = `mean of the last ${LAST_MONTHS} months`;
  const plain = (name: keyof Accuracies, words: string): Figure => ({
    name: `${words}, ${last}`,
    value: late(name),
    unit: 'accuracy',
  });
  const against = (figure: Figure, peer: string, peerValue: number): Figure => ({
    ...figure,
    peer,
    peerValue,
    ratio: figure.value / peerValue,
  });
  const yearEnds = ['2014', '2015', '2016'].map((year) => names.findLastIndex((name) => name.startsWith(year)));
  return [
    plain('frozen', 'frozen'),
    plain('scikit-learn', 'scikit-learn, 100 by chance'),
    plain('River', 'River, 100 by chance'),
    plain('Amend by chance', 'Amend, 100 by chance'),
    against(
      atLeast(`Amend, 100 of its review queue, ${last}`, late('Amend'), 'accuracy', 0.66),
      'frozen',
      late('frozen'),
    ),
    against(plain('delivered', 'the sheet as delivered (corrected rows are right)'), 'frozen', late('frozen')),
    plain('ceiling', 'Amend, all labels known'),
    ...yearEnds.map((at) => {
      const [peer, best] = (['frozen', 'scikit-learn', 'River', 'Amend by chance'] as const)
        .map((name): [string, number] => [name, accuracies[name][at]!])
        .reduce((most, each) => (each[1] > most[1] ? each : most));
      return against(
        atLeast(`Amend, 100 of its review queue, ${names[at]}`, accuracies.Amend[at]!, 'accuracy', best),
        peer,
        best,
      );
    }),
    against(
      atLeast(
        `Amend, ${FEWER_CORRECTIONS} of its review queue, ${last}`,
        late('Amend with 67'),
        'accuracy',
        late('Amend by chance'),
      ),
      'Amend, 100 by chance',
      late('Amend by chance'),
    ),
  ];
}

function picture(names: readonly string[], accuracies: Accuracies): string {
  return renderLineChart({
    title: 'Right answers by month, each row answered before anyone looked at it',
    description: `Card purchases, 2014 to 2016, 133 classes. A model that stays as it was falls from ${percent(accuracies.frozen[0]!)} to ${percent(accuracies.frozen.at(-1)!)}; Amend, with ${CORRECTIONS_A_MONTH} corrections a month of some 4,000 rows, ends at ${percent(accuracies.Amend.at(-1)!)}.`,
    labels: names.map((name) =>
      /-(01|07)$/.test(name)
        ? new Date(`${name}-01T00:00:00Z`).toLocaleString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
        : '',
    ),
    marks: [0.3, 0.4, 0.5, 0.6, 0.7, 0.8],
    lines: [
      { name: 'all labels known', values: accuracies.ceiling, style: 'dotted' },
      { name: 'scikit-learn, 100 at random', values: accuracies['scikit-learn'], style: 'thin' },
      { name: 'River, 100 at random', values: accuracies.River, style: 'thin' },
      { name: 'frozen model', values: accuracies.frozen, style: 'plain' },
      { name: 'Amend, 100 corrections', values: accuracies.Amend, style: 'strong' },
    ],
  });
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
