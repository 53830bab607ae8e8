import type { ColumnPoint } from '../../../../contract/drift-archive.ts';
import { decidingMeasure } from '../../../../server/watch/archive/read-timeline.ts';

const EMPTY = { about: 'missing', effect: 0.4, threshold: 0.05 } as const;
const MOVED = { about: 'distribution', effect: 0.1, threshold: 0.2 } as const;
const point = (change: Partial<ColumnPoint>): ColumnPoint => ({
  ...{ name: 'Text', type: 'text', status: 'stable', distance: 0.1, missing: 0, qValue: 0.5, empty: false },
  ...change,
});
const stable = point({ decidedBy: MOVED, checks: [{ ...EMPTY, effect: 0.01 }, MOVED] });
const drifted = point({ status: 'drift', decidedBy: EMPTY, checks: [EMPTY, MOVED] });

test('what decided last is what is drawn, at every check, also where another change decided', () => {
  expect(decidingMeasure([stable, null, drifted, stable])).toEqual({
    measure: 'missing',
    effects: [0.01, null, 0.4, 0.01],
    thresholds: [0.05, null, 0.05, 0.05],
  });
});

test('a column that always was stable shows its distance; one without a distribution, what it is asked about', () => {
  expect(decidingMeasure([stable])).toEqual({ measure: 'distribution', effects: [0.1], thresholds: [0.2] });
  expect(decidingMeasure([point({ checks: [EMPTY] })])).toMatchObject({ measure: 'missing', effects: [0.4] });
});

test('of a check of an earlier release nothing but the distance is known', () => {
  const old = point({ distance: 0.33, status: 'drift' });
  expect(decidingMeasure([old, stable])).toEqual({
    measure: 'distribution',
    effects: [0.33, 0.1],
    thresholds: [null, 0.2],
  });
  expect(decidingMeasure([old, drifted]).effects).toEqual([null, 0.4]);
});
