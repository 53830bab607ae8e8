import { ANOMALY } from '../../contract/anomaly.ts';
import type { RowKey } from '../../contract/cell.ts';
import type { Dispute, OutsideAnswersTold, PredictionAnswer } from '../../contract/prediction.ts';

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
  /** Rows that may be of none of the classes. */
  unknown: number;
  /** Rows that were deleted, or whose key changed, between the question and the answer. */
  gone: number;
  /** Rows that are alerts; only of a classifier that finds unusual rows. */
  alerts: number;
  /** What a model endpoint said of the rows; null where none is asked. */
  outside: OutsideTotal | null;
}

/** What a model endpoint said of rows, all blocks together. */
export interface OutsideTotal extends Omit<OutsideAnswersTold, 'rows'> {
  readonly rows: number;
}

export function startCheckpoint(view: string): ClassifyCheckpoint {
  return {
    view,
    answered: new Set(),
    versions: new Set(),
    rows: 0,
    lowConfidence: 0,
    acceptable: 0,
    unknown: 0,
    gone: 0,
    alerts: 0,
    outside: null,
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
): void {
  checkpoint.unknown += answer.unknown?.length ?? 0;
  answer.confidence.forEach((confidence, row) => {
    if (isAcceptable(answer.classes[answer.predicted[row]!]!, confidence)) checkpoint.acceptable++;
    else if (confidence < lowConfidence) checkpoint.lowConfidence++;
  });
  if (answer.anomalies !== undefined)
    checkpoint.alerts += answer.predicted.filter((each) => answer.classes[each] === ANOMALY).length;
  answer.keys.forEach((key, row) => {
    checkpoint.answered.add(key);
    checkpoint.hashes.set(key, answer.rowHashes[row]!);
  });
  for (const { row, ...dispute } of answer.disputes) checkpoint.disputes.set(answer.keys[row]!, dispute);
  checkpoint.outside = sumOutside(checkpoint.outside, answer.outside);
  checkpoint.rows += answer.keys.length;
  checkpoint.versions.add(answer.modelVersion);
}

/** Of several faults the last one is told. */
function sumOutside(sum: OutsideTotal | null, told: OutsideAnswersTold | undefined): OutsideTotal | null {
  if (told === undefined) return sum;
  return {
    model: told.model,
    rows: (sum?.rows ?? 0) + told.rows.length,
    unasked: (sum?.unasked ?? 0) + told.unasked,
    unanswered: (sum?.unanswered ?? 0) + told.unanswered,
    fault: told.fault ?? sum?.fault ?? null,
  };
}
