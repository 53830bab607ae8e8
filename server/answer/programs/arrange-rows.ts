import { randomUUID } from 'node:crypto';
import type { CellValue, RowBatch } from '../../../contract/cell.ts';
import { rowKeyOf } from '../../../contract/row-key.ts';
import { KEY_FIELD, type RowObject } from '../../../contract/row-predictions.ts';
import { arrangeCells, columnPositions } from '../../record/classifiers/arrange-cells.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';

/** A row in the classifier's column order, as {@link RowObject} says it. */
export interface ArrangedRow {
  readonly key: string;
  readonly cells: readonly CellValue[];
}

/** Rows with the same fields are arranged alike: so many sets of fields are remembered. */
const MOST_SHAPES = 100;

/**
 * Arranges rows as objects. Each must name every column that the classifier decides by: an empty cell is null, so that
 * a field that was forgotten is not answered as an empty one. Where a row has no key, its key columns tell it, or it is
 * nobody's: it gets a key of its own.
 *
 * @throws {ProblemError} column-missing, column-unclear
 */
export function createArranging(classifier: StoredClassifier): (row: RowObject) => ArrangedRow {
  const shapes = new Map<string, readonly number[]>();
  const positionsOf = (names: readonly string[]): readonly number[] => {
    const shape = JSON.stringify(names);
    const known = shapes.get(shape);
    if (known !== undefined) return known;
    if (shapes.size >= MOST_SHAPES) shapes.clear();
    const positions = columnPositions(classifier, names);
    shapes.set(shape, positions);
    return positions;
  };
  return (row) => {
    const names = Object.keys(row);
    const cells = arrangeCells(positionsOf(names), Object.values(row));
    return { key: keyOf(classifier, row), cells };
  };
}

function keyOf({ keyColumns }: StoredClassifier, row: RowObject): string {
  const key = Object.hasOwn(row, KEY_FIELD) ? row[KEY_FIELD] : undefined;
  if (key !== undefined) return String(key);
  const cells = keyColumns.map((name) => (Object.hasOwn(row, name) ? row[name]! : null));
  return rowKeyOf(cells)?.slice(0, 1_000) ?? randomUUID();
}

/** Rows as they are answered, by the columns of the classifier. */
export function batchOfRows({ columns }: StoredClassifier, rows: readonly ArrangedRow[]): RowBatch {
  return {
    keys: rows.map(({ key }) => key),
    columns: columns.flatMap(({ name, dropped }, at) =>
      dropped === true ? [] : [{ name, values: rows.map(({ cells }) => cells[at]!) }],
    ),
  };
}
