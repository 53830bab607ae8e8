import { describe, expect, test } from '@jest/globals';
import type { CellValue } from '../../../../contract/cell.ts';
import { findGiveaways } from '../../../../server/record/classifiers/find-giveaways.ts';

const ROWS = Array.from({ length: 300 }, (_, row) => row);
const label = (row: number): CellValue => [4100, 5200, 6300][row % 3]!;

describe('findGiveaways', () => {
  test('reads columns by their types, and leaves out rows without a class', async () => {
    const labels = ROWS.map((row) => (row % 3 === 0 ? null : label(row)));
    const columns = [
      { name: '__proto__', type: 'category' as const, values: ROWS.map((row) => ` A-${label(row)} `) },
      { name: 'Amount', type: 'number' as const, values: ROWS.map((row) => (row * 7919) % 1_000) },
      { name: 'Off', type: 'ignored' as const, values: ROWS.map(label) },
    ];
    expect(await findGiveaways({ columns, labels })).toEqual([
      { column: '__proto__', rows: 100, right: 1, next: { column: 'Amount', right: expect.any(Number) } },
    ]);
  });

  test('finds none where no row has a class', async () => {
    expect(
      await findGiveaways({ columns: [{ name: 'A', type: 'text', values: [null, 'x'] }], labels: [null, ' '] }),
    ).toEqual([]);
  });
});
