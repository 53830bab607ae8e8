import { expect, test } from '@jest/globals';
import { headerRow } from '../../../contract/text-cells/header-row.ts';

test.each([
  [
    [
      ['Id', 'Text'],
      ['1', 'a'],
    ],
    0,
  ],
  [[['Sales of May'], ['Id', 'Text', 'Amount'], ['1', 'a', '2']], 1],
  [
    [
      ['Sales of May', '', ''],
      ['', '', ''],
      ['Id', 'Text', 'Amount'],
    ],
    2,
  ],
  // Two cells are too few to be told from a line that was cut in two.
  [[['Sales of May'], ['Id', 'Text']], 0],
  [[['one'], ['two'], ['three']], 0],
  [[], 0],
])('%j has its headers in row %i', (rows, row) => expect(headerRow(rows)).toBe(row));
