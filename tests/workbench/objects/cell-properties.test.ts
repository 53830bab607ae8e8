import { expect, test } from '@jest/globals';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('properties are set cell by cell, and read as they were asked for', () => {
  const { workbook, sheet } = bookOf([['a', 'b']]);
  const host = hostOf(workbook);
  const header = { format: { fill: { color: '#0F6CBD' }, font: { bold: true, color: 'white' } } };
  const edged = { format: { borders: { bottom: { color: '#FF0000', style: 'Continuous' } } }, style: 'Normal' };
  ask(host, (batch) => void batch.range('A1:B1').call('SetCellProperties', [[header, edged]]));
  expect([sheet.styleAt(0, 0).fill, sheet.styleAt(0, 1).borderBottom]).toEqual(['#0F6CBD', 'Continuous #FF0000 Thin']);
  const read = ask(
    host,
    (batch) =>
      void batch
        .range('A1:B1')
        .call('GetCellProperties', {
          address: true,
          format: { fill: { color: true }, font: { bold: true, italic: false } },
          style: true,
        }),
  );
  expect(read).toEqual([
    [
      [
        { address: 'Sheet1!A1', format: { fill: { color: '#0F6CBD' }, font: { bold: true } }, style: 'Normal' },
        { address: 'Sheet1!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: false } }, style: 'Normal' },
      ],
    ],
  ]);
});

test('one cell’s properties are for all cells; another shape and an unknown name are refused', () => {
  const { workbook, sheet } = bookOf([]);
  const host = hostOf(workbook);
  const set = (data: unknown) => ask(host, (batch) => void batch.range('A1:B2').call('SetCellProperties', data));
  expect(set([[{ format: { font: { bold: true } } }]])).toEqual([null]);
  expect([sheet.styleAt(0, 0).bold, sheet.styleAt(1, 1).bold]).toEqual([true, true]);
  expect([set([[{}, {}]]), set([[{ format: { bogus: true } }]])]).toEqual(['InvalidArgument', 'InvalidArgument']);
});

test('rows and columns have properties of their own', () => {
  const { workbook, sheet } = bookOf([]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    batch.range('A1:B2').call('SetColumnProperties', [{ format: { columnWidth: 100 } }, { columnHidden: true }]);
    batch.range('A1:B2').call('SetRowProperties', [{ format: { rowHeight: 30 } }]);
  });
  expect([sheet.columnWidth(0), sheet.columnWidth(1), sheet.rowHeight(1)]).toEqual([100, 0, 30]);
  const asked = { columnIndex: true, columnHidden: true };
  expect(ask(host, (batch) => void batch.range('A1:B2').call('GetColumnProperties', asked))).toEqual([
    [
      { columnIndex: 0, columnHidden: false },
      { columnIndex: 1, columnHidden: true },
    ],
  ]);
});
