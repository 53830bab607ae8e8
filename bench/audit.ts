import { bestClasses } from '../ml/evaluation/best-class.ts';
import { auditEstimate } from '../ml/late-labels/audit-estimate.ts';
import { expectedAccuracy, sumConfidences } from '../ml/late-labels/expected-accuracy.ts';
import { realisedAccuracy } from '../ml/late-labels/realised-accuracy.ts';
import { predictProbabilities } from '../ml/learners/classification-model.ts';
import { seededRandom } from '../ml/random.ts';
import { isInAuditSample } from '../ml/sampling/audit-sample.ts';
import { expectedErrors } from '../ml/sampling/expected-errors.ts';
import { duplicateSignatures } from '../ml/sampling/near-duplicates.ts';
import { orderForReview } from '../ml/sampling/review-order.ts';
import { readTable } from '../ml/table/read-table.ts';
import { partMonths, PURCHASE_COLUMNS, purchasesByMonth, type PurchaseMonth } from './data/purchase-cards.ts';
import { atMost, type Benchmark } from './figure.ts';
import { trainVersion } from './rig/review-desk.ts';

const LAST_LABELLED_MONTH = '2014-06';
const MONTHS = 12;
const AUDIT_SHARE = 0.02;
const CORRECTIONS_A_MONTH = 100;
/** Of the answers that are wrong, so many are noticed in the sheet by the way, and corrected there. */
const NOTICED = 0.1;

interface Labelled {
  readonly class: string;
  readonly label: string;
}

/**
 * A year of card purchases, answered by the version of June 2014. Each month a person looks at the first 100 rows of
 * the review queue, in which rows drawn by chance come one place in twenty, and before that corrects one in ten of the
 * wrong answers, because they saw it. What the labels say of accuracy: all of them alike, as anybody would count; those
 * of the drawn rows alike; and Amend's estimate, which counts those that were noticed for themselves alone. Against the
 * truth, since all labels are known here. The share of wrong answers that are noticed was chosen beforehand.
 *
 * Does not show: people's mistakes. What one learns from the corrections is left out, so that one version is measured.
 */
export const benchmark: Benchmark = {
  about: 'Accuracy from labels that people chose to give, against the truth, on card purchases (about 2 minutes)',
  async run() {
    const { labelled, months } = partMonths(purchasesByMonth(), LAST_LABELLED_MONTH);
    const model = await trainVersion(labelled, []);
    const random = seededRandom(1);
    const all: Labelled[] = [];
    const given: Labelled[] = [];
    const asked: Labelled[] = [];
    const noticed: Labelled[] = [];
    const confidences: number[] = [];
    let drawn = 0;
    for (const month of months.slice(0, MONTHS)) {
      const table = readTable(PURCHASE_COLUMNS, month.columns);
      const probabilities = predictProbabilities(model, table);
      const { classes } = model;
      const best = bestClasses(probabilities, classes.length);
      const answers = month.labels.map((label, row) => ({ class: classes[best[row]!]!, label }));
      const isDrawn = month.keys.map((key) => isInAuditSample(key, AUDIT_SHARE));
      const spoken = answers.map((each) => each.class !== each.label && random.next() < NOTICED);
      const reviewed = reviewedRows(month, probabilities, classes.length, spoken);
      all.push(...answers);
      confidences.push(...answers.map((_, row) => probabilities[row * classes.length + best[row]!]!));
      drawn += isDrawn.filter(Boolean).length;
      noticed.push(...answers.filter((_, row) => spoken[row] && isDrawn[row]));
      asked.push(...reviewed.filter((row) => isDrawn[row]).map((row) => answers[row]!));
      given.push(...answers.filter((_, row) => spoken[row]), ...reviewed.map((row) => answers[row]!));
    }
    const truth = realisedAccuracy(all)!.value;
    const estimate = auditEstimate({ drawn, asked, noticed })!;
    const naive = realisedAccuracy(given)!;
    const alike = realisedAccuracy([...asked, ...noticed])!;
    const expected = expectedAccuracy(sumConfidences(confidences))!;
    console.table({ truth: { value: truth, rows: all.length }, naive, alike, estimate, expected });
    const isHeld = truth >= estimate.low && truth <= estimate.high;
    return [
      { name: 'accuracy in truth', value: truth, unit: 'share' },
      { name: 'of all labels alike, off by', value: Math.abs(naive.value - truth), unit: 'share' },
      { name: 'of the labels of drawn rows alike, off by', value: Math.abs(alike.value - truth), unit: 'share' },
      { name: 'estimate from drawn rows, off by', value: Math.abs(estimate.value - truth), unit: 'share' },
      { name: 'half of its 95 % interval', value: (estimate.high - estimate.low) / 2, unit: 'share' },
      atMost('the truth lies beyond its interval', Number(!isHeld), 'times', 0),
      { name: 'expected from confidences, off by', value: Math.abs(expected.value - truth), unit: 'share' },
    ];
  },
};

/** What a person gets to of the review queue. */
function reviewedRows(
  month: PurchaseMonth,
  probabilities: Float64Array,
  classes: number,
  spoken: readonly boolean[],
): number[] {
  const table = readTable(PURCHASE_COLUMNS, month.columns);
  const rows = {
    keys: month.keys,
    groups: duplicateSignatures(table),
    errors: expectedErrors(probabilities, classes, new Float64Array(month.keys.length)),
    spoken,
  };
  return orderForReview(rows, { seed: month.month, auditShare: AUDIT_SHARE })
    .slice(0, CORRECTIONS_A_MONTH)
    .map(({ row }) => row);
}
