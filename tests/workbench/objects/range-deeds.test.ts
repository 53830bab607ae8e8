import { expect, test } from '@jest/globals';
import { bookOf, valuesAt } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('ranges are merged, found merged and parted', () => {
  const { workbook } = bookOf([['a', 'b']]);
  const host = hostOf(workbook);
  ask(host, (batch) => void batch.range('A1:B2').call('Merge', false));
  const merged = (address: string) =>
    ask(host, (batch) => void batch.range(address).object('GetMergedAreasOrNullObject').load('address'));
  expect([merged('B2:C9'), merged('C1')]).toEqual([[{ Address: 'Sheet1!A1:B2' }], [null]]);
  ask(host, (batch) => void batch.range('B2').call('Unmerge'));
  expect(merged('A1')).toEqual([null]);
});

test('the first find is answered, or the last when looking backwards; without one, ItemNotFound or null', () => {
  const { workbook } = bookOf([['cat', 'dog', 'cat']]);
  const host = hostOf(workbook);
  const find = (criteria: object) =>
    ask(host, (batch) => void batch.range('A1:C1').object('Find', 'CAT', criteria).load('address'));
  expect([find({}), find({ searchDirection: 'Backwards' }), find({ matchCase: true })]).toEqual([
    [{ Address: 'Sheet1!A1' }],
    [{ Address: 'Sheet1!C1' }],
    'ItemNotFound',
  ]);
  const none = ask(host, (batch) => void batch.range('A1').object('FindOrNullObject', 'cow', {}).load('address'));
  expect(none).toEqual([null]);
  expect(ask(host, (batch) => void batch.range('A1:C1').call('ReplaceAll', 'cat', 'cow', {}))).toEqual([2]);
  expect(valuesAt(workbook, 'A1:C1')).toEqual([['cow', 'dog', 'cow']]);
});

test('filling, and removing duplicates with what became of the rows', () => {
  const { workbook } = bookOf([[1], [2]]);
  const host = hostOf(workbook);
  ask(host, (batch) => void batch.range('A1:A2').call('AutoFill', 'A1:A4', 'FillDefault'));
  expect(valuesAt(workbook, 'A1:A4').flat()).toEqual([1, 2, 3, 4]);
  ask(host, (batch) => void batch.range('A3').set('Values', [[1]]));
  const result = ask(host, (batch) => {
    batch.range('A1:A4').object('RemoveDuplicates', [0], false).load('removed', 'uniqueRemaining');
  });
  expect(result).toEqual([{ Removed: 1, UniqueRemaining: 3 }]);
});
