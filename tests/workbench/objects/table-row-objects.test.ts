import { expect, test } from '@jest/globals';
import { tableOf, valuesAt } from '../workbook/book.ts';
import { ask, hostOf, type WireBatch } from '../protocol/wire-client.ts';

const LINES = Object.freeze([
  ['Name', 'Amount'],
  ['Ann', 1],
  ['Bob', 2],
]);
const rows = (batch: WireBatch) => batch.workbook.get('Tables').item('Table1').get('Rows');

test('rows are added at the end or in between, counted, read, written and deleted', () => {
  const { workbook } = tableOf(LINES);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    rows(batch).object('Add', null, [
      ['Cy', 3],
      ['Di', 4],
    ]);
    rows(batch).object('Add', 0, [['First', 0]]);
    rows(batch)
      .object('GetItemAt', 1)
      .set('Values', [['ANN', 10]]);
    rows(batch).object('GetItemAt', 2).call('Delete');
  });
  expect(valuesAt(workbook, 'A2:B5')).toEqual([
    ['First', 0],
    ['ANN', 10],
    ['Cy', 3],
    ['Di', 4],
  ]);
  expect(ask(host, (batch) => void rows(batch).load('count'))).toEqual([{ Count: 4 }]);
  ask(host, (batch) => void rows(batch).call('DeleteRowsAt', 0, 3));
  expect(ask(host, (batch) => void rows(batch).object('GetItemAt', 0).load('values', 'index'))).toEqual([
    { Values: [['Di', 4]], Index: 0 },
  ]);
});

test('rows added to a table that was made of a header alone begin right below it', () => {
  const { workbook, table } = tableOf([['Name', 'Amount']]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    rows(batch).object('Add', null, [
      ['Ann', 1],
      ['Bob', 2],
    ]);
    rows(batch).object('Add', null, [['Cy', 3]]);
  });
  expect([table.area.rows, valuesAt(workbook, 'A1:B5')]).toEqual([
    4,
    [
      ['Name', 'Amount'],
      ['Ann', 1],
      ['Bob', 2],
      ['Cy', 3],
      ['', ''],
    ],
  ]);
  ask(host, (batch) => void rows(batch).call('DeleteRowsAt', 0, 3));
  ask(host, (batch) => void rows(batch).object('Add', null, [['Di', 4]]));
  expect([table.area.rows, valuesAt(workbook, 'A2:B2')]).toEqual([2, [['Di', 4]]]);
});

test('a row beyond the last, or of another width, is refused', () => {
  const { workbook } = tableOf(LINES);
  expect(ask(hostOf(workbook), (batch) => void rows(batch).object('GetItemAt', 2))).toBe('InvalidArgument');
  expect(ask(hostOf(workbook), (batch) => void rows(batch).object('Add', null, [['only one']]))).toBe(
    'InvalidArgument',
  );
});
