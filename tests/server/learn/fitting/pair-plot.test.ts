import type { Table } from '../../../../ml/table/column.ts';
import { pairPlot } from '../../../../server/learn/fitting/pair-plot.ts';

const numbers = (name: string, values: readonly number[]) => ({
  name,
  type: 'number' as const,
  values: Float64Array.from(values),
});
const range = (rows: number) => Array.from({ length: rows }, (_, row) => row);

describe('pairPlot', () => {
  test('shows the numeric columns row by row, an empty cell as null', () => {
    const table: Table = {
      rows: 2,
      columns: [numbers('a', [1, NaN]), { name: 'words', type: 'text', values: ['x', 'y'] }, numbers('b', [3, 4])],
    };
    expect(pairPlot(table, ['yes', 'no'])).toEqual({
      columns: ['b', 'a'],
      classes: ['no', 'yes'],
      points: [
        { values: [3, 1], class: 1 },
        { values: [4, null], class: 0 },
      ],
    });
  });

  test('draws at most 400 rows, evenly', () => {
    const { points } = pairPlot(
      { rows: 1_000, columns: [numbers('a', range(1_000))] },
      range(1_000).map(() => 'yes'),
    );
    expect(points).toHaveLength(400);
    expect(points.slice(0, 4).map((point) => point.values[0])).toEqual([0, 2, 5, 7]);
    expect(points.at(-1)!.values[0]).toBe(997);
  });

  test('of many columns takes the five that tell the classes apart best, best first', () => {
    const labels = range(100).map((row) => (row < 50 ? 'low' : 'high'));
    const columns = [0, 1, 2, 3, 4, 5].map((noise) =>
      numbers(
        `noise ${noise}`,
        range(100).map((row) => (row * (7 + 2 * noise)) % 101),
      ),
    );
    const plot = pairPlot(
      {
        rows: 100,
        columns: [
          ...columns,
          numbers(
            'tells',
            range(100).map((row) => (row === 99 ? 1e9 : row)),
          ),
        ],
      },
      labels,
    );
    expect(plot.columns).toHaveLength(5);
    expect(plot.columns[0]).toBe('tells');
  });

  test('of many classes keeps the seven most frequent and puts the others together', () => {
    const labels = range(81).map((row) => `class ${Math.floor(Math.sqrt(row))}`);
    const plot = pairPlot({ rows: 81, columns: [numbers('a', range(81))] }, labels);
    expect(plot.classes).toEqual([
      'class 8',
      'class 7',
      'class 6',
      'class 5',
      'class 4',
      'class 3',
      'class 2',
      'all others',
    ]);
    expect(plot.points[0]!.class).toBe(7);
    expect(plot.points[3]!.class).toBe(7);
    expect(plot.points[64]!.class).toBe(0);
  });

  test('has no points without numeric columns', () => {
    expect(pairPlot({ rows: 1, columns: [{ name: 'words', type: 'text', values: ['x'] }] }, ['yes'])).toEqual({
      columns: [],
      classes: ['yes'],
      points: [],
    });
  });
});
