import { containsCell, type Area } from '../cells/area.ts';
import { readEntry } from '../cells/cell.ts';
import type { Sheet } from '../sheets/sheet.ts';
import {
  newValidation,
  withoutArea,
  type LimitRule,
  type Validation,
  type ValidationAlert,
} from '../cells/validation.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import type { Workbook } from './workbook.ts';
import { workbookWords } from './words/workbook-words.ts';

/** The choices of a cell's drop-down, from an inline list, a name or a range; null when the cell has none. */
export function validationChoices(workbook: Workbook, sheet: Sheet, row: number, column: number): string[] | null {
  const list = sheet.validationAt(row, column)?.rule.list;
  if (list === undefined || list === null) return null;
  const place =
    typeof list.source === 'string'
      ? list.source.startsWith('=')
        ? workbook.find(list.source, sheet)
        : null
      : workbook.place(list.source);
  if (place === null)
    return typeof list.source === 'string' && !list.source.startsWith('=')
      ? list.source.split(',').map((choice) => choice.trim())
      : [];
  const choices: string[] = [];
  for (const cell of place.sheet.values.cells(place.area)) choices.push(place.sheet.textAt(cell.row, cell.column));
  return choices;
}

/**
 * Why a typed text is not allowed in a cell: the alert to show; null when it is allowed. Add-ins are not checked, as in
 * Excel.
 */
export function refusedEntry(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
): ValidationAlert | null {
  const validation = sheet.validationAt(row, column);
  if (validation === undefined || !validation.alert.showAlert || (text === '' && validation.ignoreBlanks)) return null;
  return isAllowed(workbook, { sheet, row, column, text }, validation) ? null : withSentence(validation.alert);
}

/** Sets (or with null removes) the rule of an area; other rules lose these cells. */
export function setValidation(
  workbook: Workbook,
  { sheet, area }: SheetArea,
  validation: Partial<Validation> | null,
): void {
  workbook.refuseWhenProtected(sheet, area);
  workbook.step('addin', () => {
    sheet.validations = withoutArea(sheet.validations, area);
    if (validation !== null) sheet.validations.push({ ...newValidation(area), ...validation, areas: [area] });
  });
  workbook.feed.changed();
}

/** The validation of all the area's cells: undefined when none has one, null when they differ. */
export function commonValidation(sheet: Sheet, area: Area): Validation | undefined | null {
  const holding = sheet.validations.filter(
    (each) =>
      withoutArea([each], area)[0]?.areas.length !== each.areas.length ||
      each.areas.some((held) => containsCell(area, held.row, held.column) || containsCell(held, area.row, area.column)),
  );
  const [first, ...others] = holding;
  if (first === undefined) return undefined;
  const cells = first.areas.reduce((count, held) => count + coveredCells(held, area), 0);
  return others.length === 0 && cells === area.rows * area.columns ? first : null;
}

function coveredCells(held: Area, area: Area): number {
  const rows = Math.min(held.row + held.rows, area.row + area.rows) - Math.max(held.row, area.row);
  const columns = Math.min(held.column + held.columns, area.column + area.columns) - Math.max(held.column, area.column);
  return Math.max(0, rows) * Math.max(0, columns);
}

interface TypedCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function isAllowed(workbook: Workbook, cell: TypedCell, { rule }: Validation): boolean {
  const { sheet, row, column, text } = cell;
  const entry = readEntry(text, sheet.styleAt(row, column).numberFormat);
  if (entry.formula !== undefined) return true;
  if (rule.list) return validationChoices(workbook, sheet, row, column)?.includes(text) ?? true;
  const { value } = entry;
  if (rule.wholeNumber) return Number.isInteger(value) && isWithin(workbook, cell, rule.wholeNumber, Number(value));
  const numeric = rule.decimal ?? rule.date ?? rule.time;
  if (numeric) return typeof value === 'number' && isWithin(workbook, cell, numeric, value);
  if (rule.textLength) return isWithin(workbook, cell, rule.textLength, text.length);
  return true;
}

function isWithin(workbook: Workbook, { sheet, row, column }: TypedCell, rule: LimitRule, value: number): boolean {
  const limit = (formula: string | number | undefined) => {
    if (typeof formula === 'string' && formula.startsWith('='))
      return Number(workbook.engine.evaluate(formula, sheet, row, column));
    return typeof formula === 'string' ? Number(readEntry(formula, 'General').value) : (formula ?? Number.NaN);
  };
  return compare(rule.operator, value, limit(rule.formula1), limit(rule.formula2));
}

/** Excel's comparison operators, on numbers or texts. */
export function compare<T extends number | string>(operator: string, value: T, first: T, second: T): boolean {
  switch (operator) {
    case 'Between':
      return value >= first && value <= second;
    case 'NotBetween':
      return value < first || value > second;
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'LessThan':
      return value < first;
    case 'GreaterThanOrEqual':
    case 'GreaterThanOrEqualTo':
      return value >= first;
    case 'LessThanOrEqual':
    case 'LessThanOrEqualTo':
      return value <= first;
    default:
      return false;
  }
}

function withSentence(alert: ValidationAlert): ValidationAlert {
  return alert.message !== '' ? alert : { ...alert, message: workbookWords('validation') };
}
