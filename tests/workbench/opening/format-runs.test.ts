import { FormatRuns } from '../../../workbench/opening/format-runs.ts';

describe('FormatRuns', () => {
  test('cells of one format below each other are one run', () => {
    const formats = new FormatRuns();
    for (const row of [1, 2, 3]) formats.add(row, 0, 'yyyy-mm-dd');
    expect(formats.runs()).toEqual([{ column: 0, row: 1, rows: 3, numberFormat: 'yyyy-mm-dd' }]);
  });

  test('a gap or another format begins a new run', () => {
    const formats = new FormatRuns();
    formats.add(1, 2, '0%');
    formats.add(3, 2, '0%');
    formats.add(4, 2, '0.0%');
    expect(formats.runs()).toEqual([
      { column: 2, row: 1, rows: 1, numberFormat: '0%' },
      { column: 2, row: 3, rows: 1, numberFormat: '0%' },
      { column: 2, row: 4, rows: 1, numberFormat: '0.0%' },
    ]);
  });
});
