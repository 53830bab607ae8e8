import { expect, test } from '@jest/globals';
import { areaOf, EVERYTHING } from '../../../workbench/cells/area.ts';
import { asBlock, common, readBlock } from '../../../workbench/objects/range-cells.ts';
import { bookOf } from '../workbook/book.ts';

test('a block is read row by row, and not at all beyond the limit', () => {
  expect(readBlock(areaOf(1, 2, 2, 2), (row, column) => `${row}${column}`)).toEqual([
    ['12', '13'],
    ['22', '23'],
  ]);
  expect(readBlock(EVERYTHING, () => 0)).toBeNull();
});

test('one value, alone or as a block of one, becomes a block; a larger block stays as it is, a line alone is refused', () => {
  expect(asBlock(7, areaOf(0, 0, 1, 2))).toEqual([[7, 7]]);
  expect(asBlock([[7]], areaOf(0, 0, 2, 1))).toEqual([[7], [7]]);
  expect(asBlock([[1, 2]], areaOf(0, 0, 9, 9))).toEqual([[1, 2]]);
  expect(() => asBlock([1, 2], areaOf(0, 0, 1, 2))).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
});

test('cells agree or not, looking no further than the sheet is filled', () => {
  const { sheet } = bookOf([['a'], ['a'], ['b']]);
  let looks = 0;
  const read = (row: number, column: number) => ((looks += 1), sheet.valueAt(row, column));
  expect([
    common(sheet, areaOf(0, 0, 2), read),
    common(sheet, areaOf(0, 0, 3), read),
    common(sheet, { ...EVERYTHING, column: 5, columns: 1 }, read),
  ]).toEqual(['a', null, '']);
  expect(looks).toBeLessThan(20);
});
