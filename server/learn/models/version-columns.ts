import type { KeptColumn } from '../../../contract/classifier.ts';
import type { ClassificationModel } from '../../../ml/learners/classification-model.ts';
import type { ColumnSpec } from '../../../ml/table/column.ts';

type Model = Pick<ClassificationModel, 'columns'>;

/**
 * A classifier's columns as a version reads them, in the order of the cells: of the type that they had when it learned,
 * and what it did not know then is ignored. What it answers to a row depends on its cells alone, whatever becomes of
 * the classifier's columns: one that was dropped is missing from new rows, and still there beside what was said before.
 */
export function columnsOfVersion({ columns }: Model, kept: readonly KeptColumn[]): ColumnSpec[] {
  const types = new Map(columns.map(({ name, type }) => [name, type]));
  return kept.map(({ name }) => ({ name, type: types.get(name) ?? 'ignored' }));
}

/** The same without those that were dropped since: as it reads every new row, of which these are missing. */
export function columnsStillRead(model: Model, kept: readonly KeptColumn[]): ColumnSpec[] {
  return columnsOfVersion(model, kept).map((column, place) =>
    kept[place]!.dropped === true ? { ...column, type: 'ignored' } : column,
  );
}
