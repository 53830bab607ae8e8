import { MAX_FEATURES, MAX_TABLE_COLUMNS } from '../../../contract/cell.ts';
import type { KeptColumn } from '../../../contract/classifier.ts';
import type { ColumnChange } from '../../../contract/column-change.ts';
import type { OtherNames } from '../../../contract/column-history.ts';
import { likenessOf } from '../../../contract/column-match.ts';
import { ProblemError, type ProblemValues } from '../../../contract/problem.ts';
import type { StoredClassifier } from '../classifiers/classifier-store.ts';
import { usedPlaces } from '../classifiers/earlier-columns.ts';

/** What changes may change, and what it is held against. */
export type ColumnsOf = Pick<StoredClassifier, 'name' | 'columns' | 'alsoCalled' | 'keyColumns' | 'labelColumn'>;

/**
 * A classifier's columns after some changes, in their order. A column keeps its place among the cells for ever: a new
 * one comes behind the others, one that is dropped stays there unused, and comes back to it when it is added again. So
 * whatever was said keeps the cells that it was said beside.
 *
 * @throws {ProblemError} column-fixed, with the reason
 */
export function applyColumnChanges(before: ColumnsOf, changes: readonly ColumnChange[]): ColumnsOf {
  const after = changes.reduce(applyChange, before);
  const used = usedPlaces(after.columns).length;
  if (used === 0) throw refused({ reason: 'last', classifier: before.name, column: changes.at(-1)!.column });
  if (used > MAX_FEATURES) throw refused({ reason: 'many-used', most: MAX_FEATURES });
  if (after.columns.length > MAX_TABLE_COLUMNS) throw refused({ reason: 'many-kept', most: MAX_TABLE_COLUMNS });
  return after;
}

function applyChange(before: ColumnsOf, change: ColumnChange): ColumnsOf {
  switch (change.do) {
    case 'add':
      return add(before, change.column, change.type);
    case 'drop':
      return drop(before, change.column);
    case 'retype':
      return replace(before, placeOf(before, change.column), { name: change.column, type: change.type });
    case 'call':
      return call(before, change.column, change.names);
  }
}

function add(before: ColumnsOf, name: string, type: KeptColumn['type']): ColumnsOf {
  if (name === before.labelColumn) throw refused({ reason: 'label', column: name });
  const place = before.columns.findIndex((each) => each.name === name);
  const isThere = place !== -1 && before.columns[place]!.dropped !== true;
  if (isThere) throw refused({ reason: 'there', classifier: before.name, column: name });
  requireFreeName(before, name, name);
  return place === -1
    ? { ...before, columns: [...before.columns, { name, type }] }
    : replace(before, place, { name, type });
}

function drop(before: ColumnsOf, name: string): ColumnsOf {
  const place = placeOf(before, name);
  if (before.keyColumns.includes(name)) throw refused({ reason: 'key', column: name });
  const alsoCalled = before.alsoCalled.filter(({ column }) => column !== name);
  return { ...replace(before, place, { name, type: 'ignored', dropped: true }), alsoCalled };
}

function call(before: ColumnsOf, name: string, names: readonly string[]): ColumnsOf {
  if (name !== before.labelColumn && !before.keyColumns.includes(name)) placeOf(before, name);
  for (const other of names) requireFreeName(before, other, name);
  const others = before.alsoCalled.filter(({ column }) => column !== name);
  const distinct = [...new Map(names.map((each) => [likenessOf(each), each])).values()];
  return { ...before, alsoCalled: distinct.length === 0 ? others : [...others, { column: name, names: distinct }] };
}

/** Where a column lies that is decided by, or might be. */
function placeOf({ name: classifier, columns, labelColumn }: ColumnsOf, name: string): number {
  if (name === labelColumn) throw refused({ reason: 'label', column: name });
  const place = columns.findIndex((each) => each.name === name && each.dropped !== true);
  if (place === -1) throw refused({ reason: 'none', classifier, column: name });
  return place;
}

function replace(before: ColumnsOf, place: number, column: KeptColumn): ColumnsOf {
  return { ...before, columns: before.columns.map((each, at) => (at === place ? column : each)) };
}

/** No table's header may mean two columns. A header that is a column's very own name means that one in any case. */
function requireFreeName({ columns, alsoCalled, keyColumns, labelColumn }: ColumnsOf, name: string, of: string): void {
  const own = columns.filter(({ dropped }) => dropped !== true).map((column) => column.name);
  const isNew = of === name;
  const taken: OtherNames[] = [
    // A new column may be like another one, as at set-up: the very name decides.
    ...(isNew ? [] : [...own, ...keyColumns, labelColumn].map((column) => ({ column, names: [column] }))),
    ...alsoCalled,
  ];
  const likeness = likenessOf(name);
  const other = taken.find(({ column, names }) => column !== of && names.some((each) => likenessOf(each) === likeness));
  if (other !== undefined) throw refused({ reason: 'name', name, column: other.column });
}

function refused(values: ProblemValues['column-fixed']): ProblemError {
  return new ProblemError('column-fixed', values);
}
