import type { DriftTimeline } from '../../../contract/drift-archive.ts';
import { columnsToDraw } from '../../../contract/words/column-drawings.ts';
import { chartsOverTime, columnsOverTime, liveOverTime } from '../../../contract/words/drift-over-time.ts';
import { driftReportOf } from '../../fixtures/drift-report.ts';
import { samplePack } from '../../fixtures/pack-content.ts';

const report = driftReportOf();

test('accuracy is drawn with its interval at the end of each span, a gap where nobody answered, and a mark where another version began', () => {
  const shares = [[0.85, 0.75, 0.9], [0.8, 0.7, 0.85], [0.75, 0.65, 0.8], []];
  const accuracy = report.accuracy.map((point, at) => {
    const [right = null, low = null, high = null] = shares[at]!;
    return { ...point, accuracy: right, low, high, modelVersion: at < 2 ? 3 : 4 };
  });
  const [chart] = chartsOverTime({ ...report, accuracy }, null, []);
  expect(chart).toEqual({
    ...{ name: 'accuracy', title: 'Accuracy of the predictions that people have answered, with its 95 % interval' },
    ...{ series: ['Accuracy', 'At least', 'At most', 'Another version answers from here'], mark: 3, broken: [1, 2] },
    rows: [
      ['2026-10-02 00:00', 0.85, 0.75, 0.9, ''],
      ['2026-10-03 00:00', 0.8, 0.7, 0.85, ''],
      ['2026-10-04 00:00', 0.75, 0.65, 0.8, 0.75],
      ['2026-10-05 00:00', '', '', '', ''],
    ],
  });
  expect(chartsOverTime(report, null, [])[0]!.mark).toBeNull();
  expect(chartsOverTime({ ...report, accuracy: [] }, null, [])).toEqual([]);
});

test('what should be right stands beside what was, and beside how many labels have come', () => {
  const { accuracy } = samplePack();
  const [chart, ...more] = liveOverTime(accuracy!);
  expect(more).toEqual([]);
  expect(chart!.series).toEqual(['Should be right', 'At least', 'At most', 'Were right', 'Labels have come']);
  expect(chart!.rows[4]).toEqual(['2026-10-26 00:00', 0.92, 0.92 - 0.03, 0.92 + 0.03, 0.84, 60 / 3_000]);
});

test('of a column that is drawn the checks show what decided, and from where on it counts', () => {
  const of = (verdict: 'stable' | 'drift', day: number): DriftTimeline['reports'][number] => {
    const [from, to] = [`2026-11-0${day}T00:00:00.000Z`, `2026-11-0${day}T12:00:00.000Z`];
    return { number: day, madeAt: to, modelVersion: 3, verdict, window: { from, to, rows: 500 } };
  };
  const amount = {
    ...{ name: 'Amount', type: 'number' as const, threshold: 0.5, distances: [0.1, 0.62], missing: [0, 0.02] },
    ...{ statuses: ['stable' as const, 'drift' as const], measure: 'parts' as const },
    ...{ effects: [0.1, 0.62], thresholds: [0.5, 0.5] },
  };
  const timeline: DriftTimeline = { reports: [of('stable', 1), of('drift', 2)], columns: [amount] };
  const [chart] = columnsOverTime(timeline, columnsToDraw(report).slice(0, 1));
  expect(chart!.series.slice(1)).toEqual(['Drift from', 'Empty cells']);
  expect(chart!.rows).toEqual([
    ['2026-11-01 12:00', 0.1, 0.5, 0],
    ['2026-11-02 12:00', 0.62, 0.5, 0.02],
  ]);
  // Of one check there is no line.
  expect(columnsOverTime({ ...timeline, reports: timeline.reports.slice(0, 1) }, columnsToDraw(report))).toEqual([]);
});
