import type { RowKey } from '../../contract/cell.ts';
import type { Dispute, PredictionAnswer } from '../../contract/prediction.ts';
import type { RowHashes } from './changed-rows.ts';

/**
 * How far a classification has come. Given again after a failure or a cancel, it goes on where it stopped.
 * The one mutable thing of this flow, owned by the caller.
 */
export interface ClassifyCheckpoint {
  readonly view: string;
  readonly answered: Set<RowKey>;
  readonly disputes: Map<RowKey, Dispute>;
  /** Hashes of the cells that were answered for, by row; see `changed-rows.ts`. */
  readonly hashes: Map<RowKey, string>;
  /** Versions that have answered. */
  readonly versions: Set<number>;
  /** Rows answered since it began. */
  rows: number;
  lowConfidence: number;
  /** Answers that may be taken as they are. */
  acceptable: number;
  /** Rows that were deleted, or whose key changed, between the question and the answer. */
  gone: number;
}

export function startCheckpoint(view: string): ClassifyCheckpoint {
  return {
    view,
    answered: new Set(),
    versions: new Set(),
    rows: 0,
    lowConfidence: 0,
    acceptable: 0,
    gone: 0,
    disputes: new Map(),
    hashes: new Map(),
  };
}

/** What stands out in the sheet, by confidence. */
export interface Marks {
  readonly lowConfidence: number;
  readonly isAcceptable: (className: string, confidence: number) => boolean;
}

/** Notes in the checkpoint what an answer said, once it is written. */
export function noteAnswer(
  checkpoint: ClassifyCheckpoint,
  answer: PredictionAnswer,
  { lowConfidence, isAcceptable }: Marks,
  hashes: RowHashes,
): void {
  answer.confidence.forEach((confidence, row) => {
    if (isAcceptable(answer.classes[answer.predicted[row]!]!, confidence)) checkpoint.acceptable++;
    else if (confidence < lowConfidence) checkpoint.lowConfidence++;
  });
  for (const key of answer.keys) {
    checkpoint.answered.add(key);
    checkpoint.hashes.set(key, hashes.get(key) ?? '');
  }
  for (const { row, ...dispute } of answer.disputes) checkpoint.disputes.set(answer.keys[row]!, dispute);
  checkpoint.rows += answer.keys.length;
  checkpoint.versions.add(answer.modelVersion);
}
