import type { ColumnType, Generated } from 'kysely';

export interface ModelEndpointTable {
  is_only: Generated<boolean>;
  url: string;
  model: string;
  /** Sealed, as `secret-seal.ts` has it; null where there is none. */
  key: Buffer | null;
  is_on: boolean;
  rows_a_day: number;
  in_flight: number;
  seconds: number;
  changed_by: string;
  changed_at: Date;
}

export interface EndpointUsesTable {
  classifier_id: string;
  first_answers: boolean;
  columns: ColumnType<readonly string[], string, string>;
  changed_by: string;
  changed_at: Date;
}

export interface EndpointAnswersTable {
  classifier_id: string;
  /** What was asked with, beside the row: another text means that every row is asked about anew. */
  basis: string;
  /** Hash of the cells that were sent. */
  content: string;
  /** Null where none of the classes was named. */
  class_name: string | null;
  number: Generated<number>;
  asked_at: Date;
}

export interface EndpointDaysTable {
  day: ColumnType<Date, string, string>;
  rows: number;
}

export interface EndpointTables {
  model_endpoint: ModelEndpointTable;
  endpoint_uses: EndpointUsesTable;
  endpoint_answers: EndpointAnswersTable;
  endpoint_days: EndpointDaysTable;
}
