import { describe, expect, test } from '@jest/globals';
import type { Scorecard } from '../../../../contract/scorecard.ts';
import { scorecardOf } from '../../../fixtures/scorecard.ts';
import { useReportWorkbook } from '../report-workbook.ts';

const NOTED = {
  ...{ document: '=Assessment', result: 'No personal data.', doneOn: '2026-02-03' },
  ...{ person: 'Ann', notedAt: '2026-02-04T09:00:00.000Z' },
};
const CARD: Scorecard = scorecardOf({
  schema: {
    points: 1,
    automatic: { state: 'passed', finding: { code: 'explained', values: { version: 2 } }, sentence: 'It holds.' },
  },
  privacy: { points: 0.5, document: NOTED },
  invariants: {
    automatic: {
      state: 'failed',
      finding: { code: 'drifted', values: { at: NOTED.notedAt, columns: 1 } },
      sentence: 'It drifted.',
    },
    document: NOTED,
  },
});

const excel = useReportWorkbook();

describe('the sheet with the ML Test Score', () => {
  test('has the score, the four sections, and each test with points and evidence', async () => {
    await excel.writeScorecard(CARD);
    await excel.writeScorecard(CARD);
    const { text, active, sheets } = await excel.read('Amend scorecard');
    expect(active).toBe('Amend scorecard');
    expect(sheets.filter(([name]) => name!.startsWith('Amend scorecard'))).toHaveLength(2);
    const line = (first: string) => text.find(([cell]) => cell === first);
    expect(text[0]![0]).toBe('ML Test Score: Cards');
    expect(line('Score: the least of the four sections')![1]).toBe('0.0');
    expect(line('Data')).toEqual(['Data', '1.5', 'of 7', '']);
    expect(line(CARD.tests[0]!.title)).toEqual([CARD.tests[0]!.title, '1.0', 'Passed, by itself', 'It holds.']);
    const written = '3 February 2026: No personal data. See =Assessment. Written down by Ann on 4 February 2026.';
    expect(line('Personal data are kept from whoever may not see them')!.slice(1)).toEqual([
      '0.5',
      'Done by hand',
      written,
    ]);
    expect(line('Rows in use are like those that it is compared with')!.slice(1)).toEqual([
      '0.0',
      'Failed',
      `It drifted. ${written}`,
    ]);
    expect(line('Every column helps')!.slice(1)).toEqual(['0.0', 'Nothing written down', '']);
    expect(text.at(-1)![0]).toBe('A rule.');
  });
});
