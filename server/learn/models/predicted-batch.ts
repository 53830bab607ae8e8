import type { CellValue } from '../../../contract/cell.ts';
import type { RowSource } from '../../../contract/row-source.ts';
import type { ColumnSpec } from '../../../ml/table/column.ts';

/**
 * Rows that a version has just answered, for whoever watches it: of row r it says class `classes[predicted[r]]` with
 * `confidence[r]`, by itself, also where a label answered.
 */
export interface PredictedBatch {
  readonly classifierId: string;
  readonly modelVersion: number;
  readonly predictedAt: Date;
  readonly source: RowSource;
  readonly columns: readonly ColumnSpec[];
  /** By whose values the rows are to be watched apart, too; null by none. */
  readonly segmentColumn: string | null;
  /** By row, in the order of `columns`. */
  readonly cells: readonly (readonly CellValue[])[];
  readonly classes: readonly string[];
  readonly predicted: readonly number[];
  readonly confidence: readonly number[];
  /** Of each row, whether it calls it unknown by itself; left out where it has no rule for that. */
  readonly unknown?: readonly boolean[] | undefined;
  readonly keys: readonly string[];
  readonly rowHashes: readonly string[];
  /** Of each row, by which it may be known from before the columns changed, see `earlierHashes`. */
  readonly earlierHashes: readonly (readonly string[])[];
  /**
   * Of each row, whether its key has or had a label, as far as whoever answered knows: without, none is of a reference.
   * Null where they do not know.
   */
  readonly hadLabel: readonly boolean[] | null;
}
