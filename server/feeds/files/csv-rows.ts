import { parse, type CsvError, type Parser } from 'csv-parse';
import Papa from 'papaparse';
import type { CsvFormat } from '../../../contract/feeds/feed-source.ts';
import { FileFaultError } from './file-fault-error.ts';
import { decoded, decodedHead, firstOf, type Encoding, type TextBytes } from './text-bytes.ts';

export type Delimiter = NonNullable<CsvFormat['delimiter']>;

/** A row of a file as it stands there. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The line that it begins in, from 1. */
  readonly line: number;
}

/** What parts the cells of a file, and whether its first line says so, which is no row then. */
export interface Parting {
  readonly delimiter: Delimiter;
  readonly isSaid: boolean;
}

const DELIMITERS: readonly string[] = [',', ';', '\t', '|'] satisfies Delimiter[];
/** So many bytes show what parts the cells. */
const SHOWING_BYTES = 65_536;
/** A row of more bytes is not read: an open quote would have the rest of the file in memory. */
export const MOST_ROW_BYTES = 4_194_304;

/** What parts the cells: as the file's `sep=` line says, else guessed as the workbench guesses it. */
export async function partingOf(bytes: TextBytes, encoding: Encoding, said: Delimiter | undefined): Promise<Parting> {
  const text = decodedHead(await firstOf(bytes, SHOWING_BYTES), encoding);
  const directive = /^sep=(.)\r?\n/i.exec(text);
  const body = directive === null ? text : text.slice(directive[0].length);
  const guessed =
    said ?? directive?.[1] ?? Papa.parse<string[]>(body, { preview: 20, skipEmptyLines: true }).meta.delimiter;
  return { delimiter: DELIMITERS.includes(guessed) ? (guessed as Delimiter) : ',', isSaid: directive !== null };
}

/**
 * The rows of a file, one after the other; empty lines are none. Quotes within a cell that does not begin with one are
 * part of it. Memory does not grow with the file.
 *
 * @throws {FileFaultError} open-quote, line-too-long, and what {@link decoded} throws; after the rows before it
 */
export async function* csvRows(bytes: TextBytes, encoding: Encoding, parting: Parting): AsyncGenerator<CsvRow> {
  const rows = new RowParser(parting);
  for await (const text of decoded(bytes, encoding)) {
    const fault = await rows.write(text);
    yield* rows.taken();
    if (fault !== null) throw fault;
  }
  const fault = await rows.end();
  yield* rows.taken();
  if (fault !== null) throw fault;
}

/** What the library parses, with the line that each row begins in. */
class RowParser {
  private ready: CsvRow[] = [];
  private last = 0;
  private countedTwice = 0;
  private readonly parser: Parser;

  constructor({ delimiter, isSaid }: Parting) {
    this.parser = parse({
      ...{ delimiter, record_delimiter: ['\r\n', '\n', '\r'], from_line: isSaid ? 2 : 1 },
      ...{ relax_quotes: true, relax_column_count: true, skip_empty_lines: true, max_record_size: MOST_ROW_BYTES },
      // What is answered is not handed on by the library's own stream, which drops rows before a fault.
      on_record: (cells: string[], { lines }) => this.take(cells, lines),
    });
    this.parser.on('error', () => undefined).resume();
  }

  /** @returns why it cannot go on */
  write(text: string): Promise<unknown> {
    return new Promise((resolve) => this.parser.write(text, (error) => resolve(this.faultOf(error))));
  }

  end(): Promise<unknown> {
    return new Promise((resolve) => {
      this.parser.once('error', (error) => resolve(this.faultOf(error))).once('end', () => resolve(null));
      this.parser.end();
    });
  }

  taken(): CsvRow[] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  private take(cells: readonly string[], lines: number): null {
    let within = 0;
    for (const cell of cells) {
      if (!/[\r\n]/.test(cell)) continue;
      const ends = cell.match(/\r\n|\n|\r/g) ?? [];
      within += ends.length;
      // The library counts the two characters of a line's end within quotes as two.
      this.countedTwice += ends.filter((end) => end.length === 2).length;
    }
    this.last = lines - this.countedTwice;
    this.ready.push({ cells, line: this.last - within });
    return null;
  }

  private faultOf(error: Error | null | undefined): unknown {
    return error == null ? null : rowFault(error, this.last + 1);
  }
}

function rowFault(error: unknown, line: number): unknown {
  switch ((error as Partial<CsvError>).code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new FileFaultError(line, { reason: 'open-quote' });
    case 'CSV_MAX_RECORD_SIZE':
      return new FileFaultError(line, { reason: 'line-too-long', most: MOST_ROW_BYTES });
    default:
      return error;
  }
}
