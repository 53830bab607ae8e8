import type { ColumnType, Generated } from 'kysely';
import type { DraftEnd } from '../../../contract/draft.ts';
import type { FeedbackEvent } from '../../../contract/feedback.ts';

/** A jsonb column: read as the value, written as its JSON text. */
type Json<Value> = ColumnType<Value, string, string>;

/** Corrections that somebody has typed and not sent. */
export interface DraftsTable {
  classifier_id: string;
  person: string;
  id: string;
  /** In the order of typing. */
  number: Generated<number>;
  row_id: string;
  row_key: string;
  /** Names of the event's cells; null, as the event is, of one that has ended. */
  columns: Json<readonly string[]> | null;
  event: Json<FeedbackEvent> | null;
  kept_at: Date;
  became: Generated<DraftEnd | null>;
  ended_at: Generated<Date | null>;
}

export interface DraftTables {
  drafts: DraftsTable;
}
