import { guardedCells, serialDay, SheetLines, wrapped } from '../../../../addin/sheets/frame/sheet-text.ts';

describe('the lines of a sheet', () => {
  test('are added downwards, with room for charts', () => {
    const page = new SheetLines<'plain' | 'title'>('plain');
    page.add('title', 'Model');
    expect(page.reserve(2)).toBe(1);
    expect(page.next).toBe(3);
    expect(page.lines).toEqual([
      { look: 'title', cells: ['Model'] },
      { look: 'plain', cells: [] },
      { look: 'plain', cells: [] },
    ]);
  });

  test('a sentence is split between words', () => {
    expect(wrapped('word '.repeat(60).trim()).map((line) => line.length)).toEqual([139, 139, 19]);
    expect(wrapped('short')).toEqual(['short']);
  });

  test('text that could run as a formula or be read as a number is guarded; numbers stay numbers', () => {
    expect(guardedCells(['=1+1', '2026', 'plain', 3], 5)).toEqual(["'=1+1", "'2026", 'plain', 3, '']);
  });

  test("a moment is Excel's serial day", () => {
    // 2000-01-01 is day 36526 of Excel's calendar.
    expect(serialDay('2000-01-01T12:00:00.000Z')).toBe(36_526.5);
  });
});
