import type { Generated } from 'kysely';
import type { Shadow } from '../../../contract/shadow.ts';

/** Versions that answer live rows unseen; of a classifier one runs at most. */
export interface ShadowsTable {
  classifier_id: string;
  number: number;
  version: number;
  /** The version in use, whose answers go out. */
  beside: number;
  segment_column: string | null;
  started_by: string;
  started_at: Date;
  because: string;
  stopped_by: Generated<string | null>;
  /** Null while it runs, as is what follows. */
  stopped_at: Generated<Date | null>;
  stopped_for: Generated<Shadow['stoppedFor']>;
  /** Rows that were compared, each once. */
  kept_rows: Generated<number>;
  dropped_rows: Generated<number>;
}

/** What was answered of a row last, and what the shadow said: the names of then. */
export interface ShadowRowsTable {
  classifier_id: string;
  number: number;
  row_id: Buffer;
  /** Null of an erased row. */
  row_key: string | null;
  /** As conditions compare it, and as it is written; null of none. */
  segment: string | null;
  segment_name: string | null;
  answered: string;
  shadowed: string;
  answered_at: Date;
}

/** What versions say unseen. */
export interface ShadowTables {
  shadows: ShadowsTable;
  shadow_rows: ShadowRowsTable;
}
