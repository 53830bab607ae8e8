import type { CellValue } from '../cells/cell.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';

/** Excel's lists of words that go on by themselves. */
const WORD_LISTS: readonly (readonly string[])[] = [
  ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
    ...['November', 'December'],
  ],
];

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
  if (numbers.length === cells.length) return numberSeries(numbers, type, isDate) ?? repeat;
  if (type === 'LinearTrend' || type === 'GrowthTrend') throw new WorkbookError('InvalidArgument');
  return wordSeries(cells) ?? countedSeries(cells) ?? repeat;
}

function numberSeries(numbers: readonly number[], type: string, isDate: boolean): Series | null {
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
      return isDate || type === 'FillSeries' || type === 'LinearTrend' ? (index) => first + index : null;
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

function wordSeries(cells: readonly CellValue[]): Series | null {
  const [first] = cells;
  if (typeof first !== 'string') return null;
  for (const words of WORD_LISTS) {
    const places = cells.map((cell) => words.findIndex((word) => word.toLowerCase() === String(cell).toLowerCase()));
    const [start = -1, second] = places;
    if (places.includes(-1)) continue;
    const step = second === undefined ? 1 : modulo(second - start, words.length);
    if (places.every((place, index) => place === modulo(start + index * step, words.length)))
      return (index) => words[modulo(start + index * step, words.length)] ?? '';
  }
  return null;
}

/** "Item 1" goes on as "Item 2"; several such texts by their step. */
function countedSeries(cells: readonly CellValue[]): Series | null {
  const parts = cells.map((cell) => /^(\D*?)(\d{1,15})$/.exec(String(cell)));
  const [first] = parts;
  if (!first || parts.some((part) => part?.[1] !== first[1])) return null;
  const numbers = parts.map((part) => Number(part?.[2]));
  const next = numbers.length > 1 ? linear(numbers) : (index: number) => (numbers[0] ?? 0) + index;
  const digits = first[2]?.startsWith('0') ? first[2].length : 0;
  return (index) => `${first[1]}${String(Math.abs(Number(next(index)))).padStart(digits, '0')}`;
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
