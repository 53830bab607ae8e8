import { ColumnEvidence } from './column-evidence.ts';
import { startsLikeNumber } from './starts-like-number.ts';
import type { DateOrder } from './written-date.ts';
import type { DecimalSign } from './written-number.ts';

/** How one column of a text file writes its numbers and dates. */
export interface ColumnHabit {
  /** Digits of the column are parted as codes are, such as 1.2.3. */
  readonly hasCodes: boolean;
  /** Null where points and commas say nothing, so that numbers with them stay text: among codes, or contradictory. */
  readonly decimal: DecimalSign | null;
  /** Which of 1.234 ('.') and 1,234 (',') is read by the decimal sign; others stay text. */
  readonly either: '' | '.' | '.,';
  /** What settled that: numbers of the column, other columns, or that only numbers above 999 have the sign. */
  readonly settledBy: 'column' | 'file' | 'thousands' | 'nothing';
  /** 1 234 and 1'234 are numbers. */
  readonly readsSpaced: boolean;
  /** (12) and 12- are negative numbers. */
  readonly readsAccounting: boolean;
  /** Null where nothing settles what 03/04/2024 means, so that such dates stay text. */
  readonly dateOrder: DateOrder | null;
  readonly isDateOrderOfFile: boolean;
  /** 21/04/25 is a date. */
  readonly readsShortYears: boolean;
}

/** What is settled by the columns of a file that have proofs of their own. */
export interface FileHabit {
  readonly decimal: DecimalSign | null;
  readonly dateOrder: DateOrder | null;
}

/** What is known of a file before it is looked at. */
export interface KnownHabit {
  /** Said by somebody: it holds for every column, whatever stands there. A null order: no such date is read. */
  readonly decimal?: DecimalSign;
  readonly dateOrder?: DateOrder | null;
  /** Of earlier files of its kind: it holds for columns without proofs of their own. */
  readonly earlier?: FileHabit;
}

type NumberHabit = Pick<ColumnHabit, 'decimal' | 'either' | 'settledBy'>;

/**
 * Learns how each column writes numbers and dates, from all of its cells: by numbers that can be read in one way only,
 * else by those of the other columns, else by whether only numbers above 999 have a sign. What is not settled so
 * stays text, but for 1.234 in a file whose cells no semicolons part: there a point is a decimal sign.
 *
 * @param rows without headers
 * @param delimiter what parts the file's cells
 * @returns a habit for each of `width` columns
 */
export function learnHabits(rows: readonly (readonly string[])[], width: number, delimiter: string): ColumnHabit[] {
  const columns = Array.from({ length: width }, () => new ColumnEvidence());
  for (const row of rows) addEvidence(columns, row);
  return habitsOf(columns, delimiter);
}

/** Takes in a row, for {@link habitsOf}. */
export function addEvidence(columns: readonly ColumnEvidence[], row: readonly string[]): void {
  for (let column = 0; column < row.length; column += 1) {
    const cell = row[column] ?? '';
    if (startsLikeNumber(cell)) columns[column]?.add(cell);
  }
}

/** As {@link learnHabits}, of rows that went by one after the other. */
export function habitsOf(columns: readonly ColumnEvidence[], delimiter: string, known: KnownHabit = {}): ColumnHabit[] {
  const own = fileHabit(columns);
  const file: FileHabit = {
    decimal: known.earlier?.decimal ?? own.decimal,
    dateOrder: known.earlier?.dateOrder ?? own.dateOrder,
  };
  return columns.map((column) => withSaid(habitOf(column, file, delimiter), known));
}

/** What the columns with proofs say of the whole file. */
export function fileHabit(columns: readonly ColumnEvidence[]): FileHabit {
  return {
    decimal: mostCommon(columns.filter((each) => !each.hasCodes).map((each) => each.provenDecimal)),
    dateOrder: mostCommon(columns.map(provenOrder)),
  };
}

function withSaid(habit: ColumnHabit, { decimal, dateOrder }: KnownHabit): ColumnHabit {
  const isSaid = decimal !== undefined && !habit.hasCodes;
  return {
    ...habit,
    ...(isSaid ? { decimal, either: '.,' as const, settledBy: 'nothing' as const } : {}),
    ...(dateOrder === undefined ? {} : { dateOrder, isDateOrderOfFile: false, readsShortYears: dateOrder !== null }),
  };
}

function habitOf(column: ColumnEvidence, file: FileHabit, delimiter: string): ColumnHabit {
  const ownOrder = provenOrder(column);
  const contradicts = column.dayFirst > 0 && column.monthFirst > 0;
  return {
    ...numberHabit(column, file, delimiter),
    hasCodes: column.hasCodes,
    readsSpaced: column.spacesThousands,
    readsAccounting: column.accounting > 0 && column.unmarked > 0,
    dateOrder: ownOrder ?? (contradicts ? null : file.dateOrder),
    isDateOrderOfFile: ownOrder === null && !contradicts && file.dateOrder !== null && column.dates > 0,
    readsShortYears: ownOrder !== null && column.codes === 0,
  };
}

function numberHabit(column: ColumnEvidence, file: FileHabit, delimiter: string): NumberHabit {
  const { provenDecimal, either } = column;
  const hasEither = either['.'] + either[','] > 0;
  if (column.hasCodes) return { decimal: null, either: '', settledBy: 'nothing' };
  if (provenDecimal !== null) return { decimal: provenDecimal, either: '.,', settledBy: 'column' };
  if (file.decimal !== null) return { decimal: file.decimal, either: '.,', settledBy: hasEither ? 'file' : 'nothing' };
  if (column.isContradictory) return { decimal: null, either: '', settledBy: 'nothing' };
  const parting = thousandsSign(column, delimiter);
  if (parting !== null) return { decimal: parting === ',' ? '.' : ',', either: '.,', settledBy: 'thousands' };
  return { decimal: '.', either: delimiter === ';' ? '' : '.', settledBy: 'nothing' };
}

/** What parts the thousands of a column without decimals. Points do so only where commas are left for decimals. */
function thousandsSign({ either, partsThousands }: ColumnEvidence, delimiter: string): DecimalSign | null {
  if (!partsThousands || (either['.'] > 0 && either[','] > 0)) return null;
  if (either[','] > 0) return ',';
  return either['.'] > 0 && delimiter !== ',' ? '.' : null;
}

function provenOrder({ dayFirst, monthFirst }: ColumnEvidence): DateOrder | null {
  if (dayFirst > 0 === monthFirst > 0) return null;
  return dayFirst > 0 ? 'day-month' : 'month-day';
}

/** What most columns say; null when none says anything, or as many say another thing. */
function mostCommon<Said extends string>(said: readonly (Said | null)[]): Said | null {
  const counts = new Map<Said, number>();
  for (const each of said) if (each !== null) counts.set(each, (counts.get(each) ?? 0) + 1);
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined || most[1] === next?.[1] ? null : most[0];
}
