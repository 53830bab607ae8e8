import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../contract/cell.ts';
import {
  dayIn,
  FALSE_TEXTS,
  isEmptyCell,
  numberIn,
  textIn,
  TRUE_TEXTS,
} from '../../../contract/conditions/read-cell.ts';
import type { ColumnType } from '../../../ml/table/column.ts';
import { readTable } from '../../../ml/table/read-table.ts';
import { anyCell } from '../../setup/any-condition.ts';

test.each([null, '', ' ', '\u00a0\t\n', '\u3000'])('%j is empty, and no value', (cell) =>
  expect([isEmptyCell(cell), textIn(cell), numberIn(cell), dayIn(cell)]).toEqual([true, null, NaN, NaN]),
);

test.each(['#N/A', '\u200b', '-', 0, false])('%j is not empty', (cell) => expect(isEmptyCell(cell)).toBe(false));

test.each<[CellValue, string]>([
  [' 4711 ', '4711'],
  [4711, '4711'],
  [-0, '0'],
  [0.1 + 0.2, '0.30000000000000004'],
  [1e21, '1000000000000000000000'],
  [-1.5e21, '-1500000000000000000000'],
  [1.25e-7, '0.000000125'],
  [true, 'true'],
])('%j is the text %j', (cell, text) => expect(textIn(cell)).toBe(text));

test.each<[CellValue, number]>([
  ['12', 12],
  [' -1.5E2 ', -150],
  ['.5', 0.5],
  ['5.', 5],
  ['1e99', 1e99],
  [false, 0],
  ['1,234', NaN],
  ['1 234', NaN],
  ['0x10', NaN],
  ['Infinity', NaN],
  ['1e100', NaN],
  ['١٢', NaN],
  [`${'0'.repeat(199)}7`, 7],
  [`${'0'.repeat(200)}7`, NaN],
])('%j is the number %d', (cell, number) => expect(numberIn(cell)).toBe(number));

// The serials are Excel's.
test.each<[CellValue, number]>([
  [46_112.999, 46_112],
  ['46112.999', 46_112],
  ['2026-03-31', 46_112],
  ['2026-03-31T23:59:59.9', 46_112],
  ['2026-03-31 00:30:00+02:00', 46_112],
  ['1900-03-01', 61],
  ['2024-02-29', 45_351],
  ['2023-02-29', NaN],
  ['2100-02-29', NaN],
  ['2026-03-31T24:00', NaN],
  ['0999-12-31', NaN],
  ['31.03.2026', NaN],
  [true, NaN],
])('%j is the day %d', (cell, day) => expect(dayIn(cell)).toBe(day));

describe('a model reads a cell alike', () => {
  const read = (type: ColumnType, cell: CellValue) => {
    const { columns } = readTable([{ name: 'A', type }], [{ name: 'A', values: [cell] }]);
    return columns[0]!.values[0]!;
  };
  const check = (alike: (cell: CellValue) => void) =>
    fc.assert(fc.property(anyCell, alike), { seed: 10, numRuns: 1_000 });
  /** Forms that conditions leave out, as `Condition` says. */
  const isExtreme = (cell: CellValue) =>
    typeof cell === 'string' && (cell.length > 200 || /e[+-]?\d{3}|T24/i.test(cell));

  test('as a number', () =>
    check((cell) => {
      if (!isExtreme(cell)) expect(numberIn(cell)).toBe(read('number', cell));
    }));

  test('as a day', () =>
    check((cell) => {
      if (!isExtreme(cell) && cell !== '0999-12-31') expect(dayIn(cell)).toBe(Math.floor(Number(read('date', cell))));
    }));

  test('as a boolean', () =>
    check((cell) => {
      const text = textIn(cell) ?? '';
      expect([TRUE_TEXTS.includes(text), FALSE_TEXTS.includes(text)]).toEqual([
        read('boolean', cell) === 'true',
        read('boolean', cell) === 'false',
      ]);
    }));

  test('as a text that is there, but for Excel errors that came as texts', () =>
    check((cell) => {
      if (cell !== '#N/A') expect(isEmptyCell(cell)).toBe(read('text', cell) === null);
    }));
});
