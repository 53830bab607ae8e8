import { parseValue } from 'numfmt';

/** What a cell holds: '' is empty; an error is its text, "#N/A". Dates are serial days with a date format. */
export type CellValue = string | number | boolean;

/** The longest text that a cell of Excel takes. */
export const MAX_CELL_LENGTH = 32_767;

/** What may be written: null leaves the cell as it is. */
export type WrittenValue = CellValue | null;

const ERRORS = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);

export function isErrorText(value: CellValue): boolean {
  return typeof value === 'string' && value.startsWith('#') && ERRORS.has(value);
}

/** Office.js' names for the kinds of value (Excel.RangeValueType). */
export function valueType(value: CellValue): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isErrorText(value) ? 'Error' : 'String';
}

/** A cell's content after Excel has read what was written into it. */
export interface Entry {
  readonly value: CellValue;
  /** With its "=", when a formula was written. */
  readonly formula?: string;
  /** The format that Excel gives a General cell on such an entry, such as a date's. */
  readonly numberFormat?: string;
}

/** Formats that Excel chooses on entry, by the format id that numfmt answers (ECMA-376 part 1, 18.8.30). */
const ENTRY_FORMATS: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  6: '$#,##0',
  8: '$#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
};

/** Texts worth parsing: most texts are none, and parsing costs about 0.5 µs more than this test. */
const MAY_BE_VALUE =
  /^[\s(+\-.$€£¥]*\d|^\s*(?:true|false)\s*$|^\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/,.]+\d/i;

/**
 * Reads what a person types or an add-in writes, as Excel does: "1.5" is a number, "2024-03-01" a date, "=A1" a
 * formula, "'=A1" the text "=A1"; in a cell formatted as text ("@") everything is text.
 */
export function readEntry(written: CellValue, numberFormat: string): Entry {
  if (typeof written !== 'string' || written === '') return { value: written };
  if (written.startsWith("'")) return { value: written.slice(1) };
  if (numberFormat === '@') return { value: written };
  if (written.startsWith('=') && written.length > 1) return { value: '', formula: written };
  if (!MAY_BE_VALUE.test(written)) return { value: written };
  const parsed = parseValue(written);
  if (parsed === undefined || parsed === null) return { value: written };
  const format = parsed.formatId === undefined ? undefined : ENTRY_FORMATS[Number(parsed.formatId)];
  const value = parsed.value as CellValue;
  return format === undefined ? { value } : { value, numberFormat: format };
}

/** What the cell editor shows for a constant: text that would be read as something else gets its apostrophe. */
export function entryText(value: CellValue, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  const read = readEntry(value, numberFormat);
  return read.value === value && read.formula === undefined ? value : `'${value}`;
}
