import { columnName, quotedSheetName } from '../cells/address.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { columnNames } from '../sheets/table-headers.ts';
import { bodyArea, type Table } from '../sheets/table.ts';

const REFERENCES = /"(?:[^"]|"")*"|([A-Za-z_][\w.]*)?\[(@?)\[?([^[\]]*)\]?\]/g;

/**
 * Turns "Sales[Amount]" and "[@Amount]" into plain addresses, for a parser that knows no tables. A table or column that
 * is not there becomes #REF!.
 */
export function replaceTableReferences(formula: string, sheet: Sheet, row: number, sheets: readonly Sheet[]): string {
  if (!formula.includes('[')) return formula;
  return formula.replace(
    REFERENCES,
    (whole: string, tableName: string | undefined, at: string | undefined, column: string | undefined) => {
      if (column === undefined) return whole;
      const found = tableName === undefined ? ownTable(sheet, row) : tableNamed(tableName, sheets);
      if (found === undefined) return '#REF!';
      const index = columnNames(found.sheet, found.table).findIndex(
        (name) => name.toLowerCase() === column.toLowerCase(),
      );
      if (index < 0) return '#REF!';
      const body = bodyArea(found.table);
      const letters = `$${columnName(body.column + index)}`;
      const home = `${quotedSheetName(found.sheet.name)}!`;
      return at === '@'
        ? `${home}${letters}$${row + 1}`
        : `${home}${letters}$${body.row + 1}:${letters}$${body.row + body.rows}`;
    },
  );
}

function ownTable(sheet: Sheet, row: number): { sheet: Sheet; table: Table } | undefined {
  const table = sheet.tables.find(({ area }) => row >= area.row && row < area.row + area.rows);
  return table && { sheet, table };
}

function tableNamed(name: string, sheets: readonly Sheet[]): { sheet: Sheet; table: Table } | undefined {
  for (const sheet of sheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (table !== undefined) return { sheet, table };
  }
  return undefined;
}
