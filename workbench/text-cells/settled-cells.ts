import { speech } from '../../contract/language/language.ts';
import type { ColumnHabit } from '../../contract/text-cells/column-habits.ts';
import { textCellsWords } from './words/text-cells-words.ts';
import { writtenDate } from '../../contract/text-cells/written-date.ts';
import { shapeOf, writtenNumber } from '../../contract/text-cells/written-number.ts';

/** Cells that were read alike: the first of them and how it was read, as the sentence asks, and how many there are. */
interface Settled {
  readonly first: Readonly<Record<string, string>>;
  count: number;
}

/**
 * Keeps the cells that can be read in two ways and were read in one of them because of other cells, such as 1,234 and
 * 03/04/2024: nobody should have to learn that from a result.
 */
export class SettledCells {
  private numbers: Settled | null = null;
  private dates: Settled | null = null;

  /**
   * Takes in a cell that was read as a number or a date.
   * @param address asked for the first of a kind only
   */
  add(text: string, value: number, habit: ColumnHabit, address: () => string): void {
    const { settledBy, isDateOrderOfFile, dateOrder } = habit;
    if (settledBy === 'file' || settledBy === 'thousands') {
      const written = writtenNumber(text.trim());
      if (written !== null && shapeOf(written.digits) === 'either') {
        this.numbers ??= { first: { text, address: address(), value: plain(value), because: settledBy }, count: 0 };
        this.numbers.count += 1;
      }
    }
    if (!isDateOrderOfFile || writtenDate(text.trim())?.hasDots !== false) return;
    const first = dateOrder === 'day-month' ? 'day' : 'month';
    this.dates ??= { first: { text, address: address(), first }, count: 0 };
    this.dates.count += 1;
  }

  /** One sentence for numbers and one for dates, where there are any, each with what to do if it is wrong. */
  sentences(): string[] {
    return [...said('numbersSettled', this.numbers), ...said('datesSettled', this.dates)];
  }
}

function said(key: 'numbersSettled' | 'datesSettled', settled: Settled | null): string[] {
  return settled === null ? [] : [textCellsWords(key, { ...settled.first, others: settled.count - 1 })];
}

/** A number without signs between thousands: they are what it is about. */
function plain(value: number): string {
  return value.toLocaleString(speech().locale, { useGrouping: false, maximumFractionDigits: 20 });
}
