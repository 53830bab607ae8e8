import { expect, test } from '@jest/globals';
import { bookOf, tableOf, valuesAt } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

const { workbook, sheet } = bookOf([
  ['a', 'b', 'c'],
  ['d', 'e', 'f'],
  ['g', '', 'i'],
]);
const host = hostOf(workbook);

test('more than five million cells are read as null, as Excel does silently', () => {
  expect(ask(host, (batch) => void batch.range('A:F').load('values', 'cellCount'))).toEqual([
    { Values: null, CellCount: 6_291_456 },
  ]);
});

test('one value fills a range; the size check of the library refuses another shape', () => {
  ask(host, (batch) => void batch.range('H1:I2').set('Values', 'x'));
  expect(valuesAt(workbook, 'H1:I2')).toEqual([
    ['x', 'x'],
    ['x', 'x'],
  ]);
  expect(ask(host, (batch) => void batch.range('H1:I2').call('_ValidateArraySize', 3, 2))).toBe('InvalidArgument');
});

test('a block of one fills a range with its value, or its number format', () => {
  ask(host, (batch) => {
    batch
      .range('N1:O2')
      .set('Values', [[0.5]])
      .set('NumberFormat', [['0%']]);
    batch.range('N3:O3').set('Formulas', [['=1+1']]);
  });
  expect(ask(host, (batch) => void batch.range('N1:O2').load('text'))).toEqual([
    {
      Text: [
        ['50%', '50%'],
        ['50%', '50%'],
      ],
    },
  ]);
  expect(valuesAt(workbook, 'N3:O3')).toEqual([[2, 2]]);
});

test('a range says where it stands in points, and whether any of it is hidden', () => {
  ask(host, (batch) => {
    batch.range('Q1').get('Format').set('ColumnWidth', 100);
    batch.range('S1').set('ColumnHidden', true);
  });
  expect(ask(host, (batch) => void batch.range('R2:S3').load('left', 'top', 'width', 'height', 'hidden'))).toEqual([
    { Left: 16 * 48 + 100, Top: 15, Width: 48, Height: 30, Hidden: null },
  ]);
});

test('formulas are read as written, constants as values', () => {
  ask(host, (batch) => void batch.range('K1:L1').set('Formulas', [['=1+1', 'text']]));
  expect(ask(host, (batch) => void batch.range('K1:L1').load('formulas', 'values'))).toEqual([
    { Formulas: [['=1+1', 'text']], Values: [[2, 'text']] },
  ]);
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
  expect(ask(host, (batch) => batch.range('1:2').load('rowHidden') && batch.range('2:2').load('rowHidden'))).toEqual([
    { RowHidden: null },
    { RowHidden: true },
  ]);
  ask(host, (batch) => void batch.range('2:2').set('RowHidden', false));
  expect(sheet.isRowHidden(1)).toBe(false);
});

test('the tables that a range touches are found, or only those within it', () => {
  const { workbook: other, table } = tableOf([['Name'], ['Ann']]);
  const names = (fully: boolean) =>
    ask(hostOf(other), (batch) => void batch.range('A2:B9').object('GetTables', fully).load('name'));
  expect([names(false), names(true)]).toEqual([
    [{ _Items: [{ _Index: 0, Id: table.id, Name: 'Table1' }] }],
    [{ _Items: [] }],
  ]);
});
