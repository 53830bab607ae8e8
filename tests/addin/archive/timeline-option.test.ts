import { countsFrom, modelChanges, timelineOption } from '../../../addin/archive/timeline-option.ts';
import { aTimeline } from '../../fakes/fake-watch.ts';

interface Option {
  readonly yAxis: { readonly max: (range: { max: number }) => number };
  readonly series: readonly {
    readonly data: unknown[];
    readonly markLine?: { readonly data: { yAxis?: number; xAxis?: number }[] };
  }[];
}

const AT = [10, 11, 12].map((hour) => Date.parse(`2026-03-02T${hour}:00:00Z`));

test('the line has the distances at the end of their windows, with gaps, the threshold and the changes of the model', () => {
  const { series, yAxis } = timelineOption(aTimeline(), 0, false) as unknown as Option;
  expect(series).toHaveLength(1);
  expect(series[0]!.data).toEqual([
    [AT[0], 0.05],
    [AT[1], null],
    [AT[2], 0.4],
  ]);
  expect(series[0]!.markLine!.data).toMatchObject([{ yAxis: 0.2 }, { xAxis: AT[2] }]);
  expect([yAxis.max({ max: 0.4 }), yAxis.max({ max: 0.1 }), yAxis.max({ max: 0.99 })]).toEqual([0.5, 0.3, 1]);
});

test('cells that are empty have a line of their own', () => {
  const { series } = timelineOption(aTimeline(), 1, true) as unknown as Option;
  expect(series.map(({ data }) => data.map((point) => (point as unknown[])[1]))).toEqual([
    [0.02, 0.03, 0.04],
    [0, 0.2, 0],
  ]);
});

test('another version is marked where it begins to answer, a column that is gone draws nothing', () => {
  expect(modelChanges(aTimeline().reports)).toEqual([{ time: AT[2], version: 2 }]);
  expect(timelineOption(aTimeline(), 7, false)).toEqual({});
});

test('a column that another change than the distance decides about shows that change, and from where on it counts', () => {
  const timeline = aTimeline();
  const decided = { measure: 'missing', effects: [0.01, null, 0.5], thresholds: [0.05, null, 0.05] } as const;
  const columns = [
    { ...timeline.columns[0]!, ...decided, effects: [...decided.effects], thresholds: [...decided.thresholds] },
  ];
  const [line] = (
    timelineOption({ ...timeline, columns }, 0, false) as unknown as Option & { series: { name: string }[] }
  ).series;
  expect(line!.name).toBe('rise in empty cells');
  expect(line!.data.map((point) => (point as unknown[])[1])).toEqual([0.01, null, 0.5]);
  expect(line!.markLine!.data[0]).toMatchObject({ yAxis: 0.05 });
  // A distance counts from where it is set now; what the model itself says, from where it did in the last check.
  expect(timeline.columns.map(countsFrom)).toEqual([0.2, 0.3]);
});
