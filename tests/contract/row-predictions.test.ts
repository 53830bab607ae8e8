import { expect, test } from '@jest/globals';
import { complaintOfRow, rowObject, rowPredictionRequest } from '../../contract/row-predictions.ts';

test.each([
  [{ key: 'R-1', Merchant: 'x', Amount: 1, Paid: true, Note: null }],
  [{ key: 7 }],
  [{}],
  [JSON.parse('{"__proto__": "a column may be called anything"}') as object],
])('takes a row: %j', (row) => {
  expect(complaintOfRow(row)).toBeNull();
  expect(rowObject.parse(row)).toBe(row);
});

test.each([
  [null, /^A row is an object/],
  [[], /^A row is an object/],
  ['x', /^A row is an object/],
  [{ key: '' }, /^key: A row key is a number, or a text of 1 to 1,000 characters/],
  [{ key: null }, /^key: A row key/],
  [{ '': 1 }, /^The name of a column/],
  [{ Amount: Number.NaN }, /^Amount: A cell is/],
  [{ Amount: { a: 1 } }, /^Amount: A cell is/],
])('says what is wrong with %j', (row, said) => expect(complaintOfRow(row)).toMatch(said));

test('refuses a row that is wider than a sheet', () => {
  const wide = (columns: number) => Object.fromEntries(Array.from({ length: columns }, (_, at) => [`c${at}`, at]));
  expect(complaintOfRow(wide(16_384))).toBeNull();
  expect(complaintOfRow(wide(16_385))).toMatch(/^There are 16,385 columns; 16,384 is the most/);
});

test('refuses more cells than a request may have, however many rows they are of', () => {
  const wide = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`c${at}`, at]));
  const rows = (count: number) => ({ rows: Array.from({ length: count }, () => wide) });
  expect(rowPredictionRequest.safeParse(rows(2_500)).success).toBe(true);
  expect(rowPredictionRequest.safeParse(rows(2_501)).success).toBe(false);
});
