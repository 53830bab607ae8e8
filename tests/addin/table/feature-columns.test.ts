import {
  blockOf,
  cellsOfRow,
  columnsToFind,
  featureCells,
  featureColumns,
  matchClassifier,
} from '../../../addin/table/feature-columns.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { sheetTable } from '../../fakes/sheet-table.ts';

describe('featureColumns', () => {
  test('are the columns of the classifier, in its order, whatever the order of the sheet', () => {
    const table = sheetTable({ Amount: [1], Note: ['x'], Id: ['a'], Merchant: ['Cafe'] });
    expect(featureColumns(table, aClassifier()).map((column) => column.name)).toEqual(['Merchant', 'Amount']);
  });

  test('a missing column is named in a sentence, with what to do', () => {
    const table = sheetTable({ Id: ['a'], Merchant: ['Cafe'] });
    expect(() => featureColumns(table, aClassifier())).toThrow(
      expect.objectContaining({
        code: 'column-missing',
        message: 'The table has no column “Amount”.',
        nextStep:
          '“Account of Purchases” needs it. Choose at the top of the pane which of your columns it is, or put the header back.',
      }),
    );
  });

  test('a missing key column is missing too; a missing label column is not', () => {
    expect(columnsToFind(matchClassifier(['Merchant', 'Amount'], aClassifier()), aClassifier())).toEqual(['Id']);
  });
});

test('of two columns that would do none is taken, and both are named', () => {
  const table = sheetTable({ Id: ['a'], merchant: ['Cafe'], 'MERCHANT ': ['Taxi'], Amount: [1] });
  expect(() => featureColumns(table, aClassifier())).toThrow(
    expect.objectContaining({
      code: 'column-unclear',
      message: '“merchant” and “MERCHANT ” of the table could both be “Merchant”.',
    }),
  );
});

describe('featureCells', () => {
  const cell = (name: string, value: string | number | null) => ({ name, value });

  test('are one row’s cells in the order of the classifier, blank ones among them', () => {
    expect(featureCells([cell('Amount', 1), cell('Id', 'a'), cell('Merchant', null)], aClassifier())).toEqual([
      null,
      1,
    ]);
  });

  test('a row that was read without a column of the classifier says so: it is not taken for a blank', () => {
    expect(() => featureCells([cell('Amount', 1), cell('Id', 'a')], aClassifier())).toThrow(
      expect.objectContaining({ code: 'column-missing', message: 'The table has no column “Merchant”.' }),
    );
  });
});

test('blockOf holds the rows asked for, by column', () => {
  const table = sheetTable({ Merchant: ['Cafe', 'Taxi', null], Amount: [1, 2, 3] });
  expect(blockOf(table.columns, ['a', 'b', 'c'], [2, 0])).toEqual({
    keys: ['c', 'a'],
    columns: [
      { name: 'Merchant', values: [null, 'Cafe'] },
      { name: 'Amount', values: [3, 1] },
    ],
  });
});

test('cellsOfRow are the cells of one row in column order', () => {
  expect(cellsOfRow(sheetTable({ Merchant: ['Cafe'], Amount: [1] }).columns, 0)).toEqual(['Cafe', 1]);
});
