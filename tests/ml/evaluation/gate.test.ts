import fc from 'fast-check';
import { compareChallenger, TOLERANCE, type PairedAnswers } from '../../../ml/evaluation/gate.ts';
import { lessOftenRight, paired } from './made-answers.ts';

const onHoldout = (holdout: PairedAnswers) => compareChallenger({ holdout });
const findings = ({ comparisons }: ReturnType<typeof compareChallenger>) => comparisons.map(({ finding }) => finding);
const level = paired([50, 'a', 'a', 'a']);

describe('compareChallenger by the held-out rows', () => {
  test('promotes a challenger that is better', () => {
    const better = onHoldout(paired([50, 'a', 'a', 'a'], [20, 'b', 'a', 'b']));
    expect(better).toMatchObject({ promoted: true, lostClasses: [] });
    // 20 of 70 rows gain ln(0.90 / 0.05) each.
    expect(better.comparisons[0]!.difference!.value).toBeCloseTo(-(20 / 70) * Math.log(18), 12);
    expect(better.comparisons[0]).toMatchObject({
      on: 'held-out-rows',
      rows: 70,
      champion: { accuracy: 50 / 70 },
      challenger: { accuracy: 1 },
      finding: 'better',
    });
  });

  test('promotes one that says the very same: it is as good', () => {
    expect(onHoldout(level)).toMatchObject({
      promoted: true,
      comparisons: [{ difference: { value: 0, low: 0, high: 0 }, finding: 'as-good' }],
    });
  });

  test('promotes one that is behind by surely less than the tolerance, and keeps back one a little farther behind', () => {
    // Every row loses the same, so that the interval has no width.
    const behindBy = (nats: number) => onHoldout(paired([100, 'a', 'a', 'a', 0.9, 0.9 * Math.exp(-nats)]));
    expect(behindBy(TOLERANCE * 0.99)).toMatchObject({ promoted: true, comparisons: [{ finding: 'as-good' }] });
    expect(behindBy(TOLERANCE * 1.01)).toMatchObject({ promoted: false, comparisons: [{ finding: 'worse' }] });
  });

  test('keeps back one that is right on 90.3 % where the champion is on 91.9 %, when its log-loss is the higher one', () => {
    const decision = onHoldout(lessOftenRight({ champion: 0.05, challenger: 0.05 }));
    // 3 of 186 rows lose ln(0.8 / 0.1) each: by hand, +0.0335.
    expect(decision.comparisons[0]!.difference!.value).toBeCloseTo((3 / 186) * Math.log(8), 12);
    expect(decision).toMatchObject({
      promoted: false,
      comparisons: [{ champion: { accuracy: 171 / 186 }, challenger: { accuracy: 168 / 186 }, finding: 'open' }],
    });
  });

  test('promotes it when its log-loss truly is the lower one', () => {
    expect(onHoldout(lessOftenRight({ champion: 0.001, challenger: 0.3 }))).toMatchObject({
      promoted: true,
      comparisons: [{ finding: 'better' }],
    });
  });

  test('lets the log-loss so far decide where the rows leave it open', () => {
    const losing = [
      [95, 'a', 'a', 'a'],
      [3, 'a', 'a', 'b'],
      [2, 'a', 'b', 'a'],
    ] as const;
    expect(onHoldout(paired(...losing))).toMatchObject({ promoted: false, comparisons: [{ finding: 'open' }] });
    const winning = losing.map(([rows, label, champion, challenger]) => [rows, label, challenger, champion] as const);
    expect(onHoldout(paired(...winning))).toMatchObject({ promoted: true, comparisons: [{ finding: 'open' }] });
  });

  test('promotes when there are too few rows for an interval', () => {
    expect(onHoldout(paired([9, 'a', 'a', 'b']))).toMatchObject({
      promoted: true,
      comparisons: [{ rows: 9, difference: null, finding: 'too-few-rows' }],
    });
    expect(onHoldout(paired([10, 'a', 'a', 'b']))).toMatchObject({
      promoted: false,
      comparisons: [{ finding: 'worse' }],
    });
    expect(onHoldout(paired())).toMatchObject({
      promoted: true,
      comparisons: [{ rows: 0, champion: { accuracy: 0, logLoss: 0 } }],
    });
  });

  test('keeps back one that gives up a class for the others, and names it', () => {
    // On b it loses 7 of 7: p = 1/128 < 0.05/2; on a it wins 9, so that the log-loss is lower.
    const decision = onHoldout(paired([50, 'a', 'a', 'a'], [9, 'a', 'b', 'a'], [7, 'b', 'b', 'a'], [3, 'b', 'b', 'b']));
    expect(decision.comparisons[0]!.difference!.value).toBeLessThan(0);
    expect(decision).toMatchObject({
      promoted: false,
      lostClasses: [{ class: 'b', on: 'held-out-rows', rows: 10, challengerFinds: 3, championFinds: 10 }],
    });
  });
});

describe('compareChallenger by the corrections too', () => {
  const judged = (corrections: PairedAnswers, areLearned: boolean, holdout = level) =>
    compareChallenger({ holdout, corrections: { ...corrections, areLearned } });

  test('keeps back one that is worse on them, learned or not', () => {
    const lost = paired([6, 'b', 'b', 'b'], [14, 'b', 'b', 'a']);
    expect(judged(lost, false)).toMatchObject({
      promoted: false,
      comparisons: [{ finding: 'as-good' }, { on: 'corrections', rows: 20, finding: 'worse' }],
    });
    expect(judged(lost, true)).toMatchObject({ promoted: false, comparisons: [{}, { on: 'learned-corrections' }] });
  });

  test('does not hold against it what they leave open, since people chose them by what the champion said', () => {
    const accepted = paired([30, 'a', 'a', 'a'], [2, 'a', 'a', 'b']);
    expect(findings(onHoldout(accepted))).toEqual(['open']);
    expect(judged(accepted, false)).toMatchObject({ promoted: true, comparisons: [{}, { finding: 'open' }] });
  });

  test('does not promote for them what the held-out rows keep back', () => {
    expect(judged(paired([30, 'b', 'a', 'b']), false, paired([50, 'a', 'a', 'b']))).toMatchObject({
      promoted: false,
      comparisons: [{ finding: 'worse' }, { finding: 'better' }],
    });
  });

  test('judges by them alone where too few rows are held out, and by neither with too few of both', () => {
    const few = paired([4, 'a', 'a', 'a']);
    expect(judged(paired([12, 'b', 'b', 'a']), false, few).promoted).toBe(false);
    expect(judged(paired([4, 'b', 'b', 'a']), false, few)).toMatchObject({
      promoted: true,
      comparisons: [{ finding: 'too-few-rows' }, { finding: 'too-few-rows' }],
    });
  });
});

describe('compareChallenger', () => {
  const rows = fc.array(
    fc.record({
      label: fc.constantFrom('a', 'b', 'c'),
      champion: fc.constantFrom('a', 'b', 'c'),
      challenger: fc.constantFrom('a', 'b', 'c'),
      championSays: fc.double({ min: 0, max: 1, noNaN: true }),
      challengerSays: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 10, maxLength: 80 },
  );
  const answers = (
    made: readonly {
      label: string;
      champion: string;
      challenger: string;
      championSays: number;
      challengerSays: number;
    }[],
  ) =>
    paired(
      ...made.map((row) => [1, row.label, row.champion, row.challenger, row.championSays, row.challengerSays] as const),
    );

  test('finds the opposite when the two are swapped, and promotes at least one of them unless a class is lost', () => {
    fc.assert(
      fc.property(rows, (made) => {
        const there = onHoldout(answers(made));
        const back = onHoldout(
          answers(
            made.map((row) => ({
              ...row,
              champion: row.challenger,
              challenger: row.champion,
              championSays: row.challengerSays,
              challengerSays: row.championSays,
            })),
          ),
        );
        const [one, other] = [there.comparisons[0]!, back.comparisons[0]!];
        expect(other.difference!.value).toBeCloseTo(-one.difference!.value, 10);
        expect(other.challenger).toEqual(one.champion);
        if (one.finding === 'better') expect(other.finding).toBe('worse');
        if (there.lostClasses.length === 0 && back.lostClasses.length === 0)
          expect(there.promoted || back.promoted).toBe(true);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  test('promotes a model against itself, whatever it says', () => {
    fc.assert(
      fc.property(rows, (made) => {
        expect(
          onHoldout(
            answers(made.map((row) => ({ ...row, challenger: row.champion, challengerSays: row.championSays }))),
          ),
        ).toMatchObject({ promoted: true, comparisons: [{ finding: 'as-good' }] });
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  test('counts no probability as less than one in a million', () => {
    const sure = (least: number) =>
      onHoldout(paired([20, 'a', 'a', 'a'], [5, 'b', 'a', 'a', 0.1, least])).comparisons[0]!.challenger.logLoss;
    expect(sure(0)).toBe(sure(1e-6));
    expect(sure(0)).toBeCloseTo((20 * -Math.log(0.9) + 5 * Math.log(1e6)) / 25, 10);
  });

  test('refuses answers for other rows', () => {
    expect(() => onHoldout({ ...level, champion: paired([49, 'a', 'a', 'a']).champion })).toThrow(RangeError);
  });
});
