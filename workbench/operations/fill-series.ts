import type { CellValue } from '../cells/cell.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { continuation } from './continuation.ts';

/** What follows a line of cells: the value at an index from its first cell on, before it (below 0) or behind it. */
export type Series = (index: number) => CellValue;

/** How cells go on (Excel.AutoFillType), for the kinds that make values. */
export const SERIES_TYPES: ReadonlySet<string> = new Set([
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillValues',
  'FillDays',
  'FillWeekdays',
  'FillMonths',
  'FillYears',
  'LinearTrend',
  'GrowthTrend',
]);

/** Those that see for themselves whether days go on by days, months or years. */
const GOES_ON: ReadonlySet<string> = new Set(['FillDefault', 'FillSeries', 'FillValues']);

/**
 * The series that a line of constants begins.
 *
 * @param isDate numbers are shown as dates: one of them alone counts on, day by day
 * @throws {WorkbookError} InvalidArgument for a trend of cells that are no numbers
 */
export function seriesOf(cells: readonly CellValue[], type: string, isDate: boolean): Series {
  const repeat: Series = (index) => cells[modulo(index, cells.length)] ?? '';
  if (type === 'FillCopy') return repeat;
  const numbers = cells.filter((cell) => typeof cell === 'number');
  const areNumbers = numbers.length === cells.length;
  if (areNumbers && !(isDate && GOES_ON.has(type))) return numberSeries(numbers, type) ?? repeat;
  if (!areNumbers && (type === 'LinearTrend' || type === 'GrowthTrend')) throw new WorkbookError('InvalidArgument');
  const next = continuation(cells.map((value) => ({ value, isDate })));
  if (next !== null) return (index) => next(index - cells.length);
  return areNumbers ? linear(numbers) : repeat;
}

function numberSeries(numbers: readonly number[], type: string): Series | null {
  const [first = 0] = numbers;
  switch (type) {
    case 'FillDays':
      return (index) => first + index;
    case 'FillWeekdays':
      return (index) => addWeekdays(first, index);
    case 'FillMonths':
      return (index) => addMonths(first, index);
    case 'FillYears':
      return (index) => addMonths(first, 12 * index);
    case 'GrowthTrend':
      return growth(numbers);
    default:
      if (numbers.length > 1) return linear(numbers);
      return type === 'FillSeries' || type === 'LinearTrend' ? (index) => first + index : null;
  }
}

function linear(numbers: readonly number[]): Series {
  const line = lineThrough(numbers);
  return (index) => rounded(line(index));
}

/** The straight line through the numbers with the least squares; even steps go on evenly. */
function lineThrough(numbers: readonly number[]): (index: number) => number {
  const count = numbers.length;
  const meanX = (count - 1) / 2;
  const meanY = numbers.reduce((sum, value) => sum + value, 0) / count;
  const spread = numbers.reduce((sum, _, x) => sum + (x - meanX) ** 2, 0);
  const slope = spread === 0 ? 1 : numbers.reduce((sum, y, x) => sum + (x - meanX) * (y - meanY), 0) / spread;
  return (index) => meanY + (index - meanX) * slope;
}

function growth(numbers: readonly number[]): Series {
  if (numbers.some((value) => value <= 0)) throw new WorkbookError('InvalidArgument');
  const [first = 1] = numbers;
  if (numbers.length === 1) return () => first;
  const logarithm = lineThrough(numbers.map(Math.log));
  return (index) => rounded(Math.exp(logarithm(index)));
}

/** Fifteen digits, as Excel calculates. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

/** Serial day 1 is a Sunday in Excel's week, so 0 and 1 of the remainder by 7 are Saturday and Sunday. */
function addWeekdays(day: number, count: number): number {
  let at = day;
  for (let left = Math.abs(count); left > 0; left -= 1)
    do at += Math.sign(count);
    while (modulo(Math.floor(at), 7) < 2);
  return at;
}

const UNIX_EPOCH_DAY = 25_569;
const DAY_MS = 86_400_000;

/** The same day of another month; its last day where the month is shorter. */
function addMonths(day: number, count: number): number {
  const date = new Date((Math.floor(day) - UNIX_EPOCH_DAY) * DAY_MS);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count + 1, 0)).getUTCDate();
  const moved = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, Math.min(date.getUTCDate(), last));
  return moved / DAY_MS + UNIX_EPOCH_DAY + (day - Math.floor(day));
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
