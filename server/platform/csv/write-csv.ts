import type { CsvFile } from '../../../contract/csv-file.ts';

/** A cell of a file: numbers as they are, nothing for null. */
export type CsvCell = string | number | null;

/** What a spreadsheet takes for the beginning of a formula, or for a way around that rule. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",;\r\n]/;
/** What some file system does not take in a name. */
const NOT_IN_NAMES = /[\u0000-\u001f<>:"/\\|?*\s]+/g;

/**
 * Rows as a file of comma separated values, RFC 4180. A text that a spreadsheet would calculate gets an apostrophe
 * before it, and {@link plainText} takes that off again; a number stays a number, also one below zero.
 *
 * @param name of the file, without its ending
 * @example writeCsv('a/b', ['who', 'value'], [['=1+1', -5]]).csv // => "who,value\r\n'=1+1,-5\r\n"
 * @see OWASP, "CSV Injection"
 */
export function writeCsv(name: string, headers: readonly string[], rows: Iterable<readonly CsvCell[]>): CsvFile {
  const lines = [headers, ...rows].map(csvLine);
  return { name: `${name.replace(NOT_IN_NAMES, ' ').trim()}.csv`, csv: lines.join('') };
}

/**
 * One row as a line of {@link writeCsv}, with its end.
 * @example csvLine(['=1+1', -5, null]) // => "'=1+1,-5,\r\n"
 */
export function csvLine(row: readonly CsvCell[]): string {
  return `${row.map(field).join(',')}\r\n`;
}

/**
 * A text as it was before {@link writeCsv} wrote it.
 * @example plainText("'=1+1") // => '=1+1'
 */
export function plainText(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

function field(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
