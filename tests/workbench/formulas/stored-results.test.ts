import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { CellValue } from '../../../workbench/cells/cell.ts';
import { bytesOf, describeWithOddFiles } from '../files/odd-files.ts';
import '../workbook/book.ts';
import { hasFormulas, storedWorkbook, type StoredResult } from './stored-workbook.ts';

/** TEXT speaks the language of the Excel that stored it. */
const IN_RUSSIAN = /russian/;
/** Larger files are of texts; reading them as a whole takes minutes. */
const MOST_BYTES = 500_000;
/** These answer by the clock, by chance, or by where the file was when it was saved. */
const OF_THE_MOMENT = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|INFO)\s*\(|CELL\s*\(\s*"filename"/i;

describeWithOddFiles('results that Excel stored with formulas', (folder) => {
  const found = new Map(
    readdirSync(join(folder, 'xlsx', 'sheetjs'))
      .filter((name) => /\.xls[xm]$/.test(name) && !IN_RUSSIAN.test(name))
      .map((name) => [name, bytesOf(folder, join('xlsx', 'sheetjs', name))] as const)
      .filter(([, bytes]) => bytes.length < MOST_BYTES && hasFormulas(bytes))
      .map(([name, bytes]) => [name, compare(bytes)]),
  );
  const all = [...found.values()].flat();

  test('at least nine in ten of formula_stress_test.xlsx are found again', () => {
    const cells = found.get('formula_stress_test.xlsx') ?? [];
    expect(cells.length).toBeGreaterThan(100);
    expect(shareRight(cells)).toBeGreaterThanOrEqual(0.9);
  });

  test('at least nine in ten of all files are found again', () => {
    expect(all.length).toBeGreaterThan(1_000);
    expect(shareRight(all)).toBeGreaterThanOrEqual(0.9);
  });
});

interface Compared extends StoredResult {
  readonly here: CellValue;
  readonly isRight: boolean;
}

function compare(bytes: Uint8Array): Compared[] {
  const { workbook, results } = storedWorkbook(bytes);
  workbook.engine.rebuild();
  return results
    .filter(({ formula }) => !OF_THE_MOMENT.test(formula))
    .map((result) => {
      const here = result.sheet.valueAt(result.row, result.column);
      return { ...result, here, isRight: isSame(here, result.value) };
    });
}

function shareRight(cells: readonly Compared[]): number {
  return cells.filter(({ isRight }) => isRight).length / cells.length;
}

function isSame(here: CellValue, stored: CellValue): boolean {
  if (typeof here !== 'number' || typeof stored !== 'number') return here === stored;
  return Math.abs(here - stored) <= 1e-9 * Math.max(1, Math.abs(stored));
}
