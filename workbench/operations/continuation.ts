import type { CellValue } from '../cells/cell.ts';

/** A cell that a fill goes on from. */
export interface SeriesCell {
  readonly value: CellValue;
  readonly isDate: boolean;
}

/** Words that follow each other, round and round. */
const CYCLES: readonly (readonly string[])[] = [
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ['Q1', 'Q2', 'Q3', 'Q4'],
];

/** Serial day 0 of Excel's calendar, as a time. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MS_PER_DAY = 86_400_000;

const NUMBER_AT_END = /^(?<before>.*\D)(?<digits>\d{1,15})(?<after>)$/su;
const NUMBER_AT_START = /^(?<before>)(?<digits>\d{1,15})(?<after>\s.*)$/su;

/** The value at an index behind the last cell of a series, which is at -1; smaller ones lie before it. */
export type Continuation = (beyond: number) => CellValue;

/**
 * How a row or column of cells goes on, as Excel's fill handle sees it: numbers in even steps, days, months and years,
 * names of weekdays and months, quarters, and texts with a number. One number alone is no series, one day is.
 *
 * @returns null when the cells are no series, and repeat
 */
export function continuation(cells: readonly SeriesCell[]): Continuation | null {
  if (cells.length === 0) return null;
  const values = cells.map(({ value }) => value);
  if (values.every((value) => typeof value === 'number')) {
    const isOfDates = cells.every(({ isDate }) => isDate);
    return (isOfDates ? months(values) : null) ?? numbers(values, isOfDates);
  }
  if (!values.every((value) => typeof value === 'string')) return null;
  return cycle(values) ?? numbered(values);
}

function numbers(values: readonly number[], isOfDates: boolean): Continuation | null {
  if (values.length === 1) return isOfDates ? (beyond) => (values[0] ?? 0) + beyond + 1 : null;
  return even(values);
}

/** In steps that are all the same. */
function even(values: readonly number[]): Continuation | null {
  const [first = 0, second = first + 1] = values;
  const step = second - first;
  const isEven = values.every(
    (value, index) => Math.abs(value - first - index * step) < 1e-9 * Math.max(1, Math.abs(value)),
  );
  return isEven ? (beyond) => first + (values.length + beyond) * step : null;
}

/** Whole months (or years) apart, on the same day of the month, or always on its last. */
function months(days: readonly number[]): Continuation | null {
  if (days.length < 2 || !days.every((day) => Number.isInteger(day) && day > 60)) return null;
  const dates = days.map(dateOf);
  const first = dates[0];
  if (first === undefined) return null;
  const isOnLastDay = days.every((day) => dateOf(day + 1).day === 1);
  const isOnSameDay = dates.every(({ day }) => day === first.day);
  const next = even(dates.map(({ month }) => month));
  if (next === null || dates[1]?.month === first.month || !(isOnLastDay || isOnSameDay)) return null;
  return (beyond) => {
    const month = Number(next(beyond));
    const lastDay = dayOf(month + 1, 1) - 1;
    return isOnLastDay ? lastDay : Math.min(dayOf(month, first.day), lastDay);
  };
}

/** A serial day as a count of months since year 0, and the day of the month. */
function dateOf(serial: number): { month: number; day: number } {
  const date = new Date(DAY_ZERO + serial * MS_PER_DAY);
  return { month: date.getUTCFullYear() * 12 + date.getUTCMonth(), day: date.getUTCDate() };
}

function dayOf(month: number, day: number): number {
  return (Date.UTC(Math.floor(month / 12), month % 12, day) - DAY_ZERO) / MS_PER_DAY;
}

function cycle(texts: readonly string[]): Continuation | null {
  for (const words of CYCLES) {
    const places = texts.map((text) => words.findIndex((word) => word.toLowerCase() === text.toLowerCase()));
    if (places.includes(-1)) continue;
    const [first = 0, second = first + 1] = places;
    const step = (second - first + words.length) % words.length;
    if (places.some((place, index) => place !== (first + index * step) % words.length)) return null;
    return (beyond) => {
      const at = (first + (texts.length + beyond) * step) % words.length;
      return inCaseOf(texts[0] ?? '', words[(at + words.length) % words.length] ?? '');
    };
  }
  return null;
}

/** Texts that are the same but for a number at the end, or at the beginning before a blank: "Item 1", "1 item". */
function numbered(texts: readonly string[]): Continuation | null {
  const parts = texts.map((text) => NUMBER_AT_END.exec(text) ?? NUMBER_AT_START.exec(text));
  const first = parts[0]?.groups;
  if (first === undefined) return null;
  const { before = '', digits = '', after = '' } = first;
  if (!parts.every((part) => part?.groups?.['before'] === before && part.groups['after'] === after)) return null;
  const next = even(parts.map((part) => Number(part?.groups?.['digits'])));
  if (next === null) return null;
  // As many digits as the first has: "A009" is followed by "A010".
  return (beyond) => `${before}${String(Math.abs(Number(next(beyond)))).padStart(digits.length, '0')}${after}`;
}

function inCaseOf(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return model === model.toLowerCase() ? word.toLowerCase() : word;
}
