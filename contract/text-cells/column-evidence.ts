import { writtenDate } from './written-date.ts';
import { shapeOf, writtenNumber, type DecimalSign } from './written-number.ts';

/** A column has codes, such as 1.2.3, when these are more than one in so many of its numbers with points or commas. */
const CODES_IN = 10;
/** Digits that nobody parts. */
const UNPARTED = 3;

/** What the numbers and dates of one column say of how they are written: counts of cells of each kind. */
export class ColumnEvidence {
  /** Numbers that can be read by one decimal sign only, such as 12.5 and 1.234,50. */
  readonly proofs: Record<DecimalSign, number> = { '.': 0, ',': 0 };
  /** Numbers such as 1.234 and 1,234, by the sign that they have. */
  readonly either: Record<DecimalSign, number> = { '.': 0, ',': 0 };
  /** Digits parted in no way that a number has. */
  codes = 0;
  /** Numbers without any sign: of up to three digits, and of more, which whoever parts thousands would have parted. */
  shortWholes = 0;
  longWholes = 0;
  /** Numbers with decimals whose thousands are parted by blanks or apostrophes. */
  spacedDecimals = 0;
  /** Numbers with and without an accountant's minus. */
  accounting = 0;
  unmarked = 0;
  /** Dates that begin with a day beyond 12, and those with one in the second place. */
  dayFirst = 0;
  monthFirst = 0;
  dates = 0;

  /** Takes in a cell that may be a number or a date. */
  add(cell: string): void {
    const text = cell.trim();
    const date = writtenDate(text);
    // Dots are only ever written day first: 1.13.10 is no date.
    if (date !== null && !(date.hasDots && date.second > 12)) {
      this.dates += 1;
      this.dayFirst += Number(date.first > 12);
      this.monthFirst += Number(date.second > 12);
      return;
    }
    const written = writtenNumber(text);
    if (written === null) return;
    if (written.minus === 'accounting') this.accounting += 1;
    else this.unmarked += 1;
    this.addDigits(written.digits);
  }

  /** The decimal sign that most of the numbers with a proof have; null without, and where they are equally many. */
  get provenDecimal(): DecimalSign | null {
    const { '.': points, ',': commas } = this.proofs;
    return points === commas ? null : points > commas ? '.' : ',';
  }

  /** Whether numbers contradict each other, so that they cannot be read by one habit. */
  get isContradictory(): boolean {
    return this.provenDecimal === null && this.proofs['.'] > 0;
  }

  get hasCodes(): boolean {
    const signed = this.proofs['.'] + this.proofs[','] + this.either['.'] + this.either[','];
    return this.codes * CODES_IN > signed;
  }

  /** Whether whole numbers up to 999 stand unparted here and none above does: so what parts others parts thousands. */
  get partsThousands(): boolean {
    return this.shortWholes > 0 && this.longWholes === 0;
  }

  /** Whether blanks or apostrophes part thousands: beside numbers that need no parting, and none that would. */
  get spacesThousands(): boolean {
    const unspaced = this.shortWholes + this.proofs['.'] + this.proofs[','];
    return this.spacedDecimals > 0 || (unspaced > 0 && this.longWholes === 0);
  }

  private addDigits(digits: string): void {
    const shape = shapeOf(digits);
    if (shape === 'whole') {
      if (digits.length <= UNPARTED) this.shortWholes += 1;
      else this.longWholes += 1;
    } else if (shape === 'either') this.either[digits.includes('.') ? '.' : ','] += 1;
    else if (shape === '.' || shape === ',') {
      this.proofs[shape] += 1;
      if (/[^\d.,]/.test(digits)) this.spacedDecimals += 1;
    } else if (shape === 'code' && /[.,]/.test(digits)) this.codes += 1;
  }
}
