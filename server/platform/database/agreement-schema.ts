import type { ColumnType, Generated } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { HeldBecause } from '../../../contract/held-words.ts';

/** A jsonb column: read as the value, written as its JSON text. */
type Json<Value> = ColumnType<Value, string, string>;

/** What people said of rows that two are asked about unseen by each other, or whose class is certain. */
export interface OpinionsTable {
  classifier_id: string;
  id: string;
  kind: 'double' | 'golden';
  row_id: string;
  row_key: string;
  row_hash: string;
  cells: Json<CellValue[]>;
  /** Null of who was not sure. */
  class: string | null;
  predicted_class: string | null;
  prediction_id: string | null;
  /** Why, in its author's words; null for none. */
  note: string | null;
  person: string;
  /** Sequence of the last event that its author had seen. */
  based_on: number | null;
  said_at: Date;
  recorded_at: Date;
  /** Null while it holds. */
  withdrawn_at: Generated<Date | null>;
  /** Of the event that took it back; null of one that another took the place of. */
  withdrawal_id: Generated<string | null>;
}

/** Rows that two people have spoken of: what they said is in the log. */
export interface SettledDoublesTable {
  classifier_id: string;
  row_id: string;
  /** Id of the decision; null, as its class and who decided are, where the two agreed. */
  decision_id: string | null;
  class: string | null;
  decided_by: string | null;
  reason: Generated<string>;
  settled_at: Date;
}

export interface GoldenRowsTable {
  classifier_id: string;
  row_id: string;
  row_key: string;
  row_hash: string;
  cells: Json<CellValue[]>;
  class: string;
  marked_by: string;
  marked_at: Date;
}

/** How much what somebody said counts; one that is lifted stays. */
export interface DoubtsTable {
  classifier_id: string;
  id: string;
  kind: 'held' | 'placed';
  person: string;
  from_sequence: number;
  /** Null: whatever they say from then on. */
  to_sequence: number | null;
  weight: number;
  /** What made Amend hold it; null of one that a person placed. */
  because: Json<HeldBecause> | null;
  reason: string;
  /** Null when it was Amend. */
  placed_by: string | null;
  placed_at: Date;
  placed_change: number;
  lifted_by: Generated<string | null>;
  lifted_at: Generated<Date | null>;
  lifted_change: Generated<number | null>;
  lifted_reason: Generated<string | null>;
}

export interface AgreementTables {
  opinions: OpinionsTable;
  settled_doubles: SettledDoublesTable;
  golden_rows: GoldenRowsTable;
  doubts: DoubtsTable;
}
