import { compareChallenger, TOLERANCE } from '../../../ml/evaluation/gate.ts';
import { gateReasons } from '../../../ml/evaluation/gate-reasons.ts';
import { lessOftenRight, paired } from './made-answers.ts';

test('a challenger that the rows cannot tell from the champion does not pass while its log-loss is higher', () => {
  const outcome = compareChallenger({ holdout: lessOftenRight({ champion: 0.05, challenger: 0.05 }) });
  expect(gateReasons(outcome, 1)).toEqual([
    { code: 'compared', values: { champion: 1, on: 'held-out-rows', passes: false } },
    { code: 'kept-back', values: { champion: 1 } },
  ]);
});

test('fewer right answers are named where log-loss promotes all the same', () => {
  const outcome = compareChallenger({ holdout: lessOftenRight({ champion: 0.001, challenger: 0.3 }) });
  expect(gateReasons(outcome, 1)).toEqual([
    { code: 'compared', values: { champion: 1, on: 'held-out-rows', passes: true } },
    { code: 'fewer-right', values: { difference: outcome.comparisons[0]!.difference!.value, tolerance: TOLERANCE } },
  ]);
});

test('a lost class comes first, then corrections that keep it back, and others last', () => {
  const holdout = paired([50, 'a', 'a', 'a'], [7, 'b', 'b', 'a'], [3, 'b', 'b', 'b']);
  const worse = compareChallenger({ holdout, corrections: { ...paired([20, 'b', 'b', 'a']), areLearned: true } });
  expect(gateReasons(worse, 2).map(({ code, values }) => [code, 'on' in values ? values.on : null])).toEqual([
    ['lost-class', 'held-out-rows'],
    ['lost-class', 'learned-corrections'],
    ['compared', 'learned-corrections'],
    ['compared', 'held-out-rows'],
    ['kept-back', null],
  ]);
  const level = paired([50, 'a', 'a', 'a']);
  const alike = compareChallenger({
    holdout: level,
    corrections: { ...paired([2, 'a', 'a', 'a']), areLearned: false },
  });
  expect(gateReasons(alike, 2).map(({ values }) => ('on' in values ? values.on : null))).toEqual([
    'held-out-rows',
    'corrections',
  ]);
});
