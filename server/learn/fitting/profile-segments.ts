import type { CellValue } from '../../../contract/cell.ts';
import { MAX_SEGMENTS } from '../../../contract/segment.ts';
import type { Predictions } from '../../../ml/sketches/prediction-profile.ts';
import { profileToJson } from '../../../ml/sketches/profile-json.ts';
import { mostFrequentValues, rowsOfSegments, takePredictions } from '../../../ml/sketches/segments.ts';
import { profileReference, type PredictedTable } from '../../../ml/sketches/table-profile.ts';
import type { ColumnSpec } from '../../../ml/table/column.ts';
import { findSegmentColumn, segmentValues, type SegmentColumn } from '../../record/classifiers/segment-column.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import type { ReferenceSegment, ReferenceSegments } from '../models/reference-segment-store.ts';
import type { TrainingRow } from './training-set.ts';

/** The columns, and the name of the one by whose values the reference is kept apart; without one, by none. */
interface SegmentedTask {
  readonly columns: readonly ColumnSpec[];
  readonly segmentColumn?: string | null;
}

/** Rows, and what the model says of them. */
interface AnswerBlock {
  readonly rows: readonly TrainingRow[];
  readonly predictions: Predictions;
}

/**
 * The reference by segment: of the values that most labelled rows have, 50 at most, what their rows looked like that
 * were learned from, and those of the holdout. Null without a segment column. O(cells + characters).
 *
 * @param labelled all rows that have a label: by them the values are chosen
 * @param train    those of them that the reference is made of
 */
export function profileSegments(
  { columns, segmentColumn = null }: SegmentedTask,
  labelled: readonly TrainingRow[],
  train: AnswerBlock,
  holdout: AnswerBlock,
): ReferenceSegments | null {
  const column = findSegmentColumn(segmentColumn, columns);
  if (column === null) return null;
  const values = segmentValues(column, cellsOf(labelled));
  const kept = mostFrequentValues(values, MAX_SEGMENTS);
  const names = spellings(column, cellsOf(labelled), values);
  const trainOf = partedBy(column, columns, new Set(kept), train);
  const holdoutOf = partedBy(column, columns, new Set(kept), holdout);
  const segments = kept.map((value): ReferenceSegment => {
    const reference = profileReference(trainOf(value), holdoutOf(value), { parts: false });
    return {
      value,
      name: names.get(value)!,
      rows: reference.train.rows + reference.holdout.rows,
      trainProfile: JSON.stringify(profileToJson(reference.train)),
      holdoutProfile: JSON.stringify(profileToJson(reference.holdout)),
    };
  });
  return { column: column.column.name, segments };
}

/** Gives the rows of a segment as a table, with what was predicted of them. */
function partedBy(
  column: SegmentColumn,
  columns: readonly ColumnSpec[],
  kept: ReadonlySet<string>,
  { rows, predictions }: AnswerBlock,
): (value: string) => PredictedTable {
  const cells = cellsOf(rows);
  const segments = rowsOfSegments(segmentValues(column, cells), kept);
  return (value) => {
    const own = segments.get(value) ?? [];
    const table = tableOfRows(
      columns,
      own.map((row) => cells[row]!),
    );
    return { table, predictions: takePredictions(predictions, own) };
  };
}

/** How each value is written most often; of two that are as frequent, the one that comes first by its letters. */
function spellings(
  { at, column }: SegmentColumn,
  rows: readonly (readonly CellValue[])[],
  values: readonly (string | null)[],
): Map<string, string> {
  const isText = column.type === 'text' || column.type === 'category';
  const written = new Map<string, string[]>();
  for (const [row, value] of values.entries()) {
    if (value === null) continue;
    const cell = rows[row]![at];
    const text = isText && typeof cell === 'string' ? cell.trim() : value;
    const others = written.get(value);
    if (others === undefined) written.set(value, [text]);
    else others.push(text);
  }
  return new Map(Array.from(written, ([value, texts]) => [value, mostFrequentValues(texts, 1)[0]!]));
}

function cellsOf(rows: readonly TrainingRow[]): (readonly CellValue[])[] {
  return rows.map((row) => row.cells);
}
