import { containsCell, type Area } from '../cells/area.ts';
import { isErrorText, type CellValue } from '../cells/cell.ts';
import type { Condition, ConditionalFormat, ConditionalStyle } from '../cells/conditional-format.ts';
import { copyFormula } from '../formulas/formula-text.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { CellStyle } from '../cells/style.ts';
import { compare } from './validation-rules.ts';
import type { Workbook } from './workbook.ts';

/** The style that a cell shows: its own, with the conditional formats that hold for it laid over. */
export function shownStyle(workbook: Workbook, sheet: Sheet, row: number, column: number): CellStyle {
  const own = sheet.styleAt(row, column);
  const over = conditionalStyle(workbook, sheet, row, column);
  return over === null ? own : { ...own, ...over };
}

/** What the conditional formats of a cell change; null when none holds. The first to set a property wins. */
export function conditionalStyle(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): ConditionalStyle | null {
  let style: ConditionalStyle = {};
  let any = false;
  for (const format of sheet.conditionalFormats) {
    if (
      !format.areas.some((area) => containsCell(area, row, column)) ||
      !holds(workbook, sheet, format, { row, column })
    )
      continue;
    style = { ...format.style, ...style };
    any = true;
    if (format.stopIfTrue) break;
  }
  return any ? style : null;
}

type Cell = { readonly row: number; readonly column: number };

function holds(workbook: Workbook, sheet: Sheet, format: ConditionalFormat, cell: Cell): boolean {
  const value = sheet.valueAt(cell.row, cell.column);
  const anchor = format.areas[0] ?? { ...cell, rows: 1, columns: 1 };
  const evaluate = (formula: string) => evaluateAt(workbook, sheet, formula, anchor, cell);
  const { condition } = format;
  switch (condition.kind) {
    case 'custom': {
      const result = evaluate(condition.formula);
      return typeof result === 'number' ? result !== 0 : result === true;
    }
    case 'cellValue':
      return cellValueHolds(value, condition, evaluate);
    case 'containsText':
      return textHolds(
        sheet.textAt(cell.row, cell.column).toLowerCase(),
        condition.operator,
        operand(condition.text, evaluate).toString().toLowerCase(),
      );
    case 'preset':
      return presetHolds(sheet, value, condition.criterion, format.areas);
    case 'unset':
      return false;
  }
}

/** The formula is written for the anchor, the top-left cell; for another cell it is read as if copied there. */
function evaluateAt(workbook: Workbook, sheet: Sheet, formula: string, anchor: Area, { row, column }: Cell): CellValue {
  return workbook.engine.evaluate(copyFormula(formula, row - anchor.row, column - anchor.column), sheet, row, column);
}

/** A formula that is a number needs no calculator: most conditions compare with one, for every cell that is drawn. */
const NUMBER_FORMULA = /^=\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

function operand(given: string | number, evaluate: (formula: string) => CellValue): CellValue {
  if (typeof given === 'number') return given;
  if (given.startsWith('=')) return NUMBER_FORMULA.test(given) ? Number(given.slice(1)) : evaluate(given);
  return given !== '' && Number.isFinite(Number(given)) ? Number(given) : given;
}

function cellValueHolds(
  value: CellValue,
  condition: Condition & { kind: 'cellValue' },
  evaluate: (formula: string) => CellValue,
): boolean {
  if (value === '' || isErrorText(value)) return false;
  const first = operand(condition.formula1, evaluate);
  const second = operand(condition.formula2 ?? condition.formula1, evaluate);
  if (typeof value === 'number' && typeof first === 'number' && typeof second === 'number')
    return compare(condition.operator, value, first, second);
  // As in Excel's ordering any text is greater than any number.
  if (typeof value !== typeof first) return compare(condition.operator, rank(value), rank(first), rank(second));
  return compare(
    condition.operator,
    String(value).toLowerCase(),
    String(first).toLowerCase(),
    String(second).toLowerCase(),
  );
}

function rank(value: CellValue): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function textHolds(text: string, operator: string, part: string): boolean {
  switch (operator) {
    case 'Contains':
      return text.includes(part);
    case 'NotContains':
      return !text.includes(part);
    case 'BeginsWith':
      return text.startsWith(part);
    default:
      return text.endsWith(part);
  }
}

function presetHolds(sheet: Sheet, value: CellValue, criterion: string, areas: readonly Area[]): boolean {
  switch (criterion) {
    case 'Blanks':
      return String(value).trim() === '';
    case 'NonBlanks':
      return String(value).trim() !== '';
    case 'Errors':
      return isErrorText(value);
    case 'NonErrors':
      return !isErrorText(value);
    case 'DuplicateValues':
      return value !== '' && occurrences(sheet, value, areas) > 1;
    case 'UniqueValues':
      return value !== '' && occurrences(sheet, value, areas) === 1;
    default:
      return false;
  }
}

function occurrences(sheet: Sheet, value: CellValue, areas: readonly Area[]): number {
  let count = 0;
  for (const area of areas) for (const cell of sheet.values.cells(area)) if (cell.value === value) count += 1;
  return count;
}
