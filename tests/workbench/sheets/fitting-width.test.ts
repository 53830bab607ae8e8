import { fittingWidth } from '../../../workbench/sheets/fitting-width.ts';
import { bookOf } from '../workbook/book.ts';

test('columns are as wide as what they hold, up to a limit', () => {
  const { sheet } = bookOf([['x', 'y'.repeat(500)]]);
  expect(fittingWidth(sheet, 0)).toBeLessThan(fittingWidth(sheet, 1));
  expect(fittingWidth(sheet, 1)).toBeLessThan(240);
});
