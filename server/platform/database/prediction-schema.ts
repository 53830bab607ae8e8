import type { ColumnType, Generated } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { AnswerSource } from '../../../contract/prediction.ts';

export interface PredictionBatchesTable {
  /** Order in which batches were logged. */
  number: Generated<number>;
  id: string;
  classifier_id: string;
  view_id: string;
  model_version: number;
  /** A person's request, or a correction that changed the class of rows shown before. */
  caused_by: 'request' | 'feedback';
  predicted_at: Date;
  row_count: number;
  /** The last event of the feedback that caused it; null when a request did. */
  feedback_sequence: number | null;
  /** Who asked a single question; null of a batch. */
  asked_by: Generated<string | null>;
}

/** Partitioned by month of `predicted_at`. The prediction's id is `${batch_id}:${row_number}`. */
export interface PredictionsTable {
  predicted_at: Date;
  batch_id: string;
  row_number: number;
  classifier_id: string;
  row_key: string;
  row_hash: string;
  /** The class's name where `class_id` is null: of those from before the catalogue, and of a class that it has not. */
  class: string | null;
  class_id: number | null;
  confidence: number;
  source: AnswerSource;
  /** Which rule answered; null when none did. */
  rule_id: Generated<string | null>;
  /** In the classifier's column order. */
  cells: ColumnType<CellValue[], string, string>;
}

/** What was answered. */
export interface PredictionTables {
  prediction_batches: PredictionBatchesTable;
  predictions: PredictionsTable;
}
