import type { CellValue } from '../../contract/cell.ts';
import type { SheetTable } from '../../addin/ports/workbook-port.ts';

/** A table read from a sheet, given by its columns. */
export function sheetTable(
  columns: Readonly<Record<string, readonly CellValue[]>>,
  answers: readonly (string | null)[] | null = null,
): SheetTable {
  const entries = Object.entries(columns);
  return {
    table: { id: 'table-1', name: 'Purchases', worksheet: 'Cards', rows: entries[0]?.[1].length ?? 0 },
    columns: entries.map(([name, values]) => ({
      name,
      values: Object.freeze([...values]),
      isDate: false,
      errorCells: 0,
    })),
    corrections: null,
    answers,
    confidences: null,
  };
}
