import { expect, test } from '@jest/globals';
import { tableOf, valuesAt } from '../workbook/book.ts';
import { ask, hostOf, type WireBatch } from '../protocol/wire-client.ts';

const LINES = Object.freeze([
  ['Name', 'Amount'],
  ['Ann', 1],
  ['Bob', 2],
]);
const columns = (batch: WireBatch) => batch.workbook.get('Tables').item('Table1').get('Columns');

test('columns are added with a block, with one value for each row, or with a name alone', () => {
  const { workbook } = tableOf(LINES);
  ask(hostOf(workbook), (batch) => {
    columns(batch).object('Add', null, [['Class'], ['x'], ['y']]);
    columns(batch).object('Add', null, 0, 'Zero');
    columns(batch).object('Add', 0, null, 'First');
  });
  expect(valuesAt(workbook, 'A1:E3')).toEqual([
    ['First', 'Name', 'Amount', 'Class', 'Zero'],
    ['', 'Ann', 1, 'x', 0],
    ['', 'Bob', 2, 'y', 0],
  ]);
});

test('a block of another height is refused', () => {
  const { workbook } = tableOf(LINES);
  expect(ask(hostOf(workbook), (batch) => void columns(batch).object('Add', null, [['Class'], ['x']]))).toBe(
    'InvalidArgument',
  );
});

test('a column is found by name or id, is renamed by its header, and keeps its id when others move', () => {
  const { workbook, table } = tableOf(LINES);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    columns(batch).item('amount').set('Name', '2024');
    columns(batch).object('Add', 0, null, 'First');
  });
  expect(ask(host, (batch) => void columns(batch).item(2).load('name', 'index', 'values'))).toEqual([
    { Id: 2, Name: '2024', Index: 2, Values: [['2024'], [1], [2]] },
  ]);
  expect(table.columns.map((column) => column.id)).toEqual([3, 1, 2]);
});

test('a deleted column is not there any more', () => {
  const { workbook } = tableOf(LINES);
  const host = hostOf(workbook);
  ask(host, (batch) => void columns(batch).item('Name').call('Delete'));
  expect(ask(host, (batch) => void columns(batch).item('Name'))).toBe('ItemNotFound');
  expect(ask(host, (batch) => void columns(batch).load('count'))).toEqual([{ Count: 1 }]);
});

test('a filter by values hides the other rows until it is cleared', () => {
  const { workbook, sheet } = tableOf(LINES);
  const host = hostOf(workbook);
  ask(host, (batch) => void columns(batch).item('Name').get('Filter').call('ApplyValuesFilter', ['Bob']));
  expect([sheet.isRowHidden(1), sheet.isRowHidden(2)]).toEqual([true, false]);
  ask(host, (batch) => void columns(batch).item('Name').get('Filter').call('Clear'));
  expect(sheet.isRowHidden(1)).toBe(false);
});
