import type { CellValue } from '../../../contract/cell.ts';
import type { ClassifierKind } from '../../../contract/classifier-kind.ts';
import type { ColumnType, Generated } from 'kysely';

/** Of classifiers. */
export interface KindColumn {
  /** What it answers. */
  classifier_kind: Generated<ClassifierKind>;
}

/** What the rows that were scored add up to. */
export interface AnomalyDetectorsTable {
  classifier_id: string;
  /** Rows learned. */
  learned: number;
  /** As of the classifier: of other columns it is made anew. */
  column_changes: number;
  /** The share of alerts that it was made for. */
  alert_rate: number;
  /** Null where it is to be made anew. */
  state: Buffer | null;
  /** How often rows were erased that it may have learned. */
  erasures: Generated<number>;
  /** How often rows that it had learned were scored anew. */
  rescored: Generated<number>;
  /** Rows that were scored, each counted once, those that are no longer kept included. */
  scored_rows: Generated<number>;
}

export interface AnomalyRowsTable {
  classifier_id: string;
  /** The row key's identity in indexes. */
  row_id: string;
  /** From 1, in the order in which rows were learned. */
  place: number;
  row_key: string;
  row_hash: string;
  /** By the detector alone, as it was when the row was last asked about. */
  score: number;
  /** Only feeds brought it: it is kept while it is one of the latest. */
  is_of_feed: Generated<boolean>;
  /** In the classifier's column order. */
  cells: ColumnType<CellValue[], string, string>;
}

export interface AnomalyTables {
  anomaly_detectors: AnomalyDetectorsTable;
  anomaly_rows: AnomalyRowsTable;
}
