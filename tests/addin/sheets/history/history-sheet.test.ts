import { describe, expect, test } from '@jest/globals';
import { historyPage } from '../../../../addin/sheets/history/history-page.ts';
import { useReportWorkbook } from '../report-workbook.ts';

const LINE = {
  ...{ row: 'PC-1', at: '2026-03-01T12:00:00.000Z', person: null, before: null },
  ...{ after: '=Travel', said: 'The label column says “=Travel”.' },
};
const REPORT = {
  classifier: 'Cards',
  rows: 1,
  lines: [LINE, { ...LINE, person: 'Ann', before: '=Travel', after: 'Meals' }],
};

const excel = useReportWorkbook();

describe('the sheet with the history of rows', () => {
  test('has a line an entry: row, when, who, class before and after, what was said', () => {
    expect(historyPage(REPORT).map(({ cells }) => cells)).toEqual([
      ['History of rows: Cards'],
      ['1 row, 2 entries of the feedback log, by row and then in the order of recording.'],
      [],
      ['Row', 'When (UTC)', 'Who', 'Class before', 'Class after', 'What was said'],
      ['PC-1', 46_082.5, 'nobody was seen', '', '=Travel', LINE.said],
      ['PC-1', 46_082.5, 'Ann', '=Travel', 'Meals', LINE.said],
    ]);
  });

  test('is written anew each time, calculates nothing, and shows moments', async () => {
    await excel.writeHistory(REPORT);
    await excel.writeHistory({ ...REPORT, lines: [LINE] });
    const { values, text, active } = await excel.read('Amend history');
    expect(active).toBe('Amend history');
    expect(values).toHaveLength(5);
    expect(text[4]).toEqual(['PC-1', '2026-03-01 12:00', 'nobody was seen', '', '=Travel', LINE.said]);
  });
});
