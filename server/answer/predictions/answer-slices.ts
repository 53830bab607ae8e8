import type { RowSource } from '../../../contract/row-source.ts';
import { earlierHashes } from '../../../contract/row-hash.ts';
import type { EncodedRows } from '../../../ml/online/encoded-rows.ts';
import { startEncoding } from '../../../ml/online/online-model.ts';
import type { PredictedBatch } from '../../learn/models/predicted-batch.ts';
import { columnsStillRead } from '../../learn/models/version-columns.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';
import { startGivingWay } from '../../platform/turns/yielding.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import type { OwnRows } from '../../record/scopes/own-rows.ts';
import { answerBlock, type BlockAnswer } from '../serving/answer-block.ts';
import type { AnsweringModel } from '../serving/answering-models.ts';
import { rowSlices } from '../serving/row-slices.ts';
import type { ShownRow } from './view.ts';
import type { Encode } from './view-encoding.ts';

/** A row that is to be answered. */
export type RowToAnswer = Omit<ShownRow, 'prediction'>;

/** Rows that were answered together. */
export interface AnsweredSlice {
  readonly rows: readonly ShownRow[];
  readonly encoded: EncodedRows;
  readonly answer: BlockAnswer;
}

/**
 * Answers rows, slice by slice: some 0.1 ms a row. Between slices other requests get in, and corrections go first.
 *
 * @param own    whoever sees some rows only asks about theirs; null for every row
 * @param encode of the model; nobody else's until the last slice is there. Default: one of their own
 */
export async function* answerInSlices(
  model: AnsweringModel,
  rows: Iterable<RowToAnswer>,
  own: OwnRows | null,
  encode: Encode = startEncoding(model.online),
): AsyncGenerator<AnsweredSlice, void> {
  const yielding = startGivingWay();
  for (const slice of rowSlices(rows, (row) => row.cells)) {
    const table = tableOfRows(
      model.columns,
      slice.map((row) => row.cells),
    );
    const encoded = await inTurns(encode(table), yielding);
    const answer = answerBlock(model, slice, encoded, own);
    const answered = slice.map(({ key, rowHash, cells }, at): ShownRow => ({
      key,
      rowHash,
      cells,
      prediction: answer.predictions[at]!,
    }));
    yield { rows: answered, encoded, answer };
    await yielding.ifDue();
  }
}

/** Rows that were answered, for whoever watches them. */
export function watchedBatch(
  model: AnsweringModel,
  { predictedAt, source }: { readonly predictedAt: Date; readonly source: RowSource },
  rows: readonly ShownRow[],
  answers: readonly BlockAnswer[],
): PredictedBatch {
  return {
    classifierId: model.classifier.id,
    modelVersion: model.version,
    predictedAt,
    source,
    columns: columnsStillRead(model.online.champion, model.classifier.columns),
    segmentColumn: model.classifier.policies.segmentColumn,
    cells: rows.map((row) => row.cells),
    keys: rows.map((row) => row.key),
    rowHashes: rows.map((row) => row.rowHash),
    earlierHashes: rows.map((row) => earlierHashes(model.classifier, row.cells)),
    hadLabel: rows.map((row) => model.labels.hasHeardOf(row.key)),
    // Later answers know more classes, never in another order.
    classes: answers.at(-1)?.byModel.classes ?? [],
    predicted: answers.flatMap((answer) => answer.byModel.predicted),
    confidence: answers.flatMap((answer) => answer.byModel.confidence),
    unknown: answers[0]?.byModel.unknown && answers.flatMap((answer) => answer.byModel.unknown ?? []),
  };
}
