import { expect, test } from '@jest/globals';
import { bookOf } from '../workbook/book.ts';
import { addSheet } from '../../../workbench/workbook/sheet-operations.ts';
import { ask, hostOf, WireBatch } from './wire-client.ts';
import { ActionType } from '../../../workbench/protocol/wire.ts';

test('paths reach into objects below; an object alone means all its scalars', () => {
  const { workbook } = bookOf([['a']]);
  workbook.setStyle(
    { sheet: workbook.activeSheet, area: { row: 0, column: 0, rows: 1, columns: 1 } },
    'fill',
    '#FFF2CC',
    'user',
  );
  const host = hostOf(workbook);
  expect(ask(host, (batch) => void batch.range('A1').load('values', 'format/fill/color'))).toEqual([
    { Values: [['a']], Format: { Fill: { Color: '#FFF2CC' } } },
  ]);
  const [whole] = ask(host, (batch) => void batch.range('A1').load()) as [Record<string, unknown>];
  expect(whole).toEqual(expect.objectContaining({ Address: 'Sheet1!A1', Values: [['a']], RowCount: 1 }));
});

test('a collection answers its items with their ids, a page of them when asked', () => {
  const { workbook } = bookOf([]);
  addSheet(workbook, 'Two');
  addSheet(workbook, 'Three');
  const host = hostOf(workbook);
  expect(ask(host, (batch) => void batch.workbook.get('Worksheets').load('items/name'))).toEqual([
    { _Items: workbook.sheets.map((sheet, index) => ({ _Index: index, Id: sheet.id, Name: sheet.name })) },
  ]);
  const batch = new WireBatch(host);
  batch.act({
    ActionType: ActionType.Query,
    Name: '',
    ObjectPathId: batch.workbook.get('Worksheets').id,
    QueryInfo: { Select: ['name'], Top: 1, Skip: 1 },
  });
  expect(batch.run().Results.at(-1)?.Value).toEqual({ _Items: [expect.objectContaining({ _Index: 1, Name: 'Two' })] });
});

test('a name that the items of a collection lack is refused, though there are none', () => {
  const host = hostOf(bookOf([]).workbook);
  const load = (...names: string[]) =>
    ask(
      host,
      (batch) =>
        void batch
          .sheet()
          .get('Tables')
          .load(...names),
    ) as unknown;
  expect([load('items/bogus'), load('bogus'), load('items/columns/bogus')]).toEqual(
    Array.from({ length: 3 }, () => 'InvalidArgument'),
  );
  expect([load('name'), load('count', 'items/columns/items/name'), load('items')]).toEqual([
    [{ _Items: [] }],
    [{ Count: 0, _Items: [] }],
    [{ _Items: [] }],
  ]);
  // A collection of sheets has no count that could be loaded, only one that is asked for.
  expect(ask(host, (batch) => void batch.workbook.get('Worksheets').load('count'))).toBe('InvalidArgument');
});

test('a property that is not there is the caller’s fault', () => {
  expect(ask(hostOf(bookOf([]).workbook), (batch) => void batch.range('A1').load('bogus'))).toBe('InvalidArgument');
});
