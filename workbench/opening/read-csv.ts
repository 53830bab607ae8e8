import Papa from 'papaparse';
import { MAX_CELL_LENGTH, type CellValue } from '../cells/cell.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../cells/area.ts';
import { columnHabit, readCsvCell, type ColumnHabit } from './csv-column.ts';
import { decodeText } from './decode-text.ts';
import { FormatRuns } from './format-runs.ts';
import { cutCells } from '../files/cut-cells.ts';
import { FileProblem } from '../files/file-problem.ts';
import { counted } from '../files/part-nouns.ts';
import type { OpenedFile, OpenedSheet } from './opened-file.ts';

const MAX_SHEET_NAME = 31;

/**
 * Reads a delimited text file (.csv, .tsv, .txt) as one sheet.
 *
 * The delimiter is what the file's `sep=` line says, else guessed among , ; tab and |. Rows may be ragged.
 * @throws {FileProblem} the file has nothing in it
 */
export function readCsv(fileName: string, bytes: Uint8Array): OpenedFile {
  const notes: string[] = [];
  const { text, encoding } = decodeText(bytes);
  if (encoding === 'Windows-1252')
    notes.push('The file is not Unicode; it was read as Windows-1252, so check accented letters.');
  const { rows, delimiter } = parseRows(withoutControls(text, notes), notes);
  if (rows.every((row) => row.every((cell) => cell.trim() === ''))) {
    throw new FileProblem(`${fileName} is empty: there is nothing to open. Choose a file with at least a header row.`);
  }
  const fitted = fitToSheet(rows, notes);
  noteRaggedRows(fitted, notes);
  return { name: fileName, sheets: [typedSheet(sheetName(fileName), fitted, delimiter)], notes };
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

function noteRaggedRows(rows: readonly string[][], notes: string[]): void {
  const columns = rows[0]?.length ?? 0;
  const shorter = rows.filter((row) => row.length < columns).length;
  const longer = rows.filter((row) => row.length > columns).length;
  if (shorter > 0) notes.push(`${counted(shorter, 'row')} ended before the last column; the missing cells are empty.`);
  if (longer > 0)
    notes.push(`${counted(longer, 'row')} had more cells than the header; they stand to the right of it.`);
}

function typedSheet(name: string, rows: readonly string[][], delimiter: string): OpenedSheet {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const habits: ColumnHabit[] = [];
  for (let column = 0; column < width; column += 1) habits.push(columnHabit(cellsOf(rows, column), delimiter));
  const formats = new FormatRuns();
  const typed = rows.map((cells, row) =>
    cells.map((text, column): CellValue => {
      const habit = habits[column];
      if (habit === undefined) return text;
      const { value, numberFormat } = readCsvCell(text, habit);
      if (numberFormat !== undefined) formats.add(row, column, numberFormat);
      else if (typeof value === 'string' && looksNumeric(value)) formats.add(row, column, '@');
      return value;
    }),
  );
  return { name, rows: typed, formats: formats.runs() };
}

/** Codes such as 00123 stay text when they are edited, as in a column that Excel imports as text. */
function looksNumeric(text: string): boolean {
  return /^0\d+$|^\d{16,}$/.test(text);
}

function* cellsOf(rows: readonly string[][], column: number): Generator<string> {
  for (const row of rows) {
    const cell = row[column];
    if (cell !== undefined) yield cell;
  }
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
