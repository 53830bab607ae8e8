import { expect, test } from '@jest/globals';
import { bookOf, tableOf, valuesAt } from '../workbook/book.ts';
import { ask, hostOf, type WireProxy } from '../protocol/wire-client.ts';

const { workbook, sheet } = bookOf([['a', 'b', 'c'], ['d', 'e', 'f'], ['g', '', 'i']]);
const host = hostOf(workbook);

test.each<[string, (range: WireProxy) => WireProxy, string]>([
  ['GetCell', (range) => range.object('GetCell', 1, 1), 'C3'],
  ['GetRow', (range) => range.object('GetRow', 1), 'B3:C3'],
  ['GetColumn', (range) => range.object('GetColumn', 0), 'B2:B3'],
  ['GetLastCell', (range) => range.object('GetLastCell'), 'C3'],
  ['GetLastRow', (range) => range.object('GetLastRow'), 'B3:C3'],
  ['GetLastColumn', (range) => range.object('GetLastColumn'), 'C2:C3'],
  ['GetEntireRow', (range) => range.object('GetEntireRow'), '2:3'],
  ['GetEntireColumn', (range) => range.object('GetEntireColumn'), 'B:C'],
  ['GetOffsetRange', (range) => range.object('GetOffsetRange', -1, 2), 'D1:E2'],
  ['GetResizedRange', (range) => range.object('GetResizedRange', 1, -1), 'B2:B4'],
  ['GetAbsoluteResizedRange', (range) => range.object('GetAbsoluteResizedRange', 1, 4), 'B2:E2'],
  ['GetColumnsAfter', (range) => range.object('GetColumnsAfter', 2), 'D2:E3'],
  ['GetRowsBelow', (range) => range.object('GetRowsBelow', 1), 'B4:C4'],
  ['GetBoundingRect', (range) => range.object('GetBoundingRect', 'A1'), 'A1:C3'],
  ['GetIntersection', (range) => range.object('GetIntersection', 'A3:B9'), 'B3'],
  ['GetUsedRange', (range) => range.object('GetUsedRange', true), 'B2:C3'],
  ['GetSurroundingRegion', (range) => range.object('GetSurroundingRegion'), 'A1:C3'],
])('%s leads to the range that Excel answers', (_, way, address) => {
  expect(ask(host, (batch) => void way(batch.range('B2:C3')).load('address'))).toEqual([{ Address: `Sheet1!${address}` }]);
});

test('a range off the sheet is refused, no intersection is null', () => {
  expect(ask(host, (batch) => void batch.range('B2').object('GetOffsetRange', -5, 0))).toBe('InvalidArgument');
  expect(ask(host, (batch) => void batch.range('B2').object('GetIntersectionOrNullObject', 'D9').load('address'))).toEqual([null]);
  expect(ask(host, (batch) => void batch.range('B2').object('GetIntersection', 'D9').load('address'))).toBe('ItemNotFound');
});

test('more than five million cells are read as null, as Excel does silently', () => {
  expect(ask(host, (batch) => void batch.range('A:F').load('values', 'cellCount'))).toEqual([{ Values: null, CellCount: 6_291_456 }]);
});

test('one value fills a range; the size check of the library refuses another shape', () => {
  ask(host, (batch) => void batch.range('H1:I2').set('Values', 'x'));
  expect(valuesAt(workbook, 'H1:I2')).toEqual([['x', 'x'], ['x', 'x']]);
  expect(ask(host, (batch) => void batch.range('H1:I2').call('_ValidateArraySize', 3, 2))).toBe('InvalidArgument');
});

test('formulas are read as written, constants as values', () => {
  ask(host, (batch) => void batch.range('K1:L1').set('Formulas', [['=1+1', 'text']]));
  expect(ask(host, (batch) => void batch.range('K1:L1').load('formulas', 'values'))).toEqual([{ Formulas: [['=1+1', 'text']], Values: [[2, 'text']] }]);
});

test('clearing knows contents from formats; selecting selects', () => {
  ask(host, (batch) => {
    batch.range('H1').get('Format').get('Font').set('Bold', true);
    batch.range('H1').call('Clear', 'Contents');
    batch.range('C1').call('Select');
  });
  expect([sheet.valueAt(0, 7), sheet.styleAt(0, 7).bold, sheet.selection.column]).toEqual(['', true, 2]);
});

test('rows and columns are hidden and shown', () => {
  ask(host, (batch) => void batch.range('2:2').set('RowHidden', true));
  expect(ask(host, (batch) => batch.range('1:2').load('rowHidden') && batch.range('2:2').load('rowHidden'))).toEqual([{ RowHidden: null }, { RowHidden: true }]);
  ask(host, (batch) => void batch.range('2:2').set('RowHidden', false));
  expect(sheet.isRowHidden(1)).toBe(false);
});

test('the tables that a range touches are found, or only those within it', () => {
  const { workbook: other, table } = tableOf([['Name'], ['Ann']]);
  const names = (fully: boolean) => ask(hostOf(other), (batch) => void batch.range('A2:B9').object('GetTables', fully).load('name'));
  expect([names(false), names(true)]).toEqual([[{ _Items: [{ _Index: 0, Id: table.id, Name: 'Table1' }] }], [{ _Items: [] }]]);
});
