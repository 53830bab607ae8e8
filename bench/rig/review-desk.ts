import { bestClasses } from '../../ml/evaluation/best-class.ts';
import { isHoldout } from '../../ml/evaluation/holdout.ts';
import type { ClassificationModel } from '../../ml/learners/classification-model.ts';
import { trainClassifier, type LabelledTable } from '../../ml/learners/train-classifier.ts';
import { answerRows, encodeRows, learnFromFeedback, startOnlineModel } from '../../ml/online/online-model.ts';
import { expectedErrors } from '../../ml/sampling/expected-errors.ts';
import { labelWeights } from '../../ml/sampling/label-weights.ts';
import { duplicateSignatures } from '../../ml/sampling/near-duplicates.ts';
import { orderForReview } from '../../ml/sampling/review-order.ts';
import { readTable } from '../../ml/table/read-table.ts';
import { joinMonths, PURCHASE_COLUMNS, takeRows, type PurchaseMonth } from '../data/purchase-cards.ts';

/** The pane shows so many rows of the queue at a time; the rows after them are ordered with what these have taught. */
const ROWS_PER_SITTING = 20;
const AUDIT_SHARE = 0.02;

/** Shares of right answers, month by month. */
export interface DeskAccuracy {
  /** Of all rows, before any of them was corrected. */
  readonly answered: number[];
  /** Of all rows, after the month's corrections: those asked about are right. */
  readonly delivered: number[];
}

/** Which rows a person corrects next. */
export type Chooser = (state: {
  readonly month: PurchaseMonth;
  readonly spoken: readonly boolean[];
  readonly groups: readonly string[];
  /** Per row, 0 … 1. */
  readonly errors: Float64Array;
}) => readonly number[];

/** The review queue of the product, the audit sample included. */
export const byReviewQueue: Chooser = ({ month, spoken, groups, errors }) =>
  orderForReview({ keys: month.keys, groups, errors, spoken }, { seed: month.month, auditShare: AUDIT_SHARE }).map(
    ({ row }) => row,
  );

/** Rows in a random order drawn beforehand. */
export function byChance(orders: ReadonlyMap<string, readonly number[]>): Chooser {
  return ({ month, spoken }) => orders.get(month.month)!.filter((row) => !spoken[row]);
}

/**
 * Months at a desk with Amend: each is answered, a person corrects so many rows in sittings, each correction is learned
 * at once, and at the month's end a version is trained on the labels and corrections so far, but for the tenth of the
 * rows that Amend keeps for measuring.
 */
export async function workThrough(
  months: readonly PurchaseMonth[],
  labelled: PurchaseMonth,
  corrections: number,
  choose: Chooser,
): Promise<DeskAccuracy> {
  const accuracy: DeskAccuracy = { answered: [], delivered: [] };
  const corrected: PurchaseMonth[] = [];
  for (const month of months) {
    const { answered, delivered, asked } = workMonth(
      await trainVersion(labelled, corrected),
      month,
      corrections,
      choose,
    );
    accuracy.answered.push(answered);
    accuracy.delivered.push(delivered);
    corrected.push(takeRows(month, asked));
  }
  return accuracy;
}

const DAYS_A_MONTH = 30;

/**
 * Trains as the server does: without the holdout, corrections counting as corrections, said in the month they were
 * made.
 *
 * @param corrected the rows corrected, one block a month
 */
export async function trainVersion(
  labelled: PurchaseMonth,
  corrected: readonly PurchaseMonth[],
): Promise<ClassificationModel> {
  const blocks = [labelled, ...corrected];
  const all = joinMonths(blocks);
  const months = blocks.flatMap(({ keys }, at) => keys.map(() => at));
  const rows = [...all.keys.keys()].filter((row) => !isHoldout(all.keys[row]!));
  return train(takeRows(all, rows), {
    weights: labelWeights(rows.map((row) => months[row]! > 0)),
    times: Float64Array.from(rows, (row) => months[row]! * DAYS_A_MONTH),
  });
}

export async function train(
  rows: PurchaseMonth,
  more: Pick<LabelledTable, 'weights' | 'times'> = {},
): Promise<ClassificationModel> {
  const data = { table: readTable(PURCHASE_COLUMNS, rows.columns), labels: rows.labels, ...more };
  const { model } = await trainClassifier(
    data,
    { columns: PURCHASE_COLUMNS, learner: 'combined', seed: 1 },
    { onProgress: () => undefined },
  );
  return model;
}

function workMonth(champion: ClassificationModel, month: PurchaseMonth, corrections: number, choose: Chooser) {
  const online = startOnlineModel(champion);
  const table = readTable(PURCHASE_COLUMNS, month.columns);
  const rows = encodeRows(online, table);
  const groups = duplicateSignatures(table);
  const spoken = month.keys.map(() => false);
  let probabilities = answerRows(online, rows);
  const answered = shareRight(probabilities, online.classes, month.labels);
  const asked: number[] = [];
  while (asked.length < corrections) {
    const errors = expectedErrors(probabilities, online.classes.length, rows.novelty);
    const sitting = choose({ month, spoken, groups, errors }).slice(
      0,
      Math.min(ROWS_PER_SITTING, corrections - asked.length),
    );
    if (sitting.length === 0) break;
    for (const row of sitting) {
      const one = takeRows(month, [row]);
      learnFromFeedback(online, encodeRows(online, readTable(PURCHASE_COLUMNS, one.columns)), one.labels[0]!);
      spoken[row] = true;
      asked.push(row);
    }
    probabilities = answerRows(online, rows);
  }
  return { answered, delivered: shareRight(probabilities, online.classes, month.labels, spoken), asked };
}

/** The share of rows whose best class is their label; those a person has spoken of are right. */
export function shareRight(
  probabilities: Float64Array,
  classes: readonly string[],
  labels: readonly string[],
  spoken?: readonly boolean[],
): number {
  const best = bestClasses(probabilities, classes.length);
  return labels.filter((label, row) => spoken?.[row] === true || classes[best[row]!] === label).length / labels.length;
}
