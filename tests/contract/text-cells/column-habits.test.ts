import fc from 'fast-check';
import { learnHabits } from '../../../contract/text-cells/column-habits.ts';
import { readTextCell } from '../../../contract/text-cells/read-text-cell.ts';

/** The habits of columns of texts; each list is one column. */
function habitsOf(delimiter: string, ...columns: string[][]) {
  const rows = Array.from({ length: Math.max(...columns.map((column) => column.length)) }, (_, row) =>
    columns.map((column) => column[row] ?? ''),
  );
  return learnHabits(rows, columns.length, delimiter);
}
/** What a column is read as, beside others. */
function valuesOf(delimiter: string, column: string[], ...others: string[][]) {
  const [habit] = habitsOf(delimiter, column, ...others);
  return column.map((text) => readTextCell(text, habit!).value);
}

describe('learnHabits', () => {
  test('one number that can be read in one way only settles a column', () => {
    expect(valuesOf(',', ['1,234', '2.5'])).toEqual([1234, 2.5]);
    expect(valuesOf(';', ['1.234', '2,5'])).toEqual([1234, 2.5]);
    expect(valuesOf(',', ['1.234', '2,5'])).toEqual([1234, 2.5]);
    expect(valuesOf(';', ['1.234', '0.512'])).toEqual([1.234, 0.512]);
  });

  test('most numbers settle it, and the others stay text', () => {
    expect(valuesOf(';', ['1,5', '2,5', '3.5', '1.234'])).toEqual([1.5, 2.5, '3.5', 1234]);
  });

  test('numbers that contradict each other stay text', () => {
    expect(valuesOf(',', ['1,5', '2.5', '7'])).toEqual(['1,5', '2.5', 7]);
  });

  test('a column that settles nothing is read as the others of the file', () => {
    expect(valuesOf(';', ['7.669', '317'], ['411,85'])).toEqual([7669, 317]);
    expect(valuesOf('\t', ['7.669', '317'], ['411.85'])).toEqual([7.669, 317]);
    expect(habitsOf(';', ['7.669', '317'], ['411,85'], ['12']).map((habit) => habit.settledBy)).toEqual([
      'file',
      'column',
      'nothing',
    ]);
  });

  test('others that contradict each other settle nothing', () => {
    expect(valuesOf(';', ['7.669'], ['411,85'], ['2.5'])).toEqual(['7.669']);
    expect(valuesOf(';', ['7.669'], ['411,85'], ['2.5'], ['3,5'])).toEqual([7669]);
  });

  test('a sign that only numbers above 999 have parts thousands', () => {
    expect(valuesOf(',', ['8,030', '221', '9,055'])).toEqual([8030, 221, 9055]);
    expect(valuesOf(';', ['7.669', '317'])).toEqual([7669, 317]);
    // In a file whose cells commas part, a point is a decimal sign.
    expect(valuesOf(',', ['7.669', '317'])).toEqual([7.669, 317]);
    expect(habitsOf(',', ['8,030', '221'])[0]?.settledBy).toBe('thousands');
  });

  test('what nothing settles stays text, but for a point where commas or tabs part the cells', () => {
    expect(valuesOf(',', ['8,030', '9,055'])).toEqual(['8,030', '9,055']);
    expect(valuesOf(',', ['8,030', '221', '4000'])).toEqual(['8,030', 221, 4000]);
    expect(valuesOf(';', ['7.669', '8.128'])).toEqual(['7.669', '8.128']);
    expect(valuesOf('\t', ['7.669', '8.128'])).toEqual([7.669, 8.128]);
  });

  test('versions and lists of numbers stay text, one slip among numbers does not make codes of them', () => {
    expect(valuesOf(',', ['1.2', '1.10', '1.2.3'])).toEqual(['1.2', '1.10', '1.2.3']);
    expect(valuesOf(';', ['7,5', '3,1', '7,5,3'])).toEqual(['7,5', '3,1', '7,5,3']);
    const decimals = Array.from({ length: 20 }, (_, row) => `${row}.5`);
    expect(valuesOf(',', [...decimals, '1.2.3'])).toEqual([...decimals.map(Number), '1.2.3']);
  });

  test('thousands parted by blanks are read where decimals or small numbers stand beside them', () => {
    expect(valuesOf(';', ['1 234,50', '12 345'])).toEqual([1234.5, 12345]);
    expect(valuesOf(';', ['1 234', '221'])).toEqual([1234, 221]);
    expect(valuesOf(';', ['555 123', '555 124'])).toEqual(['555 123', '555 124']);
  });

  test("accountants' minuses are read beside other numbers, not in a column of footnotes", () => {
    expect(valuesOf(',', ['(£711.69)', '£220.13'])).toEqual([-711.69, 220.13]);
    expect(valuesOf(',', ['711.69-', '220.13'])).toEqual([-711.69, 220.13]);
    expect(valuesOf(',', ['(1)', '(2)'])).toEqual(['(1)', '(2)']);
  });

  test('one day beyond 12 settles the order of the dates of a column', () => {
    expect(habitsOf(',', ['01/02/2024', '31/12/2023'])[0]?.dateOrder).toBe('day-month');
    expect(habitsOf(',', ['01/02/2024', '12/31/2023'])[0]?.dateOrder).toBe('month-day');
  });

  test('a column of dates that settles nothing is read as the others of the file; a contradiction never is', () => {
    const habits = habitsOf(',', ['01/02/2024'], ['31/12/2023'], ['31/12/2023', '12/31/2023']);
    expect(habits.map((habit) => [habit.dateOrder, habit.isDateOrderOfFile])).toEqual([
      ['day-month', true],
      ['day-month', false],
      [null, false],
    ]);
    expect(habitsOf(',', ['01/02/2024'])[0]?.dateOrder).toBeNull();
  });

  test('years of two digits are read where the column itself settles the order and has no versions', () => {
    expect(valuesOf(',', ['21/04/25', '07/04/25'])).toEqual([45768, 45754]);
    expect(valuesOf(',', ['07/04/25'], ['21/04/2025'])).toEqual(['07/04/25']);
    expect(valuesOf(';', ['21.04.25', '1.2.3'])).toEqual(['21.04.25', '1.2.3']);
  });

  test('any numbers above 999 are read back, however their locale writes them', () => {
    const written = fc.record({
      locale: fc.constantFrom('en-GB', 'de-DE', 'de-CH', 'fr-FR'),
      numbers: fc.array(fc.integer({ min: 1_000, max: 1_000_000_000 }), { minLength: 1, maxLength: 20 }),
      decimal: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(written, ({ locale, numbers, decimal }) => {
        const style = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
        const column = [...numbers, decimal + 0.5];
        expect(
          valuesOf(
            ';',
            column.map((number) => style.format(number)),
          ),
        ).toEqual(column);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
