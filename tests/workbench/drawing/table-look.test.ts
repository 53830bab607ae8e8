import { tableLook } from '../../../workbench/drawing/table-look.ts';
import { tableOf } from '../workbook/book.ts';

describe('tableLook', () => {
  const { table } = tableOf([['A'], [1], [2], [3]]);

  test('a medium style has a filled header with light text, and bands', () => {
    expect(tableLook(table, 0)).toMatchObject({ bold: true, fontColor: '#ffffff' });
    expect(tableLook(table, 1)).toHaveProperty('fill');
    expect(tableLook(table, 2)).toBeNull();
  });

  test('a light style has a line below its header', () => {
    expect(tableLook({ ...table, style: 'TableStyleLight1' }, 0)).toMatchObject({
      bold: true,
      borderBottom: expect.stringContaining('#'),
    });
  });

  test('a totals row stands out, and no style changes nothing', () => {
    expect(tableLook({ ...table, showTotals: true }, 3)).toMatchObject({ bold: true });
    expect(tableLook({ ...table, style: '' }, 0)).toBeNull();
  });
});
