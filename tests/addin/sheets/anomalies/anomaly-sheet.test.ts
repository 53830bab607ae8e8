import { anomalyPage } from '../../../../addin/sheets/anomalies/anomaly-page.ts';
import type { AnomalyReport } from '../../../../contract/anomaly.ts';
import { useReportWorkbook } from '../report-workbook.ts';

const REPORT: AnomalyReport = {
  ...{ rows: 4, learned: 4, alerts: 2, wantedRate: 0.25, threshold: 0.6 },
  verdicts: { anomalies: 1, usual: 1, areLearned: true },
  columns: [],
  last: [
    { key: 'a', score: 0.4, isAlert: false, verdict: 'none' },
    { key: 'b', score: 0.8, isAlert: true, verdict: 'anomaly' },
    { key: 'c', score: 0.7, isAlert: true, verdict: 'none' },
    { key: 'd', score: 0.5, isAlert: false, verdict: 'usual' },
  ],
};

const excel = useReportWorkbook();

test('each row is a point of one series: what was said of it, or whether it is beyond the threshold', () => {
  const { chart } = anomalyPage({ classifier: 'Payments', report: REPORT });
  expect(chart!.points).toEqual({
    series: ['usual', 'unusual', 'confirmed', 'rejected', 'threshold'],
    rows: [
      [1, 0.4, '', '', '', ''],
      [2, '', '', 0.8, '', ''],
      [3, '', 0.7, '', '', ''],
      [4, '', '', '', 0.5, ''],
      [1, '', '', '', '', 0.6],
      [2, '', '', '', '', 0.6],
      [3, '', '', '', '', 0.6],
      [4, '', '', '', '', 0.6],
    ],
  });
  expect(anomalyPage({ classifier: 'Payments', report: { ...REPORT, last: [] } }).chart).toBeNull();
});

test('the sheet has the figures, and a chart of Excel’s own', async () => {
  await excel.writeAnomalies({ classifier: '=Payments', report: REPORT });
  await excel.writeAnomalies({ classifier: '=Payments', report: REPORT });
  const { values, text, charts } = await excel.read('Amend anomalies');
  expect(values[0]![0]).toBe('Scores: =Payments');
  const shown = (name: string) => text[values.findIndex((cells) => cells[0] === name)]![1];
  expect(shown('Rows scored')).toBe('4');
  expect(shown('Share of rows that are to be unusual')).toBe('25.0%');
  expect(shown('Beyond this score')).toBe('0.600');
  expect(charts.map(({ name, type, series }) => [name, type, series])).toEqual([
    ['Amend anomalies 1', 'XYScatter', ['usual', 'unusual', 'confirmed', 'rejected', 'threshold']],
  ]);
});
