import { bestClasses } from '../ml/evaluation/best-class.ts';
import { orderForReview } from '../ml/sampling/review-order.ts';
import { predictProbabilities, type ClassificationModel } from '../ml/learners/classification-model.ts';
import { answerRows, encodeRows, learnFromFeedback, startOnlineModel } from '../ml/online/online-model.ts';
import { trainClassifier } from '../ml/learners/train-classifier.ts';
import { readTable } from '../ml/table/read-table.ts';
import { joinMonths, PURCHASE_COLUMNS, purchasesByMonth, takeRows, type PurchaseMonth } from './data/purchase-cards.ts';
import type { Benchmark, Figure } from './figure.ts';

const CORRECTIONS_A_MONTH = 100;
const AUDIT_SHARE = 0.02;
const LAST_LABELLED_MONTH = '2014-06';
const LAST_MONTHS = 6;

/**
 * Three years of card purchases, month by month in date order. Everything up to June 2014 is labelled; from then on each
 * row is answered before its label is seen, and each month a person corrects 100 rows.
 *
 * Does not show: people's mistakes (a correction here is always right), tables other than this one, the time it takes.
 */
export const benchmark: Benchmark = {
  about: 'accuracy by month on real card purchases: a frozen model, and Amend with 100 corrections a month',
  async run() {
    const months = purchasesByMonth();
    const start = months.findIndex(({ month }) => month > LAST_LABELLED_MONTH);
    const labelled = joinMonths(months.slice(0, start));
    const frozen = await train(labelled);

    const known = [labelled];
    let champion = frozen;
    const table: { month: string; rows: number; frozen: number; amend: number; delivered: number }[] = [];
    for (const month of months.slice(start)) {
      const { answered, delivered, corrected } = workThrough(champion, month);
      table.push({ month: month.month, rows: month.keys.length, frozen: accuracy(frozen, month), amend: answered, delivered });
      known.push(corrected);
      champion = await train(joinMonths(known));
    }
    console.table(table.map((row) => ({ ...row, frozen: row.frozen.toFixed(3), amend: row.amend.toFixed(3), delivered: row.delivered.toFixed(3) })));

    const last = table.slice(-LAST_MONTHS);
    const mean = (pick: (row: (typeof table)[number]) => number) => last.reduce((sum, row) => sum + pick(row), 0) / last.length;
    const frozenMean = mean((row) => row.frozen);
    const amendMean = mean((row) => row.amend);
    const figure = (name: string, value: number): Figure => ({ name, value, unit: 'accuracy', peer: 'frozen', peerValue: frozenMean, ratio: value / frozenMean });
    return [
      { name: `frozen, mean of the last ${LAST_MONTHS} months`, value: frozenMean, unit: 'accuracy' },
      figure(`Amend, ${CORRECTIONS_A_MONTH} corrections a month, mean of the last ${LAST_MONTHS} months`, amendMean),
      figure('the sheet as delivered (corrected rows are right), same months', mean((row) => row.delivered)),
    ];
  },
};

async function train(rows: PurchaseMonth): Promise<ClassificationModel> {
  const table = readTable(PURCHASE_COLUMNS, rows.columns);
  const { model } = await trainClassifier({ table, labels: rows.labels }, { columns: PURCHASE_COLUMNS, learner: 'linear', seed: 1 }, { onProgress: () => undefined });
  return model;
}

function accuracy(model: ClassificationModel, month: PurchaseMonth): number {
  return shareRight(predictProbabilities(model, readTable(PURCHASE_COLUMNS, month.columns)), model.classes, month.labels);
}

function shareRight(probabilities: Float64Array, classes: readonly string[], labels: readonly string[]): number {
  const best = bestClasses(probabilities, classes.length);
  return labels.reduce((right, label, row) => right + (classes[best[row]!] === label ? 1 : 0), 0) / labels.length;
}

/** One month at the desk: answer every row, correct the first 100 of the review queue one after another. */
function workThrough(champion: ClassificationModel, month: PurchaseMonth) {
  const online = startOnlineModel(champion);
  const table = readTable(PURCHASE_COLUMNS, month.columns);
  const rows = encodeRows(online, table);
  const probabilities = answerRows(online, rows);
  const answered = shareRight(probabilities, online.classes, month.labels);
  const queue = orderForReview({ keys: month.keys, table, classes: online.classes.length, probabilities }, AUDIT_SHARE);
  const asked = queue.slice(0, CORRECTIONS_A_MONTH).map(({ row }) => row);
  for (const row of asked) {
    const one = takeRows(month, [row]);
    learnFromFeedback(online, encodeRows(online, readTable(PURCHASE_COLUMNS, one.columns)), one.labels[0]!);
  }
  const after = bestClasses(answerRows(online, rows), online.classes.length);
  const isAsked = new Set(asked);
  const right = month.labels.filter((label, row) => isAsked.has(row) || online.classes[after[row]!] === label).length;
  return { answered, delivered: right / month.labels.length, corrected: takeRows(month, asked) };
}
