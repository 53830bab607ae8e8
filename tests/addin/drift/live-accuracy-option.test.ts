import { byAnswerOption, byArrivalOption } from '../../../addin/drift/live-accuracy-option.ts';
import type { LiveAccuracy } from '../../../contract/live-accuracy.ts';
import { liveAccuracyOf } from '../../fixtures/live-accuracy.ts';

interface Option {
  readonly series: readonly { readonly name?: string; readonly data: [number, number | null][] }[];
}

const expected = { value: 0.9, low: 0.85, high: 0.95, rows: 200 };
const realised = { value: 0.8, low: 0.7, high: 0.9, rows: 50 };
const span = (hour: number, part: Pick<LiveAccuracy['byAnswer'][number], 'expected' | 'realised'>) => ({
  ...{ from: `2026-11-20T0${hour}:00:00.000Z`, to: `2026-11-20T0${hour + 1}:00:00.000Z`, rows: 200, overridden: null },
  ...part,
});
const live = liveAccuracyOf({ byAnswer: [span(1, { expected, realised }), span(2, { expected, realised: null })] });
const valuesOf = (option: unknown) =>
  (option as Option).series.map(({ name, data }) => [name, data.map(([, value]) => value)]);

test('by when rows were answered: the band that is expected, what should be right, what was, and the share of labels', () => {
  const [low, between, ...lines] = valuesOf(byAnswerOption(live, false));
  expect(low![1]).toEqual([0.85, 0.85]);
  expect((between![1] as number[]).map((width) => width.toFixed(2))).toEqual(['0.10', '0.10']);
  expect(lines).toEqual([
    ['Should be right', [0.9, 0.9]],
    ['Were right', [0.8, null]],
    ['Labels have come', [0.25, 0]],
  ]);
});

test('by when labels came: what was right', () => {
  const [arrived] = live.byArrival;
  expect(valuesOf(byArrivalOption(live, true)).at(-1)).toEqual(['Were right', [arrived!.realised.value]]);
});
