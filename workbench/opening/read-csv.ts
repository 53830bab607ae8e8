import Papa from 'papaparse';
import { MAX_CELL_LENGTH } from '../cells/cell.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../cells/area.ts';
import { decodeText } from './decode-text.ts';
import { cutCells } from '../files/cut-cells.ts';
import { FileProblem } from '../files/file-problem.ts';
import { counted } from '../files/part-nouns.ts';
import type { OpenedFile } from './opened-file.ts';
import { typedRows } from './typed-rows.ts';

const MAX_SHEET_NAME = 31;
/** So many lines may stand above a table's headers. */
const MOST_LINES_ABOVE = 5;
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
  if (encoding === 'Windows-1252')
    notes.push('The file is not Unicode; it was read as Windows-1252, so check accented letters.');
  const { rows, delimiter } = parseRows(withoutControls(text, notes), notes);
  refuseTooManyCells(fileName, rows);
  if (rows.every((row) => row.every((cell) => cell.trim() === ''))) {
    throw new FileProblem(`${fileName} is empty: there is nothing to open. Choose a file with at least a header row.`);
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
  notes.push('A quotation mark in the file is never closed, so quotation marks were read as ordinary characters.');
  // No cell can hold a NUL here, so this turns quoting off.
  const plain = Papa.parse<string[]>(body, { ...config, quoteChar: '\0' });
  return { rows: plain.data, delimiter: plain.meta.delimiter };
}

function withoutControls(text: string, notes: string[]): string {
  if (!text.includes('\0')) return text;
  notes.push('The file has NUL characters, which no cell can hold; they were left out.');
  return text.replaceAll('\0', '');
}

function refuseTooManyCells(fileName: string, rows: readonly string[][]): void {
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (cells > MAX_CELLS)
    throw new FileProblem(
      `${fileName} has ${counted(cells, 'cell')}; the workbench opens a text file of up to ${counted(MAX_CELLS, 'cell')}. Keep the rows and columns that you need, or split it, and open that.`,
    );
}

/** Cuts what Excel could not hold either, and says so. */
function fitToSheet(rows: string[][], notes: string[]): string[][] {
  const widest = rows.reduce((width, row) => Math.max(width, row.length), 0);
  if (widest > MAX_COLUMNS)
    notes.push(
      `The file has ${counted(widest, 'column')}; a sheet holds ${MAX_COLUMNS.toLocaleString('en-GB')}, so the rest was left behind.`,
    );
  if (rows.length > MAX_ROWS)
    notes.push(
      `The file has ${counted(rows.length, 'row')}; a sheet holds ${MAX_ROWS.toLocaleString('en-GB')}, so the rest was left behind.`,
    );
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

/** The row of the headers: the first one, or one of at least three cells below lines of one cell, such as a title. */
function headerRow(rows: readonly string[][]): number {
  const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length;
  const first = rows.slice(0, MOST_LINES_ABOVE + 1).findIndex((row) => filled(row) > 1);
  return first > 0 && filled(rows[first] ?? []) >= 3 ? first : 0;
}

/** @param rows from the headers on */
function noteRaggedRows(rows: readonly string[][], notes: string[]): void {
  const columns = rows[0]?.length ?? 0;
  const shorter = rows.filter((row) => row.length < columns).length;
  const longer = rows.filter((row) => row.length > columns).length;
  if (shorter > 0) notes.push(`${counted(shorter, 'row')} ended before the last column; the missing cells are empty.`);
  if (longer > 0)
    notes.push(`${counted(longer, 'row')} had more cells than the header; they stand to the right of it.`);
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
