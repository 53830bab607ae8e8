import type { StreamReport } from '../../../../addin/ports/report-sheets.ts';
import { useReportWorkbook } from '../report-workbook.ts';

const excel = useReportWorkbook();
const REPORT: StreamReport = {
  ...{ classifier: '=Cards', feed: 'Purchases', who: 'The stream answers.' },
  facts: [{ name: 'Labels learned', value: '4,001' }],
  figures: [
    { name: 'Records', values: [4_000, 2_000], form: 'count' },
    { name: 'Right', values: [0.9, 0.875], form: 'share' },
    { name: 'Log-loss', values: [0.25, null], form: 'number' },
  ],
  learners: [{ name: 'Last label', values: [0.4, 0.5], form: 'number' }],
  hours: {
    form: 'share',
    names: ['Right', 'Always the last class', 'Always the most frequent class'],
    rows: [
      { from: '2026-11-05T08:00:00.000Z', values: [0.9, 0.85, 0.5], drifts: 0 },
      { from: '2026-11-05T09:00:00.000Z', values: [0.875, null, 0.5], drifts: 3 },
    ],
  },
};

test('has figures as numbers beside plain guesses, and a chart of its own by hour; written twice, it is there once', async () => {
  await excel.writeStream(REPORT);
  await excel.writeStream(REPORT);
  const { values, text, charts, sheets } = await excel.read('Amend stream');
  expect(sheets.filter(([name]) => name!.startsWith('Amend stream'))).toHaveLength(2);
  expect(text[0]![0]).toBe('What the stream of Purchases teaches: =Cards');
  const line = (first: string) => text.find(([cell]) => cell === first)!.slice(1);
  expect(line('Right').slice(0, 2)).toEqual(['90.0%', '87.5%']);
  expect(line('Records').slice(0, 2)).toEqual(['4,000', '2,000']);
  expect(line('Last label').slice(0, 2)).toEqual(['0.400', '0.500']);
  expect(line('2026-11-05 09:00:00 UTC').slice(0, 4)).toEqual(['87.5%', '', '50.0%', '3']);
  expect(values.find(([cell]) => cell === 'Right')![1]).toBe(0.9);
  expect(charts.map(({ name, series }) => [name, series])).toEqual([
    ['Amend stream 1', ['Right', 'Always the last class', 'Always the most frequent class']],
  ]);
});
