import type { CellValue } from '../../../contract/cell.ts';
import type { ColumnHabit } from '../../../contract/text-cells/column-habits.ts';
import { readTextCell } from '../../../contract/text-cells/read-text-cell.ts';
import { readIsoDate, writtenDate } from '../../../contract/text-cells/written-date.ts';
import { timeOfSerial } from '../../../contract/text-cells/serial-day.ts';
import type { SourceRecord } from '../ports/source.ts';
import type { CheckedFile } from './check-file.ts';
import { csvRows } from './csv-rows.ts';
import type { TextBytes } from './text-bytes.ts';

/** The most rows handed over at once, and the most characters in them. */
const BATCH_ROWS = 1_000;
const BATCH_CHARACTERS = 2_000_000;

const NO_HEADERS: ReadonlyMap<string, Uint8Array> = new Map();

/**
 * The records of a file that was checked, in batches. The place of each is its number, from 1 at the first row below
 * the headers.
 *
 * @param after rows up to this number are passed over
 */
export async function* fileRecords(
  bytes: TextBytes,
  file: CheckedFile,
  after = 0,
): AsyncGenerator<readonly SourceRecord[]> {
  let number = -file.skipped;
  let batch: SourceRecord[] = [];
  let characters = 0;
  for await (const { cells } of csvRows(bytes, file.encoding, file.parting)) {
    number += 1;
    if (number <= after) continue;
    batch.push(recordOf(cells, number, file));
    for (const cell of cells) characters += cell.length;
    if (batch.length < BATCH_ROWS && characters < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

function recordOf(cells: readonly string[], number: number, { names, habits }: CheckedFile): SourceRecord {
  const fields = new Map<string, CellValue>();
  cells.forEach((cell, column) => fields.set(names[column]!, valueOf(cell, habits[column]!)));
  return { position: String(number), fields, bytes: null, key: null, headers: NO_HEADERS, at: null, fault: null };
}

/** As a sheet would have it, but that dates are ISO 8601 texts: a field says nothing of how its number is shown. */
function valueOf(cell: string, habit: ColumnHabit): CellValue {
  if (cell === '') return null;
  const { value } = readTextCell(cell, habit);
  if (typeof value !== 'number') return value;
  const text = cell.trim();
  if (readIsoDate(text) !== null) return text;
  return writtenDate(text) === null ? value : timeOfSerial(value).toISOString().slice(0, 10);
}
