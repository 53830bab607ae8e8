import type { PredictionAnswer } from '../../../contract/prediction.ts';
import type { AnsweredRow, RowObject, RowPredictionAnswer } from '../../../contract/row-predictions.ts';
import type { AnswerTimes } from '../../platform/metrics/answer-times.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import type { OwnRows } from '../../record/scopes/own-rows.ts';
import { predictUnshown, type Asking, type PredictServices } from '../predictions/predict-rows.ts';
import { batchOfRows, createArranging, type ArrangedRow } from './arrange-rows.ts';

export interface RowServices extends PredictServices {
  readonly times: AnswerTimes;
}

/** What is asked of rows, by whom, and of which of them they may ask. */
export interface RowsAsked {
  readonly classifier: string;
  readonly own: OwnRows | null;
  readonly asker: Asking;
  readonly probabilities: boolean;
}

/**
 * Answers rows as objects, all or none; nobody is shown them, so no correction tells of them again.
 *
 * @throws {ProblemError} those of `predictRows`
 */
export async function answerRows(
  services: RowServices,
  rows: readonly RowObject[],
  asked: RowsAsked,
): Promise<RowPredictionAnswer> {
  const classifier = await answeringClassifier(services, asked.classifier);
  requireOpen(classifier);
  const answer = await answerArranged(services, rows.map(createArranging(classifier)), asked);
  return {
    modelVersion: answer.modelVersion,
    predictedAt: answer.predictedAt,
    predictions: rowsOf(answer),
    ...(answer.skew === undefined ? {} : { skew: answer.skew }),
  };
}

/**
 * A classifier that answers, whatever it answers by.
 *
 * @throws {ProblemError} unknown-classifier, no-champion, model-elsewhere
 */
export async function answeringClassifier(
  { anomalies, models }: Pick<RowServices, 'anomalies' | 'models'>,
  id: string,
): Promise<StoredClassifier> {
  return (await anomalies.find(id)) ?? (await models.current(id)).classifier;
}

/** The same of rows in the classifier's column order. */
export async function answerArranged(
  services: RowServices,
  rows: readonly ArrangedRow[],
  { classifier, own, asker, probabilities }: RowsAsked,
): Promise<PredictionAnswer> {
  const stored = await answeringClassifier(services, classifier);
  const request = { rows: batchOfRows(stored, rows), probabilities };
  return services.times.measure(classifier, () => predictUnshown(services, classifier, request, own, asker));
}

/** An answer by row. */
export function rowsOf(answer: PredictionAnswer): AnsweredRow[] {
  const rules = new Map((answer.rules ?? []).map(({ row, rule }) => [row, rule]));
  const unknown = new Set(answer.unknown);
  const disputes = new Map(answer.disputes.map(({ row, ...dispute }) => [row, dispute]));
  const reasons = new Map((answer.anomalies?.reasons ?? []).map((each) => [each.row, each.reasons]));
  return answer.keys.map((key, row) => {
    const rule = rules.get(row);
    const dispute = disputes.get(row);
    const shares = answer.probabilities?.[row];
    const score = answer.anomalies?.scores[row];
    return {
      id: `${answer.batch}:${row}`,
      key,
      class: answer.classes[answer.predicted[row]!]!,
      confidence: answer.confidence[row]!,
      source: answer.sources[row]!,
      ...(rule === undefined ? {} : { rule }),
      ...(dispute === undefined ? {} : { dispute }),
      ...(unknown.has(row) ? { unknown: true } : {}),
      ...(shares === undefined ? {} : { probabilities: byClass(answer.classes, shares) }),
      ...(score === undefined ? {} : { anomaly: { score, reasons: reasons.get(row) ?? [] } }),
    };
  });
}

function byClass(classes: readonly string[], shares: readonly number[]): Record<string, number> {
  // A class may be called anything, `__proto__` too.
  return Object.fromEntries(classes.map((name, at) => [name, shares[at]!]));
}
