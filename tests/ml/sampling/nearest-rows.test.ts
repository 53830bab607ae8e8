import { describe, expect, test } from '@jest/globals';
import { indexNeighbours } from '../../../ml/sampling/nearest-rows.ts';
import { fitCells } from '../../../ml/features/sparse-encoder.ts';
import type { Table } from '../../../ml/table/column.ts';
import { readTable } from '../../../ml/table/read-table.ts';
import { sampleTable } from '../../checks/sample-table.ts';

/** @param credit per column; 1 for all of them, the crosses too, when absent */
function index(table: Table, credit?: readonly number[]) {
  const { encoder, cells } = fitCells(table, 100_000, null);
  return indexNeighbours(cells, encoder.hashes.length, credit ?? encoder.columns.map(() => 1));
}

const texts = (values: (string | null)[]) => readTable([{ name: 'Text', type: 'text' }], [{ name: 'Text', values }]);

describe('indexNeighbours', () => {
  const neighboursOf = index(
    texts([
      'card arrived late',
      'late card arrived',
      'exchange rate abroad',
      'card arrived late today',
      null,
      'rates abroad',
    ]),
    [1],
  );

  test('finds the rows that share most, most alike first, never the row itself', () => {
    expect([...neighboursOf(0, 2).rows].sort()).toEqual([1, 3]);
    expect([...neighboursOf(2, 1).rows]).toEqual([5]);
    expect([...neighboursOf(0, 9).rows]).not.toContain(0);
  });

  test('measures by cosine: 1 for the same words, falling', () => {
    const { similarity } = index(texts(['card arrived', 'card arrived', 'card lost']), [1])(0, 2);
    expect(similarity[0]).toBeCloseTo(1, 5);
    expect(similarity[1]).toBeGreaterThan(0);
    expect(similarity[1]).toBeLessThan(0.9);
  });

  test('finds none for a row that shares nothing', () => {
    expect(neighboursOf(4, 3).rows).toHaveLength(0);
  });

  test('counts columns by their credit', () => {
    const rows = readTable(
      [
        { name: 'A', type: 'category' },
        { name: 'B', type: 'category' },
      ],
      [
        { name: 'A', values: ['x', 'x', 'y'] },
        { name: 'B', values: ['p', 'q', 'p'] },
      ],
    );
    expect([...index(rows, [1, 0.1])(0, 1).rows]).toEqual([1]);
    expect([...index(rows, [0.1, 1])(0, 1).rows]).toEqual([2]);
  });

  test('agrees with comparing all pairs of a table with every type of column', () => {
    const { table } = sampleTable(60, 9);
    const ask = index(table);
    for (let row = 0; row < 60; row += 7) {
      const { rows, similarity } = ask(row, 60);
      expect([...similarity]).toEqual([...similarity].sort((a, b) => b - a));
      // Likeness is mutual.
      const back = ask(rows[0]!, 60);
      expect(back.similarity[back.rows.indexOf(row)]).toBeCloseTo(similarity[0]!, 5);
    }
  });
});
