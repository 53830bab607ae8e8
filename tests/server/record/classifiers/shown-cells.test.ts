import { expect, test } from '@jest/globals';
import { shownCells } from '../../../../server/record/classifiers/shown-cells.ts';

test('cells are shown under their columns, dates as days and nothing as an empty text', () => {
  const columns = [
    { name: 'Merchant', type: 'text' },
    { name: 'Day', type: 'date' },
    { name: 'Amount', type: 'number' },
    { name: 'Paid', type: 'boolean' },
    { name: 'Note', type: 'ignored' },
  ] as const;
  expect(shownCells(columns, ['City Cabs', 46_112.75, 12.5, true])).toEqual([
    { name: 'Merchant', value: 'City Cabs' },
    { name: 'Day', value: '2026-03-31' },
    { name: 'Amount', value: '12.5' },
    { name: 'Paid', value: 'true' },
    { name: 'Note', value: '' },
  ]);
  expect(shownCells([columns[1]], ['31 March'])).toEqual([{ name: 'Day', value: '31 March' }]);
  expect(shownCells([columns[1]], [1e12])).toEqual([{ name: 'Day', value: '1000000000000' }]);
});
