import { format, isDateFormat } from 'numfmt';
import type { CellValue } from './cell.ts';

/**
 * What a cell shows of its value, in its number format: 0.5 in "0%" is "50%". A format that cannot be read shows the
 * value.
 */
export function displayedText(value: CellValue, numberFormat: string): string {
  if (value === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && (numberFormat === 'General' || numberFormat === '@')) return value;
  if (typeof value === 'number' && numberFormat === 'General' && Number.isSafeInteger(value) && Math.abs(value) < 1e11)
    return String(value);
  return format(numberFormat, value, { throws: false });
}

/** True when numbers in this format are shown as dates: they are serial days. */
export function showsDates(numberFormat: string): boolean {
  return numberFormat !== 'General' && isDateFormat(numberFormat);
}
