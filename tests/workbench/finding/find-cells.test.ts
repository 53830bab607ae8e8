import { areaOf } from '../../../workbench/cells/area.ts';
import { findNext } from '../../../workbench/finding/find-cells.ts';
import { searchPattern, type Search } from '../../../workbench/finding/search.ts';
import { addSheet } from '../../../workbench/workbook/sheet-operations.ts';
import { bookOf } from '../workbook/book.ts';

const search = (text: string, more: Partial<Search> = {}): Search => ({
  ...{ text, matchCase: false, wholeCell: false, lookIn: 'values' },
  ...more,
});

/** Addresses such as "0,1" in the order in which the search visits them, until it comes round. */
function visited(lines: Parameters<typeof bookOf>[0], looked: Search, direction: 1 | -1 = 1): string[] {
  const { workbook, sheet } = bookOf(lines);
  const places: string[] = [];
  let at = findNext(workbook.sheets, { sheet, row: 0, column: 0 }, looked, direction);
  while (at !== null && !places.includes(`${at.row},${at.column}`)) {
    places.push(`${at.row},${at.column}`);
    at = findNext(workbook.sheets, at, looked, direction);
  }
  return places;
}

describe('searchPattern', () => {
  test.each([
    ['a part, in any case', search('TAX'), 'a taxi', true],
    ['its own case only', search('TAX', { matchCase: true }), 'a taxi', false],
    ['the whole cell', search('tax', { wholeCell: true }), 'taxi', false],
    ['? for one character', search('t?xi', { wholeCell: true }), 'taxi', true],
    ['* for any, over lines too', search('a*i', { wholeCell: true }), 'a\ntaxi', true],
    ['~ for a sign itself', search('~*'), 'a * b', true],
    ['~ for a sign itself, and not for any', search('~?'), 'abc', false],
    ['signs of expressions as they are', search('(1.5)'), 'x(1.5)', true],
    ['a point as a point', search('1.5'), '1x5', false],
    ['letters with accents in any case', search('É'), 'café', true],
  ])('finds %s', (_, looked, text, isFound) => expect(searchPattern(looked).test(text)).toBe(isFound));
});

describe('findNext', () => {
  const lines = [
    ['x', 'y', 'ax'],
    ['', 'xb', ''],
  ];

  test('goes row by row and comes round, forwards and backwards', () => {
    expect(visited(lines, search('x'))).toEqual(['0,2', '1,1', '0,0']);
    expect(visited(lines, search('x'), -1)).toEqual(['1,1', '0,2', '0,0']);
    expect(visited(lines, search('nowhere'))).toEqual([]);
    expect(visited(lines, search(''))).toEqual([]);
  });

  test('reads what is shown, or what was typed, also of a formula that shows nothing', () => {
    const formulas = [['=1+1', '2', '=IF(1=1,"","+")']];
    expect(visited(formulas, search('2'))).toEqual(['0,1', '0,0']);
    expect(visited(formulas, search('+', { lookIn: 'formulas' }))).toEqual(['0,2', '0,0']);
  });

  test('passes over hidden rows and columns', () => {
    const { workbook, sheet } = bookOf([
      ['x', 'x', 'x'],
      ['x', '', ''],
    ]);
    sheet.hiddenColumns.add(1);
    sheet.filteredRows.add(1);
    expect(findNext(workbook.sheets, { sheet, row: 0, column: 0 }, search('x'), 1)).toMatchObject({
      row: 0,
      column: 2,
    });
    expect(findNext(workbook.sheets, { sheet, row: 0, column: 2 }, search('x'), 1)).toMatchObject({
      row: 0,
      column: 0,
    });
  });

  test('goes on to the next sheet, and stays within a selection of several cells', () => {
    const { workbook, sheet } = bookOf([['x', 'x', 'x']]);
    const other = addSheet(workbook, 'Other');
    other.values.set(5, 5, 'x');
    const next = (column: number) => findNext(workbook.sheets, { sheet, row: 0, column }, search('x'), 1);
    expect(next(2)).toEqual({ sheet: other, row: 5, column: 5 });
    expect(findNext(workbook.sheets, { sheet, row: 0, column: 0 }, search('x'), -1)?.sheet).toBe(other);
    workbook.select(sheet, areaOf(0, 0, 1, 2));
    expect(next(1)).toEqual({ sheet, row: 0, column: 0 });
  });
});
