import Papa from 'papaparse';
import { headerRow } from '../../contract/text-cells/header-row.ts';
import { MAX_CELL_LENGTH } from '../cells/cell.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../cells/area.ts';
import { decodeText } from './decode-text.ts';
import { cutCells } from '../files/cut-cells.ts';
import { FileProblem } from '../files/file-problem.ts';
import type { OpenedFile } from './opened-file.ts';
import { typedRows } from './typed-rows.ts';
import { openingWords } from './words/opening-words.ts';

const MAX_SHEET_NAME = 31;
/** More than Amend reads, or the workbench saves, of a sheet. */
const MAX_CELLS = 5_000_000;

/**
 * Reads a delimited text file (.csv, .tsv, .txt) as one sheet.
 *
 * The delimiter is what the file's `sep=` line says, else guessed among , ; tab and |. Rows may be ragged.
 * @throws {FileProblem} the file has nothing in it, or more than 5 million cells
 */
export function readCsv(fileName: string, bytes: Uint8Array): OpenedFile {
  const notes: string[] = [];
  const { text, encoding } = decodeText(bytes);
  if (encoding === 'Windows-1252') notes.push(openingWords('notUnicode'));
  const { rows, delimiter } = parseRows(withoutControls(text, notes), notes);
  refuseTooManyCells(fileName, rows);
  if (rows.every((row) => row.every((cell) => cell.trim() === ''))) {
    throw new FileProblem(openingWords('emptyFile', { file: fileName }));
  }
  const fitted = fitToSheet(rows, notes);
  const header = headerRow(fitted);
  noteRaggedRows(fitted.slice(header), notes);
  const typed = typedRows(fitted, header + 1, delimiter);
  notes.push(...typed.notes);
  return { name: fileName, sheets: [{ name: sheetName(fileName), rows: typed.rows, formats: typed.formats }], notes };
}

function parseRows(text: string, notes: string[]): { rows: string[][]; delimiter: string } {
  const directive = /^sep=(.)\r?\n/i.exec(text);
  const body = directive === null ? text : text.slice(directive[0].length);
  const config = { delimiter: directive?.[1] ?? '', skipEmptyLines: true as const };
  const parsed = Papa.parse<string[]>(body, config);
  const unclosed = parsed.errors.find((error) => error.code === 'MissingQuotes');
  if (unclosed === undefined) return { rows: parsed.data, delimiter: parsed.meta.delimiter };
  notes.push(openingWords('unclosedQuote'));
  // No cell can hold a NUL here, so this turns quoting off.
  const plain = Papa.parse<string[]>(body, { ...config, quoteChar: '\0' });
  return { rows: plain.data, delimiter: plain.meta.delimiter };
}

function withoutControls(text: string, notes: string[]): string {
  if (!text.includes('\0')) return text;
  notes.push(openingWords('nulCharacters'));
  return text.replaceAll('\0', '');
}

function refuseTooManyCells(fileName: string, rows: readonly string[][]): void {
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (cells > MAX_CELLS)
    throw new FileProblem(openingWords('tooManyCells', { file: fileName, cells, most: MAX_CELLS }));
}

/** Cuts what Excel could not hold either, and says so. */
function fitToSheet(rows: string[][], notes: string[]): string[][] {
  const widest = rows.reduce((width, row) => Math.max(width, row.length), 0);
  if (widest > MAX_COLUMNS) notes.push(openingWords('tooManyColumns', { columns: widest, most: MAX_COLUMNS }));
  if (rows.length > MAX_ROWS) notes.push(openingWords('tooManyRows', { rows: rows.length, most: MAX_ROWS }));
  let cut = 0;
  const fitted = rows.slice(0, MAX_ROWS).map((row) =>
    row.slice(0, MAX_COLUMNS).map((cell) => {
      if (cell.length <= MAX_CELL_LENGTH) return cell;
      cut += 1;
      return cell.slice(0, MAX_CELL_LENGTH);
    }),
  );
  if (cut > 0) notes.push(cutCells(cut));
  return fitted;
}

/** @param rows from the headers on */
function noteRaggedRows(rows: readonly string[][], notes: string[]): void {
  const columns = rows[0]?.length ?? 0;
  const shorter = rows.filter((row) => row.length < columns).length;
  const longer = rows.filter((row) => row.length > columns).length;
  if (shorter > 0) notes.push(openingWords('shorterRows', { rows: shorter }));
  if (longer > 0) notes.push(openingWords('longerRows', { rows: longer }));
}

/** The file's name as a sheet's name: without extension and what Excel forbids. */
function sheetName(fileName: string): string {
  const base = fileName
    .replace(/\.[^.]*$/, '')
    .replace(/[:\\/?*[\]]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  return base.slice(0, MAX_SHEET_NAME) || 'Sheet1';
}
