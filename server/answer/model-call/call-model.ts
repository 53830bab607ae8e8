import type { ModelCallAnswer } from '../../../contract/model-call.ts';
import type { RowObject } from '../../../contract/row-predictions.ts';
import { answeringClassifier, answerRows, type RowServices, type RowsAsked } from '../programs/answer-rows.ts';

/**
 * Answers one row: its class under the name of the column that the classifier fills.
 *
 * @throws {ProblemError} those of `answerRows`
 */
export async function callModel(
  services: RowServices,
  row: RowObject,
  asked: Omit<RowsAsked, 'probabilities'>,
): Promise<ModelCallAnswer['response']> {
  const { predictions, modelVersion } = await answerRows(services, [row], { ...asked, probabilities: false });
  const { labelColumn } = await answeringClassifier(services, asked.classifier);
  const { id, class: answer, confidence } = predictions[0]!;
  return { confidence, modelVersion, predictionId: id, [labelColumn]: answer };
}
