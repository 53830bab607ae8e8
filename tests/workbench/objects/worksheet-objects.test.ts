import { expect, test } from '@jest/globals';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('sheets are added, named, moved, hidden, activated and deleted', () => {
  const { workbook } = bookOf([]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    const added = batch.workbook.get('Worksheets').object('Add', 'Amend drift');
    added.set('Position', 0).set('TabColor', '#0F6CBD').set('ShowGridlines', false).call('Activate');
    batch.workbook.get('Worksheets').object('Add', 'Hidden').set('Visibility', 'VeryHidden');
  });
  expect(workbook.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
    ['Amend drift', 'Visible'],
    ['Sheet1', 'Visible'],
    ['Hidden', 'VeryHidden'],
  ]);
  expect(workbook.activeSheet.name).toBe('Amend drift');
  const sheets = ask(host, (batch) => {
    const all = batch.workbook.get('Worksheets');
    all.call('GetCount', true);
    all.object('GetFirst', false).load('name');
    all.object('GetLast', true).load('name', 'position');
    all.object('GetActiveWorksheet').load('name', 'showGridlines');
  });
  const idOf = (name: string) => workbook.sheetNamed(name)?.id;
  expect(sheets).toEqual([
    2,
    { Id: idOf('Amend drift'), Name: 'Amend drift' },
    { Id: idOf('Sheet1'), Name: 'Sheet1', Position: 1 },
    { Id: idOf('Amend drift'), Name: 'Amend drift', ShowGridlines: false },
  ]);
  ask(host, (batch) => void batch.sheet('Amend drift').call('Delete'));
  expect(workbook.activeSheet.name).toBe('Sheet1');
});

test('ranges of a sheet are of that sheet', () => {
  const { workbook } = bookOf([
    ['a', ''],
    ['', 'b'],
  ]);
  const host = hostOf(workbook);
  const addresses = ask(host, (batch) => {
    batch.sheet().object('GetRangeByIndexes', 1, 1, 2, 3).load('address');
    batch.sheet().object('GetCell', 0, 1).load('address');
    batch.sheet().object('GetUsedRange', true).load('address');
    batch.workbook.get('Worksheets').object('Add', 'Empty').object('GetUsedRangeOrNullObject', true).load('address');
  });
  expect(addresses).toEqual([{ Address: 'Sheet1!B2:D3' }, { Address: 'Sheet1!B1' }, { Address: 'Sheet1!A1:B2' }, null]);
  expect(ask(host, (batch) => void batch.sheet().object('GetRange', 'Empty!A1'))).toBe('InvalidArgument');
});

test('a sheet leads to its neighbours, and is copied beside another', () => {
  const { workbook } = bookOf([['cat', 'dog', 'cat']]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    batch.workbook.get('Worksheets').object('Add', 'Two').set('Visibility', 'Hidden');
    batch.workbook.get('Worksheets').object('Add', 'Three');
    batch.sheet('Sheet1').object('Copy', 'After', batch.sheet('Two'));
    batch.sheet('Three').object('Copy', 'Beginning', null);
    batch.sheet('Two').object('Copy', null, null);
  });
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    ...['Three (2)', 'Sheet1', 'Two', 'Sheet1 (2)', 'Three', 'Two (2)'],
  ]);
  const names = ask(host, (batch) => {
    batch.sheet('Sheet1').object('GetNext', false).load('name');
    batch.sheet('Sheet1').object('GetNext', true).load('name');
    batch.sheet('Sheet1').object('GetPrevious', true).load('name');
    batch.sheet('Three (2)').object('GetPreviousOrNullObject', false).load('name');
  }) as ({ Name: string } | null)[];
  expect(names.map((each) => each?.Name)).toEqual(['Two', 'Sheet1 (2)', 'Three (2)', undefined]);
  expect(ask(host, (batch) => void batch.sheet('Two (2)').object('GetNext', false))).toBe('ItemNotFound');
  expect(ask(host, (batch) => void batch.sheet('Two').object('Copy', 'Before', null))).toBe('InvalidArgument');
});

test('every find of a sheet is one of several areas; replacing counts them', () => {
  const { workbook } = bookOf([['cat', 'dog', 'cat']]);
  const host = hostOf(workbook);
  const found = (text: string) =>
    ask(host, (batch) => void batch.sheet().object('FindAllOrNullObject', text, {}).load('address'));
  expect([found('cat'), found('cow')]).toEqual([[{ Address: 'Sheet1!A1,Sheet1!C1' }], [null]]);
  expect(ask(host, (batch) => void batch.sheet().call('ReplaceAll', 'cat', 'cow', {}))).toEqual([2]);
});

test('an add-in keeps properties with a sheet', () => {
  const { workbook } = bookOf([]);
  const host = hostOf(workbook);
  ask(host, (batch) => void batch.sheet().get('CustomProperties').object('Add', 'Purpose', 'Review'));
  expect(ask(host, (batch) => void batch.sheet().get('CustomProperties').item('purpose').load('value'))).toEqual([
    expect.objectContaining({ Value: 'Review' }),
  ]);
});

test('panes are frozen and thawed, protection is put on and taken off', () => {
  const { workbook, sheet } = bookOf([]);
  const host = hostOf(workbook);
  ask(host, (batch) => void batch.sheet().get('FreezePanes').call('FreezeAt', 'A1:B2'));
  expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([2, 2]);
  ask(host, (batch) => void batch.sheet().get('FreezePanes').call('Unfreeze'));
  expect(ask(host, (batch) => void batch.sheet().get('FreezePanes').object('GetLocation'))).toBe('ItemNotFound');
  ask(host, (batch) => void batch.sheet().get('Protection').call('Protect'));
  expect(ask(host, (batch) => void batch.sheet().get('Protection').load('protected'))).toEqual([{ Protected: true }]);
  expect(ask(host, (batch) => void batch.range('A1').set('Values', [[1]]))).toBe('AccessDenied');
});
