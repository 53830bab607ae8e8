import { counted } from '../files/part-nouns.ts';
import type { ColumnHabit } from './column-habits.ts';
import { writtenDate } from './written-date.ts';
import { shapeOf, writtenNumber } from './written-number.ts';

/** Cells that were read alike: how the first of them was read, and how many there are. */
interface Settled {
  readonly first: string;
  count: number;
}

const BECAUSE = {
  file: 'as other numbers of the file are written',
  thousands: 'because only numbers above 999 have that sign in their column',
} as const;

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
        this.numbers ??= { first: `“${text}” in ${address()} was read as ${value}, ${BECAUSE[settledBy]}`, count: 0 };
        this.numbers.count += 1;
      }
    }
    if (!isDateOrderOfFile || writtenDate(text.trim())?.hasDots !== false) return;
    const part = dateOrder === 'day-month' ? 'day' : 'month';
    this.dates ??= {
      first: `“${text}” in ${address()} was read with the ${part} first, as other dates of the file are written`,
      count: 0,
    };
    this.dates.count += 1;
  }

  /** One sentence for numbers and one for dates, where there are any, each with what to do if it is wrong. */
  sentences(): string[] {
    return [
      ...said(this.numbers, 'write the file without signs between thousands'),
      ...said(this.dates, 'write dates such as 2024-12-31 into the file'),
    ];
  }
}

function said(settled: Settled | null, correction: string): string[] {
  if (settled === null) return [];
  const others = settled.count - 1;
  const likewise =
    others === 0 ? '' : `; ${counted(others, 'more cell')} ${others === 1 ? 'was' : 'were'} read likewise`;
  return [`${settled.first}${likewise}. If that is wrong, ${correction} and open it again.`];
}
