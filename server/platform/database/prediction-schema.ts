import type { ColumnType, Generated } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { RowSource } from '../../../contract/row-source.ts';
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
  /** Where its rows came from; null where that is not known, or where no request asked. */
  row_source: Generated<RowSource | null>;
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

/** A request that is answered once, however often it is sent, see `answer/programs/answer-once.ts`. */
export interface RepeatableRequestsTable {
  classifier_id: string;
  person: string;
  /** SHA-256 of the key that whoever asks chose. */
  key_hash: Buffer;
  /** SHA-256 of what is asked. */
  request_hash: Buffer;
  begun_at: Date;
  /** Who answers it; another may when `held_until` has passed. */
  attempt: string;
  held_until: Date;
  /** Null while it has no whole answer. */
  finished_at: Date | null;
}

/** Its answer, in parts. */
export interface RepeatablePartsTable {
  classifier_id: string;
  person: string;
  key_hash: Buffer;
  number: number;
  part: string;
}

/** An event that a catalogue of lineage is told, see `answer/lineage/tell-trainings.ts`. */
export interface LineageEventsTable {
  training_id: string;
  event: 'START' | 'COMPLETE' | 'FAIL' | 'ABORT';
  at: Date;
  attempts: Generated<number>;
  next_at: Date;
  /** Why the last attempt failed. */
  fault: string | null;
  /** Null while it waits. */
  told_at: Date | null;
}

/** What was answered, and what came of it. */
export interface PredictionTables {
  lineage_events: LineageEventsTable;
  repeatable_requests: RepeatableRequestsTable;
  repeatable_parts: RepeatablePartsTable;
  prediction_batches: PredictionBatchesTable;
  predictions: PredictionsTable;
}
