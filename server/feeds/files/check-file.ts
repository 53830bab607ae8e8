import { MAX_CELL_TEXT } from '../../../contract/cell.ts';
import { MOST_FILE_FAULTS, type FileFault } from '../../../contract/feeds/feed-file.ts';
import type { CsvFormat } from '../../../contract/feeds/feed-source.ts';
import { MAX_FIELDS } from '../../../contract/feeds/field-path.ts';
import { ColumnEvidence } from '../../../contract/text-cells/column-evidence.ts';
import {
  addEvidence,
  fileHabit,
  habitsOf,
  type ColumnHabit,
  type KnownHabit,
} from '../../../contract/text-cells/column-habits.ts';
import { headerRow, MOST_LINES_ABOVE } from '../../../contract/text-cells/header-row.ts';
import { csvRows, partingOf, type CsvRow, type Parting } from './csv-rows.ts';
import { FileFaultError } from './file-fault-error.ts';
import { encodingOf, type Encoding, type TextBytes } from './text-bytes.ts';

/** A fault, and where it is. */
export interface FaultAt {
  /** From 1. */
  readonly line: number;
  readonly fault: FileFault;
}

/** A file that was read through once, so that it is known how it is read, and what is wrong with it. */
export interface CheckedFile {
  readonly encoding: Encoding;
  readonly parting: Parting;
  /** Rows above its first one: the headers, and lines above these. */
  readonly skipped: number;
  /** Of the columns, each once. */
  readonly names: readonly string[];
  readonly habits: readonly ColumnHabit[];
  readonly rows: number;
  /** What was said, what earlier files had, and what this one shows, in this order. */
  readonly format: CsvFormat;
  /** The first of them. */
  readonly faults: readonly FaultAt[];
  readonly faultCount: number;
}

const ORDERS = { iso: null, 'day-first': 'day-month', 'month-first': 'month-day' } as const;
const SAID = { 'day-month': 'day-first', 'month-day': 'month-first' } as const;

/**
 * Reads a file through, in memory that does not grow with it.
 *
 * @param said of how it is read, by somebody; what is left out is recognised
 * @param earlier how earlier files of the feed were read: where this one leaves something open, it is read so, too
 * @param most rows that are looked at
 */
export async function checkFile(
  bytes: TextBytes,
  said: CsvFormat,
  earlier: CsvFormat = {},
  most = Infinity,
): Promise<CheckedFile> {
  const check = new FileCheck(said, earlier);
  let encoding: Encoding = said.encoding ?? 'utf-8';
  let parting: Parting = { delimiter: said.delimiter ?? ',', isSaid: false };
  try {
    encoding = await encodingOf(bytes, said.encoding);
    parting = await partingOf(bytes, encoding, said.delimiter ?? earlier.delimiter);
    for await (const row of csvRows(bytes, encoding, parting)) if (check.add(row) >= most) break;
    check.end();
  } catch (error) {
    if (!(error instanceof FileFaultError)) throw error;
    check.end(error);
  }
  return check.outcome(encoding, parting);
}

class FileCheck {
  private head: CsvRow[] | null = [];
  private skipped = 0;
  private names: string[] = [];
  private columns: ColumnEvidence[] = [];
  private rows = 0;
  private readonly faults: FaultAt[] = [];
  private faultCount = 0;

  constructor(
    private readonly said: CsvFormat,
    private readonly earlier: CsvFormat,
  ) {}

  /** @returns how many rows there are by now */
  add(row: CsvRow): number {
    if (this.head === null) this.addRow(row);
    else if (this.head.push(row) > MOST_LINES_ABOVE) this.takeHead();
    return this.rows;
  }

  /** @param error that ended the reading */
  end(error?: FileFaultError): void {
    this.takeHead();
    if (error !== undefined) this.complain(error.line, error.fault);
    else if (this.names.length === 0) this.complain(1, { reason: 'no-rows' });
  }

  outcome(encoding: Encoding, parting: Parting): CheckedFile {
    const { said, earlier, skipped, names, columns, rows, faults, faultCount } = this;
    const own = fileHabit(columns);
    const decimal = said.decimal ?? earlier.decimal ?? own.decimal;
    const dates = said.dates ?? earlier.dates ?? (own.dateOrder === null ? null : SAID[own.dateOrder]);
    const format: CsvFormat = {
      ...{ delimiter: parting.delimiter, encoding },
      ...(decimal === null ? {} : { decimal }),
      ...(dates === null ? {} : { dates }),
    };
    const habits = habitsOf(columns, parting.delimiter, knownOf(said, earlier));
    return { encoding, parting, skipped, names, habits, rows, format, faults, faultCount };
  }

  private takeHead(): void {
    const { head } = this;
    if (head === null) return;
    this.head = null;
    const header = headerRow(head.map(({ cells }) => cells));
    this.skipped = header + 1;
    const row = head[header];
    if (row !== undefined) this.takeNames(row);
    for (const each of head.slice(header + 1)) this.addRow(each);
  }

  private takeNames({ cells, line }: CsvRow): void {
    if (cells.length > MAX_FIELDS)
      this.complain(line, { reason: 'too-many-columns', columns: cells.length, most: MAX_FIELDS });
    this.names = namesOf(cells);
    this.columns = cells.map(() => new ColumnEvidence());
  }

  private addRow({ cells, line }: CsvRow): void {
    this.rows += 1;
    if (cells.length !== this.names.length) {
      this.complain(line, { reason: 'cells', found: cells.length, expected: this.names.length });
      return;
    }
    cells.forEach((cell, at) => {
      if (cell.length <= MAX_CELL_TEXT) return;
      this.complain(line, { reason: 'text-too-long', column: this.names[at]!, length: cell.length });
    });
    addEvidence(this.columns, cells);
  }

  private complain(line: number, fault: FileFault): void {
    this.faultCount += 1;
    if (this.faults.length < MOST_FILE_FAULTS) this.faults.push({ line, fault });
  }
}

function knownOf(said: CsvFormat, earlier: CsvFormat): KnownHabit {
  return {
    ...(said.decimal === undefined ? {} : { decimal: said.decimal }),
    ...(said.dates === undefined ? {} : { dateOrder: ORDERS[said.dates] }),
    earlier: {
      decimal: earlier.decimal ?? null,
      dateOrder: earlier.dates === undefined ? null : ORDERS[earlier.dates],
    },
  };
}

/**
 * As a table of Excel names its columns: one without a header is called by its place, and a name that comes again gets
 * a number. Blanks at either end are none.
 */
function namesOf(cells: readonly string[]): string[] {
  const texts = cells.map((cell, column) => cell.trim() || `Column${column + 1}`);
  const taken = new Set(texts);
  const seen = new Set<string>();
  return texts.map((text) => {
    let name = text;
    for (let number = 2; seen.has(name) || (name !== text && taken.has(name)); number++) name = `${text}${number}`;
    seen.add(name);
    return name;
  });
}
