import { isErrorText, type CellValue } from '../cells/cell.ts';
import type { CalculatorModel } from './calculator.ts';

/** What a formula came to: its value, or the block of values that it fills cells with. */
export interface FormulaResult {
  readonly value: CellValue;
  /** Lines of values, the formula's own first, when there is more than one. */
  readonly spill?: readonly (readonly CellValue[])[];
  /** Why there is no value of Excel's. */
  readonly failure?: FormulaFailure;
}

/**
 * It cannot be read; says something that the calculator does not know; reads its own result; stands at the end of too
 * long a chain; was there when the calculator broke.
 */
export type FormulaFailure = 'unreadable' | 'unknown' | 'circle' | 'deep' | 'broken';

/** A cell or a block of the calculator's; rows and columns count from 1. */
export interface ScratchArea {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** The 15 digits that Excel works with; the calculator says values only as it shows them. */
const EXACT_FORMAT = `0.${'0'.repeat(14)}E+00`;

/** IronCalc's numbers for the kinds of value, as Excel's function TYPE has them. */
const TEXT = 2;
const LOGICAL = 4;
const ERROR = 16;

/** Its errors that Excel does not have, and `#NAME?`, which may be the calculator's own want. */
const FAILURES: Readonly<Record<string, FormulaFailure>> = {
  '#ERROR!': 'unreadable',
  '#N/IMPL!': 'unknown',
  '#NAME?': 'unknown',
  '#CIRC!': 'circle',
};

/** Makes the numbers of an area readable to their last digit. A whole column costs no more than a cell. */
export function showExactly(model: CalculatorModel, area: ScratchArea): void {
  model.updateRangeStyle(area, 'num_fmt', EXACT_FORMAT);
}

/** Reads what a formula came to, in a column made readable by {@link showExactly}. */
export function readResult(model: CalculatorModel, cell: ScratchArea): FormulaResult {
  const first = readCell(model, cell);
  const structure = model.getCellArrayStructure(cell.sheet, cell.row, cell.column);
  if (typeof structure === 'string' || !('DynamicAnchor' in structure)) return first;
  const [width, height] = structure.DynamicAnchor;
  if (width * height <= 1) return first;
  showExactly(model, { ...cell, width, height });
  const spill = Array.from({ length: height }, (_, line) =>
    Array.from(
      { length: width },
      (__, offset) => readCell(model, { ...cell, row: cell.row + line, column: cell.column + offset }).value,
    ),
  );
  return { ...first, spill };
}

function readCell(model: CalculatorModel, cell: ScratchArea): FormulaResult {
  const text = model.getFormattedCellValue(cell.sheet, cell.row, cell.column);
  switch (model.getCellType(cell.sheet, cell.row, cell.column)) {
    case TEXT:
      return { value: text };
    case LOGICAL:
      return { value: text === 'TRUE' };
    case ERROR: {
      const failure = FAILURES[text];
      if (failure === undefined) return { value: isErrorText(text) ? text : '#VALUE!' };
      return { value: failure === 'circle' ? 0 : '#NAME?', failure };
    }
    default:
      return { value: readNumber(model, cell, text) };
  }
}

/** A formula of dates or money brought its own format, which is no number to read. */
function readNumber(model: CalculatorModel, cell: ScratchArea, text: string): CellValue {
  const value = numberOf(text);
  if (value !== null) return value;
  showExactly(model, { ...cell, width: 1, height: 1 });
  return numberOf(model.getFormattedCellValue(cell.sheet, cell.row, cell.column)) ?? '#NUM!';
}

/** "1.50000000000000E+00"; exponents of three digits come with two more before them, "E+30300". */
function numberOf(text: string): number | null {
  if (!/^-?\d\.\d{14}E[+-]\d+$/.test(text)) return null;
  const value = Number(text.replace(/\d\d(\d{3})$/, '$1'));
  return Number.isFinite(value) ? value : null;
}
