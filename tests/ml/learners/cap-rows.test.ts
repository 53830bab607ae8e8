import { capRows } from '../../../ml/learners/cap-rows.ts';

const ROWS = 5_000;
const data = {
  table: {
    rows: ROWS,
    columns: [{ name: 'n', type: 'number' as const, values: Float64Array.from({ length: ROWS }, (_, row) => row) }],
  },
  labels: Int32Array.from({ length: ROWS }, (_, row) => (row % 500 === 0 ? 1 : 0)),
  weights: null,
  classes: 2,
  seed: 3,
};
const times = Float64Array.from({ length: ROWS }, (_, row) => row);

describe('capRows', () => {
  test('keeps all rows when they are few enough', () => {
    expect(capRows(data, times, ROWS)).toEqual({ training: data, times, of: ROWS });
  });

  test('samples rows in their order, their times with them, and keeps those of rare classes', () => {
    const { training, times: kept, of } = capRows(data, times, 1_000);
    const { values } = training.table.columns[0]!;
    expect([training.table.rows, of]).toEqual([1_000, ROWS]);
    expect([...values]).toEqual([...kept!]);
    expect([...kept!]).toEqual([...kept!].sort((a, b) => a - b));
    expect(training.labels.reduce((sum, label) => sum + label, 0)).toBe(10);
  });

  test('samples the same rows for the same seed', () => {
    expect(capRows(data, null, 100)).toEqual(capRows(data, null, 100));
  });
});
