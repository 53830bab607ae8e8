import type { RowKey } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { SaidMemory } from '../feedback/said-memory.ts';
import type { SheetTable } from '../ports/workbook-port.ts';
import { columnOf, keyRows } from '../table/keyed-rows.ts';
import { classesOf } from '../table/labels.ts';

/**
 * Classes of rows that stand in the label column as adopted: they were copied there from Amend's own answers, and
 * nobody has checked them. O(rows).
 */
export function adoptedClasses(
  table: SheetTable,
  classifier: Classifier,
  memory: SaidMemory,
): ReadonlyMap<RowKey, string> {
  const adopted = [...memory.labels].flatMap(([key, { table: said }]): [RowKey, string][] =>
    said?.kind === 'adopt' && said.class !== null ? [[key, said.class]] : [],
  );
  const column = columnOf(table, classifier.labelColumn);
  if (adopted.length === 0 || column === undefined) return new Map();
  const labels = classesOf(column);
  const { rowOf } = keyRows(table, classifier.keyColumns);
  return new Map(adopted.filter(([key, name]) => labels[rowOf.get(key) ?? -1] === name));
}
