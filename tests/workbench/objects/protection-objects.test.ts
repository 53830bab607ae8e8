import { expect, test } from '@jest/globals';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('a sheet is protected with options and a password, and edits are refused with AccessDenied', () => {
  const { workbook } = bookOf([]);
  const host = hostOf(workbook);
  ask(host, (batch) => void batch.sheet().get('Protection').call('Protect', { allowFormatCells: true }, 'secret'));
  expect(ask(host, (batch) => void batch.sheet().get('Protection').load('protected', 'options'))).toEqual([
    {
      Protected: true,
      Options: expect.objectContaining({ allowFormatCells: true, allowSort: false, selectionMode: 'Normal' }),
    },
  ]);
  expect(ask(host, (batch) => void batch.range('A1').set('Values', [[1]]))).toBe('AccessDenied');
  expect(ask(host, (batch) => void batch.range('A1').get('Format').get('Font').set('Bold', true))).toEqual([null]);
  expect(ask(host, (batch) => void batch.sheet().get('Protection').call('Unprotect', 'guess'))).toBe('AccessDenied');
  ask(host, (batch) => void batch.sheet().get('Protection').call('Unprotect', 'secret'));
  expect(ask(host, (batch) => void batch.range('A1').set('Values', [[1]]))).toEqual([null]);
});

test('a protected workbook keeps its sheets', () => {
  const { workbook } = bookOf([]);
  const host = hostOf(workbook);
  ask(host, (batch) => void batch.workbook.get('Protection').call('Protect', 'secret'));
  expect(ask(host, (batch) => void batch.workbook.get('Protection').load('protected'))).toEqual([{ Protected: true }]);
  expect(ask(host, (batch) => void batch.workbook.get('Worksheets').object('Add', 'New'))).toBe('AccessDenied');
  ask(host, (batch) => void batch.workbook.get('Protection').call('Unprotect', 'secret'));
  expect(ask(host, (batch) => void batch.workbook.get('Worksheets').object('Add', 'New'))).toEqual([]);
});
