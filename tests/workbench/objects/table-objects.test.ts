import { expect, test } from '@jest/globals';
import { bookOf, tableOf, valuesAt } from '../workbook/book.ts';
import { ask, hostOf, type WireBatch } from '../protocol/wire-client.ts';

const table = (batch: WireBatch) => batch.workbook.get('Tables').item('Table1');

test('a table is made of an address, found by name or id, and renamed', () => {
  const { workbook } = bookOf([['Name'], ['Ann']]);
  const host = hostOf(workbook);
  ask(host, (batch) => void batch.workbook.get('Tables').object('Add', 'Sheet1!A1:A2', true).set('Name', 'Sales'));
  const { table: made } = workbook.tableNamed('Sales') ?? {};
  expect(ask(host, (batch) => batch.sheet().get('Tables').item(made?.id).load('name', 'style'))).toEqual([
    { Id: made?.id, Name: 'Sales', Style: 'TableStyleMedium2' },
  ]);
  expect(ask(host, (batch) => void batch.workbook.get('Tables').item('Sales').set('Name', 'a b'))).toBe(
    'InvalidArgument',
  );
});

test('its parts are ranges', () => {
  const { workbook } = tableOf([
    ['Name', 'Amount'],
    ['Ann', 1],
    ['Bob', 2],
  ]);
  const addresses = ask(hostOf(workbook), (batch) => {
    for (const part of ['GetRange', 'GetHeaderRowRange', 'GetDataBodyRange']) table(batch).object(part).load('address');
  });
  expect(addresses).toEqual([{ Address: 'Sheet1!A1:B3' }, { Address: 'Sheet1!A1:B1' }, { Address: 'Sheet1!A2:B3' }]);
});

test('it is sorted by its columns and remembers by which', () => {
  const { workbook } = tableOf([
    ['Name', 'Amount'],
    ['Ann', 1],
    ['Bob', 2],
  ]);
  const host = hostOf(workbook);
  ask(
    host,
    (batch) =>
      void table(batch)
        .get('Sort')
        .call('Apply', [{ key: 1, ascending: false }]),
  );
  expect(valuesAt(workbook, 'A2:A3')).toEqual([['Bob'], ['Ann']]);
  expect(ask(host, (batch) => void table(batch).get('Sort').load('fields'))).toEqual([
    { Fields: [{ key: 1, ascending: false }] },
  ]);
});

test('it is resized on its own sheet, converted to a range and deleted', () => {
  const { workbook, sheet } = tableOf([
    ['Name', 'Amount'],
    ['Ann', 1],
  ]);
  const host = hostOf(workbook);
  ask(host, (batch) => void table(batch).call('Resize', 'A1:C4'));
  expect(sheet.tables[0]?.area).toEqual({ row: 0, column: 0, rows: 4, columns: 3 });
  expect(ask(host, (batch) => void table(batch).call('Resize', 'A2:C4'))).toBe('InvalidArgument');
  ask(host, (batch) => void table(batch).object('ConvertToRange'));
  expect([sheet.tables, sheet.valueAt(1, 0)]).toEqual([[], 'Ann']);
});
