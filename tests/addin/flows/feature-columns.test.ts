import { blockOf, cellsOfRow, featureColumns, missingColumns } from '../../../addin/flows/feature-columns.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { sheetTable } from '../../fakes/sheet-table.ts';

describe('featureColumns', () => {
  test('are the columns of the classifier, in its order, whatever the order of the sheet', () => {
    const table = sheetTable({ Amount: [1], Note: ['x'], Id: ['a'], Merchant: ['Cafe'] });
    expect(featureColumns(table, aClassifier()).map((column) => column.name)).toEqual(['Merchant', 'Amount']);
  });

  test('a missing column is named in a sentence, with what to do', () => {
    const table = sheetTable({ Id: ['a'], Merchant: ['Cafe'] });
    expect(() => featureColumns(table, aClassifier())).toThrow(expect.objectContaining({
      code: 'column-missing', message: 'The table has no column “Amount”.',
      nextStep: '“Account of Purchases” was set up with it. Put the header back, or set up a new classifier.',
    }));
  });

  test('a missing key column is missing too; a missing label column is not', () => {
    expect(missingColumns(sheetTable({ Merchant: ['Cafe'], Amount: [1] }), aClassifier())).toEqual(['Id']);
  });
});

test('blockOf holds the rows asked for, by column', () => {
  const table = sheetTable({ Merchant: ['Cafe', 'Taxi', null], Amount: [1, 2, 3] });
  expect(blockOf(table.columns, ['a', 'b', 'c'], [2, 0])).toEqual({
    keys: ['c', 'a'],
    columns: [{ name: 'Merchant', values: [null, 'Cafe'] }, { name: 'Amount', values: [3, 1] }],
  });
});

test('cellsOfRow are the cells of one row in column order', () => {
  expect(cellsOfRow(sheetTable({ Merchant: ['Cafe'], Amount: [1] }).columns, 0)).toEqual(['Cafe', 1]);
});
