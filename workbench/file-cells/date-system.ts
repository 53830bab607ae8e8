import { getFormatDateInfo } from 'numfmt';

/** Days between 1900-01-00 and 1904-01-01, the first days of the two calendars of workbooks. */
const DAYS_TO_1904 = 1462;
const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH = 25_569;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/**
 * How a file counts days. The workbench counts from 1900; numbers that a file counts from 1904 and shows as dates are
 * moved by 1,462 days when they are read and moved back when they are written. Durations and times of day are no days.
 */
export class DateSystem {
  readonly is1904: boolean;
  private readonly formatOf: (xf: number) => string;
  private readonly dated = new Map<string, boolean>();

  /** @param formatOf the number format of one of the file's cell formats */
  constructor(is1904: boolean, formatOf: (xf: number) => string = () => 'General') {
    this.is1904 = is1904;
    this.formatOf = formatOf;
  }

  fromFile(number: number, xf: number): number {
    return this.fromFormatted(number, this.formatOf(xf));
  }

  /** The same of a number whose format is known. */
  fromFormatted(number: number, numberFormat: string): number {
    return this.is1904 && this.showsDays(numberFormat) ? number + DAYS_TO_1904 : number;
  }

  toFile(number: number, numberFormat: string): number {
    return this.is1904 && this.showsDays(numberFormat) ? number - DAYS_TO_1904 : number;
  }

  /** The serial day of "2024-03-01" or "2024-03-01T09:30:00"; null for other texts. */
  serialOfIso(text: string): number | null {
    const [, year, month, day, hours = 0, minutes = 0, seconds = 0] = ISO.exec(text) ?? [];
    if (year === undefined) return null;
    const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / MS_PER_DAY + UNIX_EPOCH;
    return days + (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  }

  private showsDays(numberFormat: string): boolean {
    let shows = this.dated.get(numberFormat);
    if (shows === undefined) {
      const { year, month, day } = getFormatDateInfo(numberFormat);
      shows = year || month || day;
      this.dated.set(numberFormat, shows);
    }
    return shows;
  }
}
