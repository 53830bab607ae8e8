import type { CellValue } from '../../../workbench/cells/cell.ts';
import { TextAmongNumbers } from '../../../workbench/text-cells/text-among-numbers.ts';

/** What is said of columns A, B …; texts that begin with "~" were meant as numbers. */
function said(...columns: CellValue[][]): string | null {
  const found = new TextAmongNumbers();
  columns.forEach((values, column) =>
    values.forEach((value, row) =>
      found.add({ column, value, address: () => `${'ABC'[column]}${row + 1}` }, (text) => text.startsWith('~')),
    ),
  );
  return found.sentence();
}

describe('text among numbers', () => {
  test('is said with its address, cut where it is long', () => {
    expect(said([1, 2, 'not known to anybody yet'])).toBe(
      '1 cell is text in a column of numbers or dates: A3 “not known to anybod…”. Amend reads no number from it: type it again as a plain number, or as a date such as 2024-12-31, or correct the file and open it again.',
    );
  });

  test('names three cells, of each column one first, and counts the rest', () => {
    const many = Array.from({ length: 2_000 }, () => '~');
    expect(said(many, [1, 'x'], ['word', 'word', 3])).toMatch(
      /^2,001 cells are text in columns of numbers or dates: A1 “~”, B2 “x”, A2 “~” and 1,998 more\. Amend reads no number from them:/,
    );
  });

  test('is none where most cells are text, nor are blanks, booleans and errors', () => {
    expect(said([1, 'a', 'b'], [1, '', true, '#N/A'], ['a', 'b'])).toBeNull();
  });
});
