/** Excel counts days from here; the two days before 1900 make up for its 29 February 1900. */
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** ISO 8601: a calendar date, perhaps a time, perhaps an offset. */
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The Excel serial of an ISO 8601 text such as `2026-03-31`, `2026-03-31T08:30` or `2026-03-31 08:30:00Z`; NaN for any
 * other text and for a day that no calendar has. An offset is left out: the time is the one that was written.
 */
export function parseIsoDate(text: string): number {
  const match = ISO_DATE.exec(text);
  if (match === null) return NaN;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 24 || minute > 59 || second > 60)
    return NaN;
  return (midnight - EXCEL_EPOCH_MS) / DAY_MS + (hour * 3600 + minute * 60 + second) / 86_400;
}

/** The calendar date of an Excel serial as `yyyy-mm-dd`; the empty text when it is beyond the calendar. */
export function serialToIsoDate(serial: number): string {
  const date = new Date(EXCEL_EPOCH_MS + Math.floor(serial) * DAY_MS);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
