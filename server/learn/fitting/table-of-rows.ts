import type { CellValue } from '../../../contract/cell.ts';
import type { LabelledTable } from '../../../ml/learners/train-classifier.ts';
import type { ColumnSpec, Table } from '../../../ml/table/column.ts';
import { labelWeights } from '../../../ml/sampling/label-weights.ts';
import { readTable } from '../../../ml/table/read-table.ts';
import type { LabelledRow } from './training-set.ts';

/**
 * Rows of cells as a typed table.
 *
 * @param columns the classifier's columns
 * @param rows    cells in the order of `columns`; a cell beyond a row's end is missing
 */
export function tableOfRows(columns: readonly ColumnSpec[], rows: readonly (readonly CellValue[])[]): Table {
  return readTable(columns, columns.map(({ name }, at) => ({ name, values: rows.map((cells) => cells[at] ?? null) })));
}

const DAY_MS = 86_400_000;

/** Labelled rows as what a classifier is learned from: table, labels, how much each counts, and when it was said, in days. */
export function labelledTable(columns: readonly ColumnSpec[], rows: readonly LabelledRow[]): LabelledTable {
  return {
    table: tableOfRows(columns, rows.map((row) => row.cells)),
    labels: rows.map((row) => row.class),
    weights: labelWeights(rows.map((row) => row.isCorrection)),
    times: Float64Array.from(rows, (row) => row.saidAt.getTime() / DAY_MS),
  };
}
