import { FileProblem } from '../files/file-problem.ts';
import { isOds, readOds } from '../foreign-files/read-ods.ts';
import { readXls } from '../foreign-files/read-xls.ts';
import type { OpenedWorkbook } from './opened-file.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { openingWords } from './words/opening-words.ts';
import { workbookFromFile } from './workbook-from-file.ts';

/** A browser that reads more at once may not answer for minutes, or at all. */
const MAX_FILE_BYTES = 500_000_000;
/** A text file of this size is read within some seconds; of a larger one a sheet mostly could not hold the rows. */
const MAX_TEXT_BYTES = 50_000_000;

/** What the "Open" dialogue offers. */
export const OPENABLE_EXTENSIONS = '.xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt';

/**
 * Refuses a file that is too large for whatever it is, before it is read.
 * @throws {FileProblem} with what to do instead
 */
export function refuseTooLarge(fileName: string, bytes: number): void {
  if (bytes > MAX_FILE_BYTES) throw tooLarge(fileName, bytes, 'any', MAX_FILE_BYTES);
}

/**
 * Opens a person's own file. What the bytes are decides, not what the name says. What reads .xls files is loaded with
 * the first of them.
 *
 * @returns the workbook, and what the person should know of it
 * @throws {FileProblem} the file cannot be opened; its message says why and what to do
 */
export async function openFile(fileName: string, bytes: Uint8Array): Promise<OpenedWorkbook> {
  if (bytes.length === 0) throw new FileProblem(openingWords('emptyFile', { file: fileName }));
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]))
    return isOds(bytes) ? { ...readOds(fileName, bytes), origin: null } : readXlsx(fileName, bytes);
  // What holds an .xls workbook also holds an .xlsx one that has a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ...(await readXls(fileName, bytes)), origin: null };
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new FileProblem(openingWords('pdf', { file: fileName }));
  if (/\.(xlsx|xlsm|xls|ods)$/i.test(fileName)) throw new FileProblem(openingWords('notAsNamed', { file: fileName }));
  if (bytes.length > MAX_TEXT_BYTES) throw tooLarge(fileName, bytes.length, 'text', MAX_TEXT_BYTES);
  const file = readCsv(fileName, bytes);
  return { workbook: workbookFromFile(file), origin: null, notes: file.notes };
}

function tooLarge(fileName: string, bytes: number, kind: 'any' | 'text', most: number): FileProblem {
  return new FileProblem(
    openingWords('tooLarge', { file: fileName, size: megabytes(bytes), kind, most: megabytes(most) }),
  );
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
