import { loadCalculatorForTests } from '../../setup/load-calculator.ts';
import { areaOf } from '../../../workbench/cells/area.ts';
import type { CellValue, WrittenValue } from '../../../workbench/cells/cell.ts';
import type { Sheet } from '../../../workbench/sheets/sheet.ts';
import { addTable } from '../../../workbench/workbook/table-operations.ts';
import type { Table } from '../../../workbench/sheets/table.ts';
import type { SheetArea } from '../../../workbench/sheets/sheet-area.ts';
import { Workbook } from '../../../workbench/workbook/workbook.ts';

// Formulas have their results at once.
await loadCalculatorForTests();

/** A workbook whose first sheet holds the lines from A1 on. */
export function bookOf(lines: readonly (readonly WrittenValue[])[]): { workbook: Workbook; sheet: Sheet } {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  if (lines.length > 0)
    workbook.writeCells({ sheet, area: areaOf(0, 0, lines.length, lines[0]?.length ?? 1) }, lines, 'addin');
  workbook.history.startHere();
  return { workbook, sheet };
}

/** The same, the lines being a table with a header row. */
export function tableOf(lines: readonly (readonly WrittenValue[])[]): {
  workbook: Workbook;
  sheet: Sheet;
  table: Table;
} {
  const { workbook, sheet } = bookOf(lines);
  return {
    workbook,
    sheet,
    table: addTable(workbook, { sheet, area: areaOf(0, 0, lines.length, lines[0]?.length ?? 1) }, true, 'addin'),
  };
}

export function at(workbook: Workbook, address: string): SheetArea {
  const place = workbook.find(address);
  if (place === null) throw new RangeError(`at requires an address of the workbook, not ${address}`);
  return place;
}

/** The values of an address, line by line. */
export function valuesAt(workbook: Workbook, address: string): CellValue[][] {
  const { sheet, area } = at(workbook, address);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => sheet.valueAt(area.row + row, area.column + column)),
  );
}
