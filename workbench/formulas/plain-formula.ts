import { addressOf, fullAddress, parseAddress, quotedSheetName, splitSheet } from '../cells/address.ts';
import type { Area } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { mapReferences } from './formula-text.ts';
import { replaceTableReferences, type FormulaPlace } from './table-references.ts';

/** What formulas need of a workbook. */
export interface FormulaBook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly { readonly name: string }[];
  find(address: string, sheet?: Sheet): { readonly sheet: Sheet; readonly area: Area } | null;
  /** A name of the sheet, else of the workbook; the formula is empty when it names cells. */
  nameOf(name: string, sheetId?: string | null): { readonly formula: string } | undefined;
}

/** Cells of one sheet that a formula reads. */
export interface Precedent {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Marks that files put before what came after Excel 2007: "_xlfn.XLOOKUP(", "_xlpm.x". */
const FILE_MARKS = /"(?:[^"]|"")*"|_xl(?:fn|ws|pm|udf)\./gu;
/** Strings, quoted sheets and errors are skipped; a word is no function and no end of a range. */
const WORDS =
  /"(?:[^"]|"")*"|#[A-Z/0]+[!?]?|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$:\\])([\p{L}_\\][\p{L}\p{N}_.\\?]*)(?![\p{L}\p{N}_.\\?(!:[])/gu;
/** A name may say another one; so deep is no circle. */
const DEEPEST_NAME = 16;

/** The formula, with its "=", in words that a calculator knows which has our cells but no names and no tables. */
export function plainFormula(formula: string, place: FormulaPlace, book: FormulaBook): string {
  const unmarked = formula.includes('_xl')
    ? formula.replace(FILE_MARKS, (text) => (text[0] === '"' ? text : ''))
    : formula;
  return replaceNames(replaceTableReferences(unmarked, place, book.sheets), place, book, 0);
}

/** The cells that a plain formula names, of sheets that are there; not those that it reckons, as INDIRECT does. */
export function precedentsOf(plain: string, sheet: Sheet, book: FormulaBook): Precedent[] {
  const precedents: Precedent[] = [];
  mapReferences(plain, (sheetPart, text) => {
    const area = parseAddress(text);
    const { sheetName } = splitSheet(`${sheetPart}A1`);
    const home = sheetName === null ? sheet : sheetNamed(sheetName, book);
    if (area !== null && home !== undefined) precedents.push({ sheet: home, area });
    return null;
  });
  return precedents;
}

/** Whether a plain formula reckons what it reads: INDIRECT("A1"), OFFSET(A1,1,0), A1:INDEX(A:A,9). */
export function mayReadAnything(plain: string): boolean {
  return /\b(?:INDIRECT|OFFSET)\s*\(|\)\s*:|:\s*[A-Z.]+\s*\(/i.test(plain);
}

/** The plain formula with a sheet before every reference, so that it may stand on any sheet. */
export function withSheet(plain: string, sheet: Sheet): string {
  return mapReferences(plain, (sheetPart, text) => {
    const area = sheetPart === '' ? parseAddress(text) : null;
    return area && fullAddress(sheet.name, area);
  });
}

export function sheetNamed(name: string, { sheets }: Pick<FormulaBook, 'sheets'>): Sheet | undefined {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

function replaceNames(formula: string, place: FormulaPlace, book: FormulaBook, depth: number): string {
  if (book.names.length === 0 && book.sheets.every((sheet) => sheet.tables.length === 0)) return formula;
  return formula.replace(WORDS, (whole: string, sheetPart: string | undefined, word: string | undefined) => {
    if (word === undefined || parseAddress(word) !== null) return whole;
    const found = book.find(whole, place.sheet);
    if (found !== null) return absolute(found);
    const { sheetName } = splitSheet(`${sheetPart ?? ''}A1`);
    const home = sheetName === null ? place.sheet : sheetNamed(sheetName, book);
    const named = book.nameOf(word, home?.id ?? null);
    if (named === undefined) return whole;
    if (named.formula === '' || depth === DEEPEST_NAME) return '#REF!';
    return `(${replaceNames(plainNamed(named.formula), place, book, depth + 1)})`;
  });
}

function plainNamed(formula: string): string {
  return formula.replace(/^=/, '');
}

/** "Sheet1!$A$1:$B$2", as names say it. */
function absolute({ sheet, area }: Precedent): string {
  return `${quotedSheetName(sheet.name)}!${addressOf(area).replace(/[A-Z]+|\d+/g, '$$$&')}`;
}
