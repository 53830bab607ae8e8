import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { CellValue } from '../../../workbench/cells/cell.ts';
import { bookOf } from '../workbook/book.ts';

/** Formulas on a small table with results reckoned by hand from Excel's function reference. */
const { data, tests } = JSON.parse(readFileSync(new URL('everyday-formulas.json', import.meta.url), 'utf8')) as {
  readonly data: readonly (readonly [row: number, column: number, formula: null, value: CellValue])[];
  readonly tests: readonly (readonly [formula: string, result: CellValue])[];
};

test('of 163 everyday formulas at least 150 have Excel’s result, and the others an error with a note', () => {
  const { workbook, sheet } = bookOf([]);
  for (const [row, column, , value] of data) sheet.values.set(row, column, value);
  const wrong = tests.flatMap(([formula, expected], index) => {
    const row = 20 + 4 * index;
    workbook.writeCells({ sheet, area: { row, column: 9, rows: 1, columns: 1 } }, [[formula]], 'user');
    const value = sheet.valueAt(row, 9);
    const note = workbook.engine.noteAt(sheet, row, 9);
    return isSame(value, expected) ? [] : [{ formula, expected, value, note }];
  });
  expect(tests).toHaveLength(163);
  expect(wrong.filter(({ value, note }) => value !== '#NAME?' || note === null)).toEqual([]);
  expect(tests.length - wrong.length).toBeGreaterThanOrEqual(150);
});

function isSame(value: CellValue, expected: CellValue): boolean {
  if (typeof value !== 'number' || typeof expected !== 'number') return value === expected;
  return Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}
