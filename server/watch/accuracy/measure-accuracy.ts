import type { Kysely } from 'kysely';
import type { AccuracyFigures } from '../../../contract/accuracy-watch.ts';
import type { PartTally } from '../../../contract/part-watch.ts';
import { answerLoss, conceptDrift } from '../../../ml/late-labels/concept-drift.ts';
import { addSums, expectedAccuracy, NO_ANSWERS } from '../../../ml/late-labels/expected-accuracy.ts';
import { isRight } from '../../../ml/late-labels/realised-accuracy.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { placeOfAmount, readPricer } from '../cost/read-pricer.ts';
import { readAnsweredSums } from './answered-rows-store.ts';
import { readLateLabels, type LateLabel } from './late-label-store.ts';
import { readAudit, readCalibration } from './read-live-accuracy.ts';
import { tallyParts, type TalliedSegments } from './tally-parts.ts';

/** What is measured, beside by which rule it is judged; and what was counted of each class and segment. */
export interface MeasuredAccuracy {
  readonly figures: Omit<AccuracyFigures, 'least' | 'parts'>;
  readonly tallies: readonly PartTally[];
}
type Rise = NonNullable<AccuracyFigures['loss']>['rise'];

/**
 * How good the answers of a version in a window are: by the audit sample, by their confidences, and as the labels that
 * came in it contradict them. One read of the window's predictions, one of the labels that came, one of the keys.
 *
 * @param segments those of the version; null is none
 * @param risen the last rise of the loss that was found before, which lasts until the loss is low again
 */
export async function measureAccuracy(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  version: number,
  { from, to, segments }: { readonly from: Date; readonly to: Date; readonly segments: TalliedSegments | null },
  risen: Rise,
): Promise<MeasuredAccuracy> {
  const of = { classifierId: classifier.id, from, to, among: null, version };
  const about = { ...of, segmentAt: segments?.column.at ?? null, amountAt: placeOfAmount(classifier) };
  const answers = await readAnsweredSums(db, about, 1);
  const sums = answers.filter(({ span }) => span !== null).reduce(addSums, NO_ANSWERS);
  const arrived = await readLateLabels(db, about);
  const ofWindow = arrived.filter(({ answeredAt }) => answeredAt >= from);
  const audit = await readAudit(db, about, classifier.policies.auditShare, sums.rows, ofWindow);
  const price = await readPricer(db, { classifier, version, named: (name) => name });
  return {
    figures: {
      version,
      window: { from: from.toISOString(), to: to.toISOString() },
      rows: sums.rows,
      audited: audit.estimate,
      expected: expectedAccuracy(sums, await readCalibration(db, classifier.id, version)),
      loss: lossOf(arrived, risen),
    },
    tallies: tallyParts(answers, arrived, segments, price),
  };
}

function lossOf(arrived: readonly LateLabel[], risen: Rise): AccuracyFigures['loss'] {
  if (arrived.length === 0) return null;
  const known = arrived.map((each) => ({ confidence: each.confidence, isRight: isRight(each) }));
  const found = conceptDrift(known).at(-1);
  const rise = found === undefined ? risen : { ...found, at: arrived[found.at]!.labelledAt.toISOString() };
  const since = rise === null ? 0 : arrived.findIndex(({ labelledAt }) => labelledAt.toISOString() >= rise.at);
  const losses = (since === -1 ? known : known.slice(since)).map(answerLoss);
  return { mean: losses.reduce((sum, each) => sum + each, 0) / losses.length, labels: losses.length, rise };
}
