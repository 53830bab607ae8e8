import { columnName, quotedSheetName } from '../cells/address.ts';
import { containsCell, type Area } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { columnNames } from '../sheets/table-headers.ts';
import { bodyArea, headerArea, type Table } from '../sheets/table.ts';

/** Strings and quoted sheets are skipped; a table's name, if any, and what stands in its brackets, one level deep. */
const REFERENCES =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[((?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*)\]/gu;
/** What stands between the brackets, piece by piece: "[#Headers]", "[Amount]", ":", ",", "@", or a bare column. */
const PIECES = /\[((?:'.|[^'[\]])*)\]|(^@|[:,])|((?:'.|[^'[\]:,])+)/gu;

/** Where the formula stands: "@" is this row, and a table without a name the one around the cell. */
export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

interface FoundTable {
  readonly sheet: Sheet;
  readonly table: Table;
}

/**
 * Turns "Sales[Amount]", "[@Amount]" and "Sales[[#Headers],[Amount]:[Tax]]" into plain addresses, for a calculator that
 * knows no tables. What is not there becomes #REF!. The addresses of one's own row are relative,
 * so that a column of such formulas is one formula to the calculator.
 */
export function replaceTableReferences(formula: string, place: FormulaPlace, sheets: readonly Sheet[]): string {
  if (!formula.includes('[')) return formula;
  return formula.replace(REFERENCES, (whole: string, name: string | undefined, inside: string | undefined) => {
    if (inside === undefined) return whole;
    const found = name === undefined ? tableAround(place) : tableNamed(name, sheets);
    return (found && addressIn(found, inside, place)) ?? '#REF!';
  });
}

function addressIn(found: FoundTable, inside: string, { sheet, row }: FormulaPlace): string | null {
  const { parts, columns, isOwnRow } = piecesOf(inside);
  const rows = rowsOf(found.table, parts);
  const names = columnNames(found.sheet, found.table).map((name) => name.toLowerCase());
  const indexes = columns.map((name) => names.indexOf(name.toLowerCase()));
  if (rows === null || indexes.includes(-1)) return null;
  const { column, columns: width } = found.table.area;
  const first = indexes.length === 0 ? 0 : Math.min(...indexes);
  const last = indexes.length === 0 ? width - 1 : Math.max(...indexes);
  const [left, right] = [columnName(column + first), columnName(column + last)];
  const home = sheet === found.sheet ? '' : `${quotedSheetName(found.sheet.name)}!`;
  if (isOwnRow) return first === last ? `${home}$${left}${row + 1}` : `${home}$${left}${row + 1}:$${right}${row + 1}`;
  return `${home}$${left}$${rows.row + 1}:$${right}$${rows.row + rows.rows}`;
}

/** The rows that parts such as "#Headers" and "#Data" cover together; null when the table has none of them. */
function rowsOf(table: Table, parts: readonly string[]): Area | null {
  const { area } = table;
  const body = bodyArea(table);
  const totals = { ...area, row: area.row + area.rows - 1, rows: 1 };
  const areas = (parts.length === 0 ? ['#data'] : parts).map((part) => {
    if (part === '#all') return area;
    if (part === '#headers') return table.showHeaders ? headerArea(table) : null;
    if (part === '#totals') return table.showTotals ? totals : null;
    return part === '#data' ? body : null;
  });
  return areas.reduce((all, each) => {
    if (all === null || each === null) return null;
    const row = Math.min(all.row, each.row);
    return { ...area, row, rows: Math.max(all.row + all.rows, each.row + each.rows) - row };
  }, areas[0] ?? null);
}

function piecesOf(inside: string): { parts: string[]; columns: string[]; isOwnRow: boolean } {
  const parts: string[] = [];
  const columns: string[] = [];
  let isOwnRow = false;
  for (const [, bracketed, sign, bare] of inside.matchAll(PIECES)) {
    const text = (bracketed ?? bare ?? '').replace(/'(.)/gu, '$1');
    if (sign === '@' || text.toLowerCase() === '#this row') isOwnRow = true;
    else if (text.startsWith('#') && !(bracketed ?? bare ?? '').startsWith("'")) parts.push(text.toLowerCase());
    else if (text.trim() !== '') columns.push(text);
  }
  return { parts, columns, isOwnRow };
}

function tableAround({ sheet, row, column }: FormulaPlace): FoundTable | undefined {
  const table = sheet.tables.find(({ area }) => containsCell(area, row, column)) ?? besideTable(sheet, row);
  return table && { sheet, table };
}

/** A formula that is checked for the cells of a table, such as a rule's, may stand beside it. */
function besideTable(sheet: Sheet, row: number): Table | undefined {
  return sheet.tables.find(({ area }) => row >= area.row && row < area.row + area.rows);
}

function tableNamed(name: string, sheets: readonly Sheet[]): FoundTable | undefined {
  for (const sheet of sheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (table !== undefined) return { sheet, table };
  }
  return undefined;
}
