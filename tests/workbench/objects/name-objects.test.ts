import { expect, test } from '@jest/globals';
import { areaOf, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('a name stands for cells and moves with them; its formula can be set anew', () => {
  const { workbook, sheet } = bookOf([['a'], ['b']]);
  const host = hostOf(workbook);
  ask(
    host,
    (batch) =>
      void batch.workbook
        .get('Names')
        .object('Add', 'Classes', batch.range('A1:A2'), 'for the drop-down')
        .set('Visible', false),
  );
  workbook.shiftCells(
    sheet,
    { kind: 'insert', band: areaOf(0, 0, 1, MAX_COLUMNS), along: 'rows' },
    'user',
    'RowInserted',
  );
  const read = () =>
    ask(
      host,
      (batch) =>
        void batch.workbook.get('Names').item('classes').load('formula', 'type', 'scope', 'comment', 'visible'),
    );
  expect(read()).toEqual([
    {
      _Id: 'Classes',
      Formula: '=Sheet1!$A$2:$A$3',
      Type: 'Range',
      Scope: 'Workbook',
      Comment: 'for the drop-down',
      Visible: false,
    },
  ]);
  ask(host, (batch) => void batch.workbook.get('Names').item('Classes').set('Formula', '=Sheet1!$B$1'));
  expect(
    ask(host, (batch) => void batch.workbook.get('Names').item('Classes').object('GetRange').load('address')),
  ).toEqual([{ Address: 'Sheet1!B1' }]);
});

test('names of a sheet are its own; constants have no range', () => {
  const { workbook } = bookOf([]);
  const host = hostOf(workbook);
  ask(host, (batch) => void batch.sheet().get('Names').object('Add', 'Rate', '=0.5', null));
  const read = ask(host, (batch) => {
    batch.workbook.get('Names').object('GetItemOrNullObject', 'Rate').load('name');
    batch.sheet().get('Names').item('Rate').load('formula', 'scope');
    batch.sheet().get('Names').item('Rate').object('GetRangeOrNullObject').load('address');
  });
  expect(read).toEqual([null, { _Id: 'Rate', Formula: '=0.5', Scope: 'Worksheet' }, null]);
});

test('a name is checked, there once, and free again after it was deleted', () => {
  const { workbook } = bookOf([]);
  const host = hostOf(workbook);
  const add = (name: string) =>
    ask(host, (batch) => void batch.workbook.get('Names').object('Add', name, '=Sheet1!A1', null).load('name'));
  expect([add('a b'), add('A1'), add('Total'), add('TOTAL')]).toEqual([
    'InvalidArgument',
    'InvalidArgument',
    [{ _Id: 'Total', Name: 'Total' }],
    'ItemAlreadyExists',
  ]);
  ask(host, (batch) => void batch.workbook.get('Names').item('Total').call('Delete'));
  expect(workbook.find('Total')).toBeNull();
});
