const DAY_MS = 86_400_000;
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30);

/** The parts of a date that tend to say something: month 1–12, day of the month 1–31, weekday 0–6 with 0 a Sunday. */
export interface DateParts {
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

/** The parts of an Excel serial, or null for NaN and for serials beyond the calendar. */
export function dateParts(serial: number): DateParts | null {
  const date = new Date(EXCEL_EPOCH_MS + Math.floor(serial) * DAY_MS);
  if (Number.isNaN(date.getTime())) return null;
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() };
}
