import { gateReason, type GateReason } from '../../../contract/gate-reason.ts';
import { gateAdvice, gateRule, gateSentence } from '../../../contract/words/gate-words.ts';
import {
  compareChallenger,
  GATE_THRESHOLDS,
  TOLERANCE,
  type CorrectionTrial,
  type PairedAnswers,
} from '../../../ml/evaluation/gate.ts';
import { gateReasons } from '../../../ml/evaluation/gate-reasons.ts';
import { LEAST_PROBABILITY } from '../../../ml/evaluation/log-loss.ts';
import { FEWEST_PAIRED_ROWS } from '../../../ml/evaluation/paired-difference.ts';
import { aComparison } from '../../fakes/contract-data.ts';
import { lessOftenRight, paired } from '../../ml/evaluation/made-answers.ts';
import { valuesOf } from '../../setup/values-of.ts';

const said = (holdout: PairedAnswers, corrections?: CorrectionTrial) => {
  const outcome = compareChallenger({ holdout, corrections });
  return gateReasons(outcome, 1).map((reason) => gateSentence(reason, outcome.comparisons));
};
const KEEPS = 'Version 1 went on answering.';

describe('the gate’s rule in words', () => {
  test('names each constant that decides', () => {
    const rule = gateRule(GATE_THRESHOLDS).join(' ');
    expect(rule).toContain(`No class counts as less likely than ${LEAST_PROBABILITY}.`);
    expect(rule).toContain(`at most ${TOLERANCE} higher`);
    expect(rule).toContain('one of 20 trainings');
    expect(rule).toContain(`With fewer than ${FEWEST_PAIRED_ROWS} rows`);
  });
});

describe('the gate’s reasons', () => {
  const comparisons = (['held-out-rows', 'corrections', 'learned-corrections'] as const).map((on) =>
    aComparison({ on }),
  );
  test.each(valuesOf(gateReason))('have a sentence for %j', (reason) => {
    expect(gateSentence(reason as GateReason, comparisons)).toMatch(
      /^[“"A-Z0-9](?!.*(undefined|NaN|null|\[object)).*\.$/,
    );
  });

  test('are read long after: none says which version answers now, or what to do about the new one', () => {
    for (const reason of valuesOf(gateReason) as GateReason[])
      expect(gateSentence(reason, comparisons)).not.toMatch(
        /keeps? answering|(it|version) answers|goes on|by hand|train again/i,
      );
  });

  test('that kept a version back come with what to do about it', () => {
    const keepsBack = ['kept-back', 'pinned', 'overtaken'];
    for (const reason of valuesOf(gateReason) as GateReason[])
      expect(gateAdvice([reason]) ?? 'none').toMatch(keepsBack.includes(reason.code) ? /by hand\.$/ : /^none$/);
    expect(
      gateAdvice([
        { code: 'pinned', values: { version: 2, person: 'Ben' } },
        { code: 'kept-back', values: { champion: 2 } },
      ]),
    ).toBe('Unpin version 2, or put the new version in use by hand.');
  });

  test('speak of no rows that were not compared', () => {
    const reason = { code: 'compared', values: { champion: 1, on: 'corrections', passes: true } } as const;
    expect(() => gateSentence(reason, [aComparison()])).toThrow('gateSentence requires a comparison on corrections');
  });

  test('say of 90.3 % beside 91.9 % that the champion is ahead, by how much and how surely', () => {
    // The interval: scipy.stats.ttest_rel(…).confidence_interval(0.95) of SciPy 1.17.1 gives (-0.00446, 0.07153).
    expect(said(lessOftenRight({ champion: 0.05, challenger: 0.05 }))).toEqual([
      '186 held-out rows cannot tell which is better; so far version 1 is ahead: log-loss 0.374, version 1: 0.340, a difference of +0.034 (between −0.004 and +0.072 with 95 % confidence); 90.3 % right, version 1: 91.9 %.',
      KEEPS,
    ]);
  });

  test('say that fewer answers are right where log-loss promotes all the same', () => {
    const [first, second, ...more] = said(lessOftenRight({ champion: 0.001, challenger: 0.3 }));
    expect(first).toMatch(
      /^Better than version 1 on 186 held-out rows: log-loss .* a difference of −0\.\d+ .*; 90\.3 % right, version 1: 91\.9 %\.$/,
    );
    expect(second).toBe(
      'Fewer of its answers are right, but its probabilities are not farther from the truth, and they decide.',
    );
    expect(more).toEqual([]);
  });

  test('say of the very same model that it is as good', () => {
    expect(said(paired([50, 'a', 'a', 'a']))).toEqual([
      'As good as version 1 on 50 held-out rows: log-loss 0.105, version 1: 0.105, a difference of 0.000 (between 0.000 and 0.000 with 95 % confidence); 100 % right, version 1: 100 %.',
    ]);
  });

  test('say that there are too few rows, and what happens then', () => {
    expect(said(paired([4, 'a', 'a', 'b']))).toEqual([
      'Only 4 held-out rows: too few to compare with version 1 by; the new version knows the latest labels.',
    ]);
    expect(said(paired([1, 'a', 'a', 'b']))[0]).toMatch(/^Only 1 held-out row:/);
    expect(said(paired())).toEqual([
      'No held-out row to compare with version 1 by; the new version knows the latest labels.',
    ]);
  });

  test('name a class that is lost first', () => {
    expect(said(paired([50, 'a', 'a', 'a'], [9, 'a', 'b', 'a'], [7, 'b', 'b', 'a'], [3, 'b', 'b', 'b']))).toEqual([
      'Worse than version 1 on “b”: of 10 held-out rows it finds 3, version 1 10.',
      expect.stringMatching(
        /^69 held-out rows cannot tell which is better; so far the new version is not behind version 1: /,
      ),
      KEEPS,
    ]);
  });

  test('say whether the corrections were learned, and name them first where they keep it back', () => {
    const level = paired([50, 'a', 'a', 'a']);
    const better = said(level, { ...paired([30, 'b', 'a', 'b'], [10, 'a', 'a', 'a']), areLearned: false });
    expect(better[1]).toMatch(
      /^On 40 corrections that neither had learned from: log-loss 0\.105, version 1: 2\.273, .*; 100 % right, version 1: 25\.0 %\.$/,
    );
    const worse = said(level, { ...paired([6, 'b', 'b', 'b'], [14, 'b', 'b', 'a']), areLearned: true });
    expect(
      worse.find((reason) =>
        reason.startsWith('Worse than version 1 on 20 corrections that only the new version learned from: '),
      ),
    ).toMatch(/30\.0 % right, version 1: 100 %\.$/);
    expect(worse.at(-1)).toBe(KEEPS);
    expect(said(level, { ...paired([2, 'a', 'a', 'a']), areLearned: false })[1]).toBe(
      'On 2 corrections that neither had learned from: 100 % right, version 1: 100 %.',
    );
  });
});
