import { modelChanges, timelineOption } from '../../../addin/archive/timeline-option.ts';
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
