import { anAnswer } from '../../../fakes/fake-metrics.ts';
import { useReportWorkbook } from '../report-workbook.ts';

const excel = useReportWorkbook();
const QUESTION = { value: 900, unit: 'ms', minutes: 20 };

test('shares are shown in per cent, and the question is a series of its own beside the decisions', async () => {
  await excel.writeAnswer({ metric: '=Errors', question: QUESTION, answer: anAnswer() });
  const { values, text, charts } = await excel.read('Amend answer');
  const row = values.findIndex((cells) => cells[0] === 'Observations it had not seen');
  expect(text[row]!.slice(1, 5)).toEqual(['90.0%', '60.0%', '98.0%', '10']);
  expect(values[0]![0]).toBe('Roll back or go ahead: =Errors');
  expect(charts.map(({ name, type, series }) => [name, type, series])).toEqual([
    ['Amend answer 1', 'XYScatter', ['0 (go ahead)', '1 (roll back)', 'Your question']],
  ]);
});
