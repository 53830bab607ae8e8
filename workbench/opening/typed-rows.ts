import { addressOf } from '../cells/address.ts';
import { areaOf } from '../cells/area.ts';
import type { CellValue } from '../cells/cell.ts';
import { learnHabits } from '../../contract/text-cells/column-habits.ts';
import { mayBeRead, readTextCell } from '../../contract/text-cells/read-text-cell.ts';
import { SettledCells } from '../text-cells/settled-cells.ts';
import { TextAmongNumbers } from '../text-cells/text-among-numbers.ts';
import { FormatRuns } from './format-runs.ts';
import type { OpenedSheet } from './opened-file.ts';

/** Rows of values, their number formats, and in sentences what a person should know of how they were read. */
export type TypedRows = Pick<OpenedSheet, 'rows' | 'formats'> & { readonly notes: readonly string[] };

/**
 * Makes values of the texts of a file, column by column, by the habits of each column and of the whole file.
 * @param firstRow the first row below the headers; those above it teach nothing
 * @param delimiter what parts the file's cells
 */
export function typedRows(rows: readonly (readonly string[])[], firstRow: number, delimiter: string): TypedRows {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const habits = learnHabits(rows.slice(firstRow), width, delimiter);
  const formats = new FormatRuns();
  const settled = new SettledCells();
  const amongNumbers = new TextAmongNumbers();
  const typed = rows.map((cells, row) =>
    cells.map((text, column): CellValue => {
      const habit = habits[column];
      if (habit === undefined || text === '') return text;
      const { value, numberFormat } = readTextCell(text, habit);
      if (numberFormat !== undefined) formats.add(row, column, numberFormat);
      else if (typeof value === 'string' && isCode(value)) formats.add(row, column, '@');
      if (row < firstRow) return value;
      const address = () => addressOf(areaOf(row, column));
      if (typeof value === 'number') settled.add(text, value, habit, address);
      // Among codes a text with a point was not meant as a number.
      amongNumbers.add({ column, value, address }, habit.hasCodes ? isNoNumber : mayBeRead);
      return value;
    }),
  );
  const left = amongNumbers.sentence();
  return { rows: typed, formats: formats.runs(), notes: [...settled.sentences(), ...(left === null ? [] : [left])] };
}

/** Codes such as 00123 stay text when they are edited, as in a column that Excel imports as text. */
function isCode(text: string): boolean {
  return /^0\d+$|^\d{16,}$/.test(text);
}

function isNoNumber(): boolean {
  return false;
}
