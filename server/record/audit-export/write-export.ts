import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { ExportFormat } from '../../../contract/audit-export.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { csvLine } from '../../platform/csv/write-csv.ts';
import { startGivingWay } from '../../platform/turns/yielding.ts';
import { cellOf, type ExportColumn } from './export-column.ts';
import { exportWords } from './words/export-words.ts';

/** Rows of a worksheet beneath its headers. */
const MOST_SHEET_ROWS = 1_048_575;
/** What a cell of a worksheet holds at most. */
const MOST_CELL = 32_767;
/** Rows of a group of Parquet: so many are in memory. */
const GROUP_ROWS = 10_000;

/** Pages of rows, in order. */
export type Pages<Row> = AsyncIterable<readonly Row[]>;

/**
 * Writes rows into a file. CSV and JSON lines take the memory of a page, Parquet that of 10,000 rows, a workbook that
 * of all.
 *
 * @throws {ProblemError} export-too-large, when a workbook has no room for the rows
 */
export async function writeExport<Row>(
  path: string,
  format: ExportFormat,
  columns: readonly ExportColumn<Row>[],
  pages: Pages<Row>,
): Promise<void> {
  switch (format) {
    case 'csv':
      return pipeline(csvLines(columns, pages), createWriteStream(path, { mode: 0o600 }));
    case 'jsonl':
      return pipeline(jsonLines(columns, pages), createWriteStream(path, { mode: 0o600 }));
    case 'parquet':
      return writeParquet(path, columns, pages);
    case 'xlsx':
      return writeWorkbook(path, columns, pages);
  }
}

async function* csvLines<Row>(columns: readonly ExportColumn<Row>[], pages: Pages<Row>): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name));
  const yielding = startGivingWay();
  for await (const page of pages) {
    yield page.map((row) => csvLine(columns.map(({ valueOf, type }) => cellOf(valueOf(row), type)))).join('');
    await yielding.ifDue();
  }
}

async function* jsonLines<Row>(columns: readonly ExportColumn<Row>[], pages: Pages<Row>): AsyncGenerator<string> {
  const yielding = startGivingWay();
  for await (const page of pages) {
    const lines = page.map((row) =>
      JSON.stringify(Object.fromEntries(columns.map(({ name, valueOf }) => [name, valueOf(row)]))),
    );
    yield lines.map((line) => `${line}\n`).join('');
    await yielding.ifDue();
  }
}

async function writeParquet<Row>(
  path: string,
  columns: readonly ExportColumn<Row>[],
  pages: Pages<Row>,
): Promise<void> {
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(parquetColumn)],
  });
  const write = async (rows: readonly Row[]): Promise<void> => {
    const columnData = columns.map((column) => ({
      name: column.name,
      data: rows.map((row) => parquetValue(column, row)),
    }));
    await writer.write({ columnData, rowGroupSize: GROUP_ROWS });
  };
  let group: Row[] = [];
  for await (const page of pages) {
    group.push(...page);
    if (group.length < GROUP_ROWS) continue;
    await write(group);
    group = [];
  }
  if (group.length > 0) await write(group);
  await writer.finish();
}

function parquetColumn<Row>({ name, type }: ExportColumn<Row>) {
  const optional = { name, repetition_type: 'OPTIONAL' as const };
  switch (type) {
    case 'integer':
      return { ...optional, type: 'INT64' as const };
    case 'number':
      return { ...optional, type: 'DOUBLE' as const };
    case 'moment':
      return { ...optional, type: 'INT64' as const, converted_type: 'TIMESTAMP_MILLIS' as const };
    case 'json':
    case 'text':
      return { ...optional, type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const };
  }
}

function parquetValue<Row>({ valueOf, type }: ExportColumn<Row>, row: Row): bigint | number | Date | string | null {
  const value = cellOf(valueOf(row), type);
  if (value === null) return null;
  if (type === 'integer') return BigInt(value);
  if (type === 'number') return Number(value);
  return type === 'moment' ? new Date(value) : String(value);
}

async function writeWorkbook<Row>(
  path: string,
  columns: readonly ExportColumn<Row>[],
  pages: Pages<Row>,
): Promise<void> {
  const { utils, write } = await import('@e965/xlsx');
  const yielding = startGivingWay();
  const rows: SheetCell[][] = [columns.map(({ name }) => sheetCell(name))];
  for await (const page of pages) {
    if (rows.length + page.length > MOST_SHEET_ROWS + 1)
      throw new ProblemError('export-too-large', { most: MOST_SHEET_ROWS });
    for (const row of page) rows.push(columns.map(({ valueOf, type }) => sheetCell(cellOf(valueOf(row), type))));
    await yielding.ifDue();
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Log');
  const head = [exportWords('column'), exportWords('type'), exportWords('meaning')];
  const meanings = columns.map(({ name, type, meaning }) => [name, type, meaning]);
  const sheet = utils.aoa_to_sheet([head, ...meanings].map((row) => row.map(sheetCell)));
  utils.book_append_sheet(book, sheet, exportWords('dictionary').slice(0, 31));
  await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer, {
    mode: 0o600,
  });
}

type SheetCell = { readonly t: 's'; readonly v: string } | { readonly t: 'n'; readonly v: number } | null;

/** A text is written as one: no spreadsheet calculates it. */
function sheetCell(value: string | number | null): SheetCell {
  if (value === null) return null;
  return typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value.slice(0, MOST_CELL) };
}
