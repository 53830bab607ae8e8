import { expect, test } from '@jest/globals';
import {
  addNamedStyle,
  applyNamedStyle,
  changeNamedStyle,
  deleteNamedStyle,
  namedStyle,
} from '../../../workbench/operations/named-styles.ts';
import { at, bookOf } from '../workbook/book.ts';

test('a style takes the place of a cell’s look; Normal takes it away', () => {
  const { workbook, sheet } = bookOf([['a']]);
  workbook.setStyle(at(workbook, 'A1'), 'italic', true, 'user');
  applyNamedStyle(workbook, at(workbook, 'A1'), 'bad', 'user');
  expect(sheet.styleAt(0, 0)).toEqual(
    expect.objectContaining({ styleName: 'Bad', fill: '#FFC7CE', fontColor: '#9C0006', italic: false }),
  );
  applyNamedStyle(workbook, at(workbook, 'A1'), 'Normal', 'user');
  expect(sheet.styleNumberAt(0, 0)).toBe(0);
  expect(() => applyNamedStyle(workbook, at(workbook, 'A1'), 'Nope', 'user')).toThrow('no cell style named “Nope”');
});

test('cells follow the style that they have, until it is deleted', () => {
  const { workbook, sheet } = bookOf([['a']]);
  addNamedStyle(workbook, 'Mine');
  const mine = namedStyle(workbook, 'mine')!;
  applyNamedStyle(workbook, at(workbook, 'A1'), 'Mine', 'user');
  changeNamedStyle(workbook, mine, { bold: true });
  expect(sheet.styleAt(0, 0).bold).toBe(true);
  workbook.history.startHere();
  deleteNamedStyle(workbook, mine);
  expect([sheet.styleAt(0, 0).bold, namedStyle(workbook, 'Mine')]).toEqual([false, undefined]);
  workbook.undo();
  expect([sheet.styleAt(0, 0).bold, namedStyle(workbook, 'Mine')]).toEqual([true, mine]);
});

test('Excel’s own styles stay, and a name is there once', () => {
  const { workbook } = bookOf([]);
  expect(() => deleteNamedStyle(workbook, namedStyle(workbook, 'Good')!)).toThrow(
    expect.objectContaining({ code: 'InvalidOperation' }),
  );
  expect(() => addNamedStyle(workbook, 'GOOD')).toThrow(expect.objectContaining({ code: 'ItemAlreadyExists' }));
});
