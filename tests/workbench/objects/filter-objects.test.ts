import { expect, test } from '@jest/globals';
import { bookOf, tableOf } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

const LINES = [
  ['Name', 'Amount'],
  ['Ann', 10],
  ['Bob', 60],
  ['Cy', 90],
];

test('a table’s column is filtered by conditions, values and ranks, and cleared', () => {
  const { workbook, sheet } = tableOf(LINES);
  const host = hostOf(workbook);
  const apply = (method: string, ...args: unknown[]) => {
    ask(
      host,
      (batch) =>
        void batch
          .sheet()
          .get('Tables')
          .item('Table1')
          .get('Columns')
          .item('Amount')
          .get('Filter')
          .call(method, ...args),
    );
    return [...sheet.filteredRows];
  };
  expect(apply('ApplyCustomFilter', '>50', '<90', 'And')).toEqual([1, 3]);
  expect(apply('Apply', { filterOn: 'Values', values: ['10'] })).toEqual([2, 3]);
  expect(apply('ApplyTopItemsFilter', 1)).toEqual([1, 2]);
  expect(apply('ApplyBottomPercentFilter', 34)).toEqual([2, 3]);
  expect(apply('ApplyDynamicFilter', 'AboveAverage')).toEqual([1]);
  expect(
    ask(
      host,
      (batch) => void batch.sheet().get('Tables').item('Table1').get('AutoFilter').load('criteria', 'isDataFiltered'),
    ),
  ).toEqual([
    {
      Criteria: [{ filterOn: 'Values' }, { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' }],
      IsDataFiltered: true,
    },
  ]);
  expect(apply('Clear')).toEqual([]);
});

test('what needs a clock or an icon set is refused by its name', () => {
  const { workbook } = tableOf(LINES);
  const column = (method: string, criteria: unknown) =>
    ask(
      hostOf(workbook),
      (batch) =>
        void batch
          .sheet()
          .get('Tables')
          .item('Table1')
          .get('Columns')
          .item('Name')
          .get('Filter')
          .call(method, criteria),
    );
  expect([
    column('ApplyDynamicFilter', 'Yesterday'),
    column('Apply', { filterOn: 'Icon' }),
    column('Apply', {}),
  ]).toEqual(['ApiNotFound', 'ApiNotFound', 'InvalidArgument']);
});

test('a sheet has one filter of its own: applied, read, cleared and removed', () => {
  const { workbook, sheet } = bookOf(LINES);
  const host = hostOf(workbook);
  const filter = (method: string, ...args: unknown[]) => {
    ask(
      host,
      (batch) =>
        void batch
          .sheet()
          .get('AutoFilter')
          .call(method, ...args),
    );
    return [...sheet.filteredRows];
  };
  expect(filter('Apply', 'A1:B4', 1, { filterOn: 'Custom', criterion1: '<70' })).toEqual([3]);
  expect(filter('Apply', 'A1:B4', 0, { filterOn: 'Values', values: ['Ann', 'Cy'] })).toEqual([2, 3]);
  const read = ask(host, (batch) => {
    batch.sheet().get('AutoFilter').load('enabled', 'isDataFiltered');
    batch.sheet().get('AutoFilter').object('GetRange').load('address');
  });
  expect(read).toEqual([{ Enabled: true, IsDataFiltered: true }, { Address: 'Sheet1!A1:B4' }]);
  expect(filter('ClearColumnCriteria', 1)).toEqual([2]);
  workbook.history.startHere();
  expect(filter('Remove')).toEqual([]);
  expect(ask(host, (batch) => void batch.sheet().get('AutoFilter').object('GetRange'))).toBe('ItemNotFound');
  workbook.undo();
  expect([...sheet.filteredRows]).toEqual([2]);
});
