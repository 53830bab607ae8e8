import { cellText } from './cell-text.ts';
import type { Cell, ColumnSpec, Table, TypedColumn, WordColumn } from './column.ts';
import { parseIsoDate } from './date-text.ts';
import { cutTexts } from './most-text.ts';
import { parseNumber } from './number-text.ts';

/** A column as it comes from outside. */
export interface CellColumn {
  readonly name: string;
  readonly values: readonly Cell[];
}

/**
 * Reads cells into typed columns, in the order of `spec`; columns are found by name and ignored ones left out.
 *
 * A column that is not there reads as missing throughout. A cell that its type cannot read counts as missing and in
 * `typeFailures`. Of long texts the beginning is read, see {@link cutTexts}. O(cells).
 *
 * @param spec    what each column is
 * @param columns cells by column, all equally long
 * @throws {RangeError} when the columns differ in length
 */
export function readTable(spec: readonly ColumnSpec[], columns: readonly CellColumn[]): Table {
  const rows = columns[0]?.values.length ?? 0;
  if (columns.some((column) => column.values.length !== rows))
    throw new RangeError('readTable requires columns of equal length');
  const byName = new Map(columns.map((column) => [column.name, column.values]));
  const missing: readonly Cell[] = new Array<Cell>(rows).fill(null);

  const read = spec
    .filter((column) => column.type !== 'ignored')
    .map((column) => readColumn(column, byName.get(column.name) ?? missing));
  return {
    rows,
    columns: withCutTexts(read.map((each) => each.column)),
    typeFailures: read.map((each) => each.failures),
  };
}

function withCutTexts(columns: readonly TypedColumn[]): TypedColumn[] {
  const texts = columns.filter((column): column is WordColumn => column.type === 'text');
  const cut = cutTexts(texts.map((column) => column.values));
  return columns.map((column) =>
    column.type === 'text' ? { ...column, values: cut[texts.indexOf(column)]! } : column,
  );
}

function readColumn(spec: ColumnSpec, cells: readonly Cell[]): { column: TypedColumn; failures: number } {
  const { name, type } = spec;
  let failures = 0;
  if (type === 'number' || type === 'date') {
    const readCell = type === 'number' ? readNumber : readDate;
    const values = new Float64Array(cells.length);
    cells.forEach((cell, row) => {
      const value = readCell(cell);
      if (Number.isNaN(value) && cellText(cell) !== null) failures++;
      values[row] = value;
    });
    return { column: { name, type, values }, failures };
  }
  if (type === 'ignored') throw new RangeError('readColumn requires a column that is not ignored');
  const readCell = type === 'boolean' ? readBoolean : cellText;
  const values = cells.map((cell) => {
    const value = readCell(cell);
    if (value === null && cellText(cell) !== null) failures++;
    return value;
  });
  return { column: { name, type, values }, failures };
}

function readNumber(cell: Cell): number {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : NaN;
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  const text = cellText(cell);
  return text === null ? NaN : parseNumber(text);
}

/** A date is a serial number, a numeral that spells one, or an ISO text. */
function readDate(cell: Cell): number {
  if (typeof cell === 'boolean') return NaN;
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : NaN;
  const text = cellText(cell);
  if (text === null) return NaN;
  const iso = parseIsoDate(text);
  return Number.isNaN(iso) ? parseNumber(text) : iso;
}

const TRUE_TEXTS = new Set(['true', 'yes', 'y', '1', 'wahr', 'vrai']);
const FALSE_TEXTS = new Set(['false', 'no', 'n', '0', 'falsch', 'faux']);

function readBoolean(cell: Cell): 'true' | 'false' | null {
  const text = cellText(cell)?.toLowerCase();
  if (text === undefined) return null;
  if (TRUE_TEXTS.has(text)) return 'true';
  return FALSE_TEXTS.has(text) ? 'false' : null;
}
