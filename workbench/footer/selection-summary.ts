import { intersection, isSingleCell, type Area } from '../cells/area.ts';
import { displayedText, showsDates } from '../cells/number-format.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { speech } from '../../contract/language/language.ts';
import { footerWords as words } from './words/footer-words.ts';

/** What the shown cells of a selection add up to. */
export interface SelectionSummary {
  /** Cells that are not empty. */
  readonly count: number;
  /** Of these, those with a number: the others do not enter sum and average. */
  readonly numbers: number;
  readonly sum: number;
}

/** Adds up what a selection shows; hidden rows and columns are left out, as in Excel. O(filled cells). */
export function summaryOf(sheet: Sheet, selection: Area): SelectionSummary {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  // What adding a small number to a large one loses, kept beside the sum (Neumaier 1974).
  let lost = 0;
  const used = sheet.usedArea();
  const part = used && intersection(used, selection);
  if (part === null) return { count, numbers, sum };
  for (const { row, column, value } of sheet.values.cells(part)) {
    if (sheet.isRowHidden(row) || sheet.hiddenColumns.has(column)) continue;
    count += 1;
    if (typeof value !== 'number') continue;
    numbers += 1;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return { count, numbers, sum: sum + lost };
}

/**
 * "Average: 3   Count: 2   Sum: 6", in the number format that all numbers have; '' for a single cell and for empty
 * ones.
 */
export function summaryText(sheet: Sheet, selection: Area, { count, numbers, sum }: SelectionSummary): string {
  if (count === 0 || isSingleCell(selection)) return '';
  if (numbers === 0) return words('count', { count });
  const format = commonFormat(sheet, selection);
  const shown = (number: number) =>
    format === 'General'
      ? number.toLocaleString(speech().locale, { maximumFractionDigits: 2 })
      : displayedText(number, format);
  return words('summary', { average: shown(sum / numbers), count, sum: shown(sum) });
}

/** The format that all shown numbers have; dates and numbers of several formats add up to nothing in one of them. */
function commonFormat(sheet: Sheet, selection: Area): string {
  let common: string | null = null;
  for (const { row, column, value } of sheet.values.cells(selection)) {
    if (typeof value !== 'number' || sheet.isRowHidden(row) || sheet.hiddenColumns.has(column)) continue;
    const { numberFormat } = sheet.styleAt(row, column);
    if (showsDates(numberFormat) || (common !== null && common !== numberFormat)) return 'General';
    common = numberFormat;
  }
  return common ?? 'General';
}
