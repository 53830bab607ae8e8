import type { ColumnType } from 'kysely';
import type { CellValue } from '../../contract/cell.ts';
import type { Column, Policies } from '../../contract/classifier.ts';
import type { FeedbackKind, FeedbackOrigin } from '../../contract/feedback.ts';

/** A jsonb column: read as the value, written as its JSON text. */
export type Json<Value> = ColumnType<Value, string, string>;

export interface ClassifiersTable {
  id: string;
  name: string;
  category: string;
  columns: Json<Column[]>;
  key_columns: Json<string[]>;
  label_column: string;
  policies: Json<Policies>;
  /** Every class a label ever had, in the order of first use. */
  classes: Json<string[]>;
  /** Number of the model version that answers. */
  champion: number | null;
  /** Sequence of the last feedback event that the champion learned from; 0 before the first training. */
  champion_sequence: number;
  created_by: string;
  created_at: Date;
}

export interface FeedbackHeadsTable {
  classifier_id: string;
  last_sequence: number;
  last_hash: Buffer;
}

export interface FeedbackEventsTable {
  classifier_id: string;
  sequence: number;
  id: string;
  kind: FeedbackKind;
  origin: FeedbackOrigin;
  row_key: string;
  row_hash: string;
  /** In the classifier's column order. */
  cells: Json<CellValue[]>;
  class: string | null;
  predicted_class: string | null;
  prediction_id: string | null;
  person: string;
  said_at: Date;
  recorded_at: Date;
  hash: Buffer;
}

/** Every table of Amend's database; each component adds its own. pg-boss keeps its tables in a schema of its own. */
export interface Database {
  classifiers: ClassifiersTable;
  feedback_heads: FeedbackHeadsTable;
  feedback_events: FeedbackEventsTable;
}
