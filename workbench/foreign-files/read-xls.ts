import { areaOf } from '../cells/area.ts';
import type { CellValue } from '../cells/cell.ts';
import { DateSystem } from '../file-cells/date-system.ts';
import { formulaFromFile } from '../file-cells/file-formula.ts';
import { builtInFormat } from '../file-looks/number-formats.ts';
import { namedItem } from '../file-parts/defined-names.ts';
import { POINTS_PER_CHARACTER } from '../sheets/fitting-width.ts';
import type { Sheet, Visibility } from '../sheets/sheet.ts';
import { WorkbookFiller, type ForeignWorkbook } from './workbook-filler.ts';
import { parseXls, type XlsBook, type XlsCell, type XlsSheet } from './xls-library.ts';

/** By the number with which a sheet is hidden. */
const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];
/** Errors by their number in the file ([MS-XLS] 2.5.10). */
const ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);
/** Formats that files name by number, where the library spells them otherwise than Excel. */
const LIBRARY_FORMATS = new Map([
  ['m/d/yy', 14],
  ['m/d/yy h:mm', 22],
  ['#,##0 ;(#,##0)', 37],
  ['#,##0 ;[Red](#,##0)', 38],
  ['#,##0.00;(#,##0.00)', 39],
  ['#,##0.00;[Red](#,##0.00)', 40],
  ['mmss.0', 47],
]);
/** Brackets name other workbooks; the other words are the library's for what it could not find. */
const NOT_SAYABLE = /\[|SH33TJS|\bundefined\b/;

/**
 * Opens an .xls workbook (BIFF 8 of Excel 97 to 2003, BIFF 5 and older) as a new workbook.
 * @throws {FileProblem} a password, damage, or no sheet with cells
 */
export async function readXls(fileName: string, bytes: Uint8Array): Promise<ForeignWorkbook> {
  const book = await parseXls(fileName, bytes);
  const filler = new WorkbookFiller(fileName);
  const dates = new DateSystem(book.Workbook?.WBProps?.date1904 === true);
  const sheets = book.SheetNames.map((name, at) => {
    const source = book.Sheets[name];
    // Charts, dialogues and macros of old stand on sheets of their own.
    if (source === undefined || (source['!type'] ?? 'sheet') !== 'sheet') return undefined;
    const sheet = filler.addSheet(name, VISIBILITIES[book.Workbook?.Sheets?.[at]?.Hidden ?? 0] ?? 'Visible');
    readLines(sheet, source);
    readCells(filler, sheet, source, dates);
    return sheet;
  });
  readNames(filler, book, sheets);
  return filler.finish('.xls');
}

function readLines(sheet: Sheet, source: XlsSheet): void {
  source['!cols']?.forEach((column, at) => {
    if (column.width !== undefined) sheet.columnWidths.set(at, column.width * POINTS_PER_CHARACTER);
    if (column.hidden === true) sheet.hiddenColumns.add(at);
  });
  source['!rows']?.forEach((row, at) => {
    if (row.hpt !== undefined) sheet.rowHeights.set(at, row.hpt);
    if (row.hidden === true) sheet.hiddenRows.add(at);
  });
  sheet.merges = (source['!merges'] ?? []).map(({ s, e }) => areaOf(s.r, s.c, e.r - s.r + 1, e.c - s.c + 1));
}

function readCells(filler: WorkbookFiller, sheet: Sheet, source: XlsSheet, dates: DateSystem): void {
  // Rows and cells that are not there are holes, which `forEach` steps over.
  const rows = (source['!data'] ?? []) as XlsCell[][];
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell.t === 'z') return;
      const numberFormat = formatOf(cell);
      const value = valueOf(cell, numberFormat, dates);
      filler.fill(sheet, areaOf(row, column), { value, formula: formulaOf(cell), numberFormat });
    });
  });
}

function formatOf({ z }: XlsCell): string {
  const format = z === undefined ? 'General' : String(z);
  const number = LIBRARY_FORMATS.get(format);
  return number === undefined ? format : builtInFormat(number);
}

function valueOf({ t, v }: XlsCell, numberFormat: string, dates: DateSystem): CellValue {
  if (t === 'e') return ERRORS.get(Number(v)) ?? '#VALUE!';
  if (t === 'b') return Boolean(v);
  if (t === 'n') return typeof v === 'number' && Number.isFinite(v) ? dates.fromFormatted(v, numberFormat) : '';
  return v === undefined || v === null ? '' : String(v);
}

/** Only the first cell of a formula over several cells spells it. */
function formulaOf({ f, F }: XlsCell): string | undefined | null {
  if (f === undefined || f === '') return undefined;
  return F !== undefined || NOT_SAYABLE.test(f.replaceAll(/"(?:[^"]|"")*"/g, '""')) ? null : formulaFromFile(f);
}

/** Names that begin with "_xl" are Excel's own: print areas, filters, functions younger than the format. */
function readNames({ workbook }: WorkbookFiller, book: XlsBook, sheets: readonly (Sheet | undefined)[]): void {
  for (const { Name, Ref, Sheet: place, Comment } of book.Workbook?.Names ?? []) {
    const sheet = place === undefined ? null : sheets[place];
    if (sheet === undefined || Name.startsWith('_xl') || Ref === '' || NOT_SAYABLE.test(Ref)) continue;
    const item = namedItem(workbook, Name, Ref, sheet?.id ?? null);
    workbook.names.push({ ...item, comment: Comment ?? '' });
  }
}
