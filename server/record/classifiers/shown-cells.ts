import type { CellValue } from '../../../contract/cell.ts';
import type { Column, KeptColumn } from '../../../contract/classifier.ts';
import { serialToIsoDate } from '../../../ml/table/date-text.ts';

/** A cell under its column's name, as text. */
export interface ShownCell {
  readonly name: string;
  readonly value: string;
}

/**
 * A row's cells as a person reads them: a serial date of a date column as its day, an empty text for nothing; those of
 * dropped columns are left out.
 */
export function shownCells(columns: readonly KeptColumn[], cells: readonly CellValue[]): ShownCell[] {
  return columns.flatMap((column, at) =>
    column.dropped === true ? [] : [{ name: column.name, value: shownCell(column, cells[at] ?? null) }],
  );
}

function shownCell({ type }: Column, cell: CellValue): string {
  if (cell === null) return '';
  if (type !== 'date' || typeof cell !== 'number') return String(cell);
  return serialToIsoDate(cell) || String(cell);
}
