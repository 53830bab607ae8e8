import type { CellValue } from '../cell.ts';
import { dayIn, numberIn, textIn } from './read-cell.ts';

/** A column as texts: the text of row r is `texts[codes[r]]`, null when its cell is empty. */
interface TextReading {
  readonly texts: readonly (string | null)[];
  readonly codes: Int32Array;
}

/** The columns of a table as conditions read them, each once however often it is asked for. */
export class ColumnReadings {
  readonly rows: number;
  private readonly cells: readonly (readonly CellValue[])[];
  private readonly texts = new Map<number, TextReading>();
  private readonly numbers = new Map<number, Float64Array>();

  /** @param cells by column; a cell beyond a column's end is empty */
  constructor(cells: readonly (readonly CellValue[])[], rows: number) {
    this.cells = cells;
    this.rows = rows;
  }

  cellsOf(column: number): readonly CellValue[] {
    return this.cells[column] ?? [];
  }

  /** Each distinct cell is read once. */
  textsOf(column: number): TextReading {
    return remembered(this.texts, column, () => readTexts(this.cellsOf(column), this.rows));
  }

  /** The numbers of a number column or the days of a date column; NaN where there is none. */
  numbersOf(column: number, kind: 'number' | 'date'): Float64Array {
    return remembered(this.numbers, column, () => {
      const read = kind === 'date' ? dayIn : numberIn;
      const cells = this.cellsOf(column);
      const values = new Float64Array(this.rows);
      for (let row = 0; row < values.length; row++) values[row] = read(cells[row] ?? null);
      return values;
    });
  }
}

function readTexts(cells: readonly CellValue[], rows: number): TextReading {
  const codeOf = new Map<CellValue, number>();
  const texts: (string | null)[] = [];
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const cell = cells[row] ?? null;
    let code = codeOf.get(cell);
    if (code === undefined) {
      code = texts.length;
      codeOf.set(cell, code);
      texts.push(textIn(cell));
    }
    codes[row] = code;
  }
  return { texts, codes };
}

function remembered<Reading>(known: Map<number, Reading>, column: number, read: () => Reading): Reading {
  const before = known.get(column);
  if (before !== undefined) return before;
  const reading = read();
  known.set(column, reading);
  return reading;
}
