import type { ReportLine } from '../../../../contract/drift-archive.ts';
import { MOST_WHOLE_REPORTS } from '../../../../contract/pack-content.ts';
import { chooseWholeReports } from '../../../../server/watch/packs/whole-reports.ts';

const line = (
  number: number,
  day: number,
  verdict: ReportLine['verdict'],
  madeBy: string | null = null,
): ReportLine => {
  const madeAt = new Date(Date.UTC(2026, 9, day, number % 24)).toISOString();
  return {
    ...{ number, madeAt, madeBy, modelVersion: 3, segment: null, verdict, changed: [] },
    window: { from: madeAt, to: madeAt, rows: 500 },
  };
};

test('a pack holds what people asked for, and of each day the worst of what was made by itself, of equal ones the last', () => {
  const lines = [
    line(1, 1, 'stable'),
    line(2, 1, 'drift'),
    line(3, 1, 'watch'),
    line(4, 2, 'stable'),
    line(5, 2, 'stable'),
    line(6, 2, 'stable', 'Ada'),
    line(7, 3, 'unknown'),
  ];
  expect(chooseWholeReports(lines)).toEqual([2, 5, 6, 7]);
});

test('of too many it holds the worst', () => {
  const lines = Array.from({ length: 300 }, (_, at) =>
    line(at + 1, 1 + (at % 28), at % 3 === 0 ? 'drift' : 'stable', 'Ada'),
  );
  const chosen = chooseWholeReports(lines);
  expect(chosen).toHaveLength(MOST_WHOLE_REPORTS);
  expect(chosen.every((number) => lines[number - 1]!.verdict === 'drift')).toBe(true);
});
