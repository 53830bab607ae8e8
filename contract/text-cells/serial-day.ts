const MS_PER_DAY = 86_400_000;
/** Serial day of 1970-01-01. */
const UNIX_EPOCH = 25_569;
/** Serial day of 1900-03-01: before it Excel's calendar has a day, 1900-02-29, that never was. */
const FIRST_SAFE_DAY = 61;

/** Serial day of a moment in UTC; the time of day is the fraction. */
export function serialOfTime(unixMs: number): number {
  // Excel keeps milliseconds; rounding takes out what the division adds.
  return Math.round(unixMs + UNIX_EPOCH * MS_PER_DAY) / MS_PER_DAY;
}

/** The moment of a serial day, in UTC. */
export function timeOfSerial(serial: number): Date {
  return new Date(Math.round((serial - UNIX_EPOCH) * MS_PER_DAY));
}

/**
 * Serial day of a calendar date.
 * @param month 1 to 12
 * @returns null when there is no such day (2024-02-30), or it lies before 1900-03-01 or after 9999-12-31
 */
export function serialOfDate(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = serialOfTime(date.getTime());
  return serial < FIRST_SAFE_DAY ? null : serial;
}
