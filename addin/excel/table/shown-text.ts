import type { CellValue } from '../../../contract/cell.ts';
import { WorkbookProblem } from '../../ports/workbook-port.ts';
import { cellTextOf, cellValueOf } from './cell-text.ts';
import { readInChunks, weightOf } from '../requests/chunks.ts';
import { columnRows, type TableLayout } from './table-layout.ts';
import { TableMoved } from './table-moves.ts';
import { excelWords } from '../excel-words.ts';

/** A cell as Excel hands it over: its value, what it shows of it, and by which number format. */
export interface ShownCell {
  readonly value: unknown;
  readonly text: unknown;
  readonly format: unknown;
}

/** What Excel shows of a number for which its column is too narrow. */
const TOO_NARROW = /^#+$/;

/** A number format of zeros alone, which pads with zeros on the left. */
const ZEROS = /^0+$/;

/**
 * The class in a cell is what the sheet shows: 118 in the format "00000" is "00118", a date is as it is written there.
 * Text is itself, whatever a format adds to it. A number in the format General is its digits, for what Excel shows of
 * it depends on the width of the column; so is one that a format hides.
 *
 * @returns trimmed; null for a blank cell and an error; undefined when the column is too narrow to show the number
 * @example shownTextOf({ value: 118, text: '00118', format: '00000' }) // => '00118'
 */
export function shownTextOf({ value, text, format }: ShownCell): string | null | undefined {
  if (typeof value === 'boolean') return String(value).toUpperCase();
  const plain = cellTextOf(value);
  if (typeof value !== 'number' || plain === null || format === 'General' || format === '@') return plain;
  const shown = String(text).trim();
  if (!TOO_NARROW.test(shown)) return shown === '' ? plain : shown;
  const code = String(format);
  return ZEROS.test(code) && Number.isInteger(value) && value >= 0 ? plain.padStart(code.length, '0') : undefined;
}

/**
 * The classes in a column whose values were read. Only where there are numbers among them, it is read once more for
 * what it shows: one sync a chunk.
 *
 * @throws {WorkbookProblem} column-too-narrow
 * @throws {TableMoved} when the values are others by now
 */
export async function readShownTexts(
  context: Excel.RequestContext,
  layout: TableLayout,
  column: string,
  values: readonly CellValue[],
): Promise<(string | null)[]> {
  if (!values.some((value) => typeof value === 'number'))
    return values.map((value) => shownTextOf({ value, text: value, format: '@' }) ?? null);
  const texts: (string | null)[] = [];
  let range: Excel.Range | undefined;
  await readInChunks(context, {
    rows: values.length,
    columns: 3,
    queue({ first, rows }) {
      range = columnRows(layout.table, column, first, rows).load('values,text,numberFormat');
    },
    take({ first }) {
      for (const [row, cell] of shownCells(range!).entries()) {
        if (cellValueOf(cell.value) !== values[first + row]) throw new TableMoved();
        const text = shownTextOf(cell);
        if (text === undefined) throw columnTooNarrow(column);
        texts.push(text);
      }
      return weightOf(range!.values) + weightOf(range!.text) + weightOf(range!.numberFormat);
    },
  });
  return texts;
}

/** The cells of a range of one column, of which `values,text,numberFormat` were loaded. */
export function shownCells({ values, text, numberFormat }: Excel.Range): ShownCell[] {
  return values.map((row: readonly unknown[], index: number) => ({
    value: row[0],
    text: text[index]?.[0],
    format: numberFormat[index]?.[0],
  }));
}

/** The problem of a column that shows #### for numbers that are classes. */
export function columnTooNarrow(column: string): WorkbookProblem {
  return new WorkbookProblem('column-too-narrow', excelWords('tooNarrow', { column }), excelWords('tooNarrowNext'));
}
