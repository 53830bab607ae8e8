import type { JsonValue } from '../../platform/audit/canonical-json.ts';

/** What the values of a column are: whole numbers, numbers, texts, moments in UTC (ISO 8601), or JSON. */
export type ColumnType = 'integer' | 'number' | 'text' | 'moment' | 'json';

/** A column of an export: the one definition that files and data dictionary are made of. */
export interface ExportColumn<Row> {
  readonly name: string;
  readonly type: ColumnType;
  /** For the data dictionary, in a sentence. */
  readonly meaning: string;
  /** Null where there is nothing, or it was erased. A cell of a table is a number, a text or a truth. */
  readonly valueOf: (row: Row) => JsonValue;
}

/** A value as a cell of a file: JSON as text. */
export function cellOf(value: JsonValue, type: ColumnType): string | number | null {
  if (value === null) return null;
  if (type === 'json' || typeof value === 'object' || typeof value === 'boolean') return JSON.stringify(value);
  return value;
}
