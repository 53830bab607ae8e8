import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { FileProblem } from '../files/file-problem.ts';
import { protectedByPassword } from './protected-by-password.ts';
import { foreignFilesWords } from './words/foreign-files-words.ts';

/** What the library makes of a file. */
export type XlsBook = WorkBook;
export type XlsSheet = WorkSheet;
export type XlsCell = CellObject;

const READING = {
  type: 'array',
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellStyles: true,
  cellText: false,
  cellHTML: false,
} as const;
/** Where Excel 97 and younger keep the workbook; older ones call it "Book". */
const UNICODE_STREAM = '/Workbook';
/** Where an .xlsx file is that has a password. */
const ENCRYPTED_STREAM = '/EncryptedPackage';

/**
 * Parses an .xls workbook by SheetJS, which is loaded with the first such file. Its tables of code pages are loaded
 * only for what Excel 95 and older wrote: since then texts are Unicode.
 * @throws {FileProblem} the library could not be loaded, the file has a password, or it is no workbook
 */
export async function parseXls(fileName: string, bytes: Uint8Array): Promise<XlsBook> {
  const { CFB, read, set_cptable } = await loaded(
    import(/* webpackChunkName: "xls", webpackExports: ["CFB", "read", "set_cptable"] */ '@e965/xlsx'),
  );
  const container: unknown = tried(fileName, () => CFB.read(bytes, { type: 'array' }) as unknown);
  if (CFB.find(container, ENCRYPTED_STREAM) != null) throw protectedByPassword(fileName);
  if (CFB.find(container, UNICODE_STREAM) == null)
    set_cptable(await loaded(import(/* webpackChunkName: "code-pages" */ '@e965/xlsx/dist/cpexcel.full.mjs')));
  return tried(fileName, () => read(bytes, READING));
}

async function loaded<T>(library: Promise<T>): Promise<T> {
  try {
    return await library;
  } catch (error) {
    throw new FileProblem(foreignFilesWords('noXlsReader'), error);
  }
}

/** What the library throws says to programmers what is wrong with a file. */
function tried<T>(fileName: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (String(error).includes('password-protected')) throw protectedByPassword(fileName, error);
    throw new FileProblem(foreignFilesWords('notXls', { file: fileName }), error);
  }
}
