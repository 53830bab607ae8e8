import { expect, test } from '@jest/globals';
import { areaOf, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import { tableOf } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('cells are found by a binding where they are now, until it is deleted', () => {
  const { workbook, sheet, table } = tableOf([['Name'], ['Ann']]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    batch.workbook.get('Bindings').object('Add', batch.range('C2'), 'Range', 'price');
    batch.workbook.get('Bindings').object('Add', batch.range('A1:A2'), 'Table', 'people');
    batch.workbook.get('Bindings').object('Add', batch.range('A2'), 'Text', 'first');
  });
  const row = areaOf(0, 0, 1, MAX_COLUMNS);
  workbook.shiftCells(sheet, { kind: 'insert', band: row, along: 'rows' }, 'user', 'RowInserted');
  const read = ask(host, (batch) => {
    const bindings = batch.workbook.get('Bindings');
    bindings.item('price').object('GetRange').load('address');
    bindings.item('people').object('GetTable').load('name');
    bindings.item('first').call('GetText');
    bindings.item('price').call('Delete');
    bindings.load('items/id', 'items/type');
  });
  expect(read).toEqual([
    { Address: 'Sheet1!C3' },
    { Id: table.id, Name: 'Table1' },
    'Ann',
    null,
    {
      _Items: [
        { _Index: 0, Id: 'people', Type: 'Table' },
        { _Index: 1, Id: 'first', Type: 'Text' },
      ],
    },
  ]);
});

test('a table binding needs a table, and any a type', () => {
  const { workbook } = tableOf([['Name'], ['Ann']]);
  const add = (address: string, type: string) =>
    ask(
      hostOf(workbook),
      (batch) => void batch.workbook.get('Bindings').object('Add', batch.range(address), type, 'x'),
    );
  expect([add('F9', 'Table'), add('A1', 'Nope')]).toEqual(['InvalidArgument', 'InvalidArgument']);
});
