import { expect, test } from '@jest/globals';
import { DEFAULT_STYLE, StyleBook } from '../../../workbench/cells/style.ts';

test('equal styles have one number, whatever way led to them', () => {
  const book = new StyleBook();
  const boldRed = book.with(book.with(0, 'bold', true), 'fontColor', '#FF0000');
  const redBold = book.with(book.with(0, 'fontColor', '#FF0000'), 'bold', true);
  expect(boldRed).toBe(redBold);
  expect(book.style(boldRed)).toEqual({ ...DEFAULT_STYLE, bold: true, fontColor: '#FF0000' });
});

test('taking a change back leads to the default, number 0', () => {
  const book = new StyleBook();
  expect(book.with(book.with(0, 'bold', true), 'bold', false)).toBe(0);
});

test('the style of cells that have none is the one a file says, set before any other is asked for', () => {
  const book = new StyleBook();
  const arial = { ...DEFAULT_STYLE, fontName: 'Arial' };
  book.setDefault(arial);
  expect([book.style(0), book.style(99), book.numberOf(arial)]).toEqual([arial, arial, 0]);
  expect(book.style(book.with(0, 'bold', true))).toEqual({ ...arial, bold: true });
  expect(() => book.setDefault(DEFAULT_STYLE)).toThrow('setDefault requires a book without other styles');
});

test('a book of the styles of another one has them at their numbers, and counts on from there', () => {
  const book = new StyleBook();
  book.setDefault({ ...DEFAULT_STYLE, fontName: 'Arial' });
  const bold = book.with(0, 'bold', true);
  const copy = StyleBook.of(book.all());
  expect([copy.style(0).fontName, copy.style(bold).bold, copy.with(0, 'bold', true)]).toEqual(['Arial', true, bold]);
  expect(copy.with(0, 'italic', true)).toBe(bold + 1);
});
