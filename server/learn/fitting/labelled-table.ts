import type { LabelledTable } from '../../../ml/learners/train-classifier.ts';
import type { ColumnSpec } from '../../../ml/table/column.ts';
import { labelWeights } from '../../../ml/sampling/label-weights.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import type { TrainingRow } from './training-set.ts';

const DAY_MS = 86_400_000;

/**
 * Labelled rows as what a classifier is learned from: table, labels, how much each counts, and when it was said, in
 * days.
 */
export function labelledTable(columns: readonly ColumnSpec[], rows: readonly TrainingRow[]): LabelledTable {
  return {
    table: tableOfRows(
      columns,
      rows.map((row) => row.cells),
    ),
    labels: rows.map((row) => row.class),
    weights: labelWeights(
      rows.map((row) => row.isByPerson),
      rows.map((row) => row.weight ?? 1),
    ),
    times: Float64Array.from(rows, (row) => row.saidAt.getTime() / DAY_MS),
  };
}
