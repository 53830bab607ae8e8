import { describe, expect, test } from '@jest/globals';
import { whatWouldHelp } from '../../../../server/answer/questions/what-would-help.ts';

/** Metrics of two decisions, of which so many held-out rows were answered rightly. */
function metricsOf(zero: readonly [held: number, right: number], one: readonly [held: number, right: number]) {
  const ofClass = (name: string, [held]: readonly [number, number]) => {
    return { class: name, trainRows: 100, holdoutRows: held, precision: null, recall: null };
  };
  return {
    classes: [ofClass('0', zero), ofClass('1', one)],
    confusion: [
      [zero[1], zero[0] - zero[1]],
      [one[0] - one[1], one[1]],
    ],
  };
}

describe('whatWouldHelp', () => {
  test('names the decision that is measured least surely, and enough observations of it', () => {
    // Wilson, by hand: 20 of 25 right is .608 … .911, half of it .152; ± .1 needs 60 rows, 35 more, of ten times
    // as many.
    expect(whatWouldHelp(metricsOf([100, 90], [25, 20]))).toEqual({
      decision: '1',
      held: 25,
      right: 20,
      margin: expect.closeTo(0.1515, 3),
      target: 0.1,
      observations: 350,
    });
  });

  test('asks for no margin that is hardly narrower than the one there is', () => {
    // 38 of 45 right is known to ± 10.8 points: to narrow that to ± 10 would tell nothing.
    expect(whatWouldHelp(metricsOf([83, 81], [45, 38]))).toMatchObject({ decision: '1', target: 0.05 });
  });

  test('of a decision that nobody measured expects the worst', () => {
    expect(whatWouldHelp(metricsOf([100, 90], [0, 0]))).toMatchObject({
      decision: '1',
      held: 0,
      margin: 0.5,
      target: 0.2,
    });
  });

  test('asks for nothing where all is known to within a point', () => {
    expect(whatWouldHelp(metricsOf([100_000, 90_000], [100_000, 95_000]))).toBeNull();
  });
});
