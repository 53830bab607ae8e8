import { expect, test } from '@jest/globals';
import { summarizeTable } from '../../../../server/record/classifiers/summarize-table.ts';

test('says of each column what it seems to be, and why, and which would serve as key and label', async () => {
  const rows = Array.from({ length: 12 }, (_, at) => at);
  const summary = await summarizeTable({
    columns: [
      { name: 'Reference', values: rows.map((at) => `R-${100 + at}`), isDate: false },
      { name: 'Day', values: rows.map((at) => (at === 0 ? null : 46_000 + at)), isDate: true },
      { name: 'Account', values: rows.map((at) => ['Travel', 'Food'][at % 2]!), isDate: false },
    ],
  });
  expect(summary.columns.map(({ name, type, distinct }) => [name, type, distinct])).toEqual([
    ['Reference', 'ignored', 12],
    ['Day', 'date', 11],
    ['Account', 'category', 2],
  ]);
  expect(summary.columns[1]!.missingShare).toBeCloseTo(1 / 12, 12);
  expect(summary.columns.every(({ reason }) => reason !== '')).toBe(true);
  expect(summary).toMatchObject({ suggestedKeyColumns: ['Reference'], suggestedLabelColumn: 'Account' });
});
