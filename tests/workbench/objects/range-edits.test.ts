import { expect, test } from '@jest/globals';
import { bookOf, tableOf, valuesAt } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('cells are inserted and deleted either way', () => {
  const { workbook } = bookOf([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  const host = hostOf(workbook);
  ask(host, (batch) => void batch.range('A1').object('Insert', 'Right'));
  expect(valuesAt(workbook, 'A1:C2')).toEqual([
    ['', 'a', 'b'],
    ['c', 'd', ''],
  ]);
  ask(host, (batch) => void batch.range('A1').call('Delete', 'Up'));
  expect(valuesAt(workbook, 'A1:C2')).toEqual([
    ['c', 'a', 'b'],
    ['', 'd', ''],
  ]);
});

test('a part of a table’s rows or columns cannot be moved', () => {
  const { workbook } = tableOf([
    ['Name', 'Amount'],
    ['Ann', 1],
  ]);
  expect(ask(hostOf(workbook), (batch) => void batch.range('A1').object('Insert', 'Down'))).toBe(
    'InsertDeleteConflict',
  );
});

test('a range is sorted by a column of its own, headers left in place', () => {
  const { workbook } = bookOf([
    ['Key', 'x'],
    [3, 'c'],
    [1, 'a'],
  ]);
  ask(
    hostOf(workbook),
    (batch) =>
      void batch
        .range('A1:B3')
        .get('Sort')
        .call('Apply', [{ key: 0, ascending: true }], false, true),
  );
  expect(valuesAt(workbook, 'A1:B3')).toEqual([
    ['Key', 'x'],
    [1, 'a'],
    [3, 'c'],
  ]);
});

test('copies move relative references along, repeat a small source, or take only values or formats', () => {
  const { workbook, sheet } = bookOf([
    [1, '=A1*2'],
    [5, ''],
  ]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    batch.range('B1').get('Format').get('Fill').set('Color', '#FFF2CC');
    batch.range('B2').call('CopyFrom', batch.range('B1'), 'All');
    batch.range('D1:D2').call('CopyFrom', 'B1', 'Values');
    batch.range('F1').call('CopyFrom', 'B1', 'Formats');
  });
  expect([
    valuesAt(workbook, 'B2'),
    sheet.styleAt(1, 1).fill,
    valuesAt(workbook, 'D1:D2'),
    sheet.styleAt(0, 3).fill,
  ]).toEqual([[[10]], '#FFF2CC', [[2], [2]], null]);
  expect([sheet.styleAt(0, 5).fill, sheet.valueAt(0, 5)]).toEqual(['#FFF2CC', '']);
});

test('number formats are set by block or for all, null leaving a cell’s', () => {
  const { workbook } = bookOf([
    [1, 2],
    [3, 4],
  ]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    batch.range('A1:B2').set('NumberFormat', '0.0');
    batch.range('A1:B2').set('NumberFormat', [
      [null, '0%'],
      ['0.00', '0%'],
    ]);
  });
  expect(ask(host, (batch) => void batch.range('A1:B2').load('text'))).toEqual([
    {
      Text: [
        ['1.0', '200%'],
        ['3.00', '400%'],
      ],
    },
  ]);
  expect(ask(host, (batch) => void batch.range('A1:B2').set('NumberFormat', [['0', '0', '0']]))).toBe(
    'InvalidArgument',
  );
});
