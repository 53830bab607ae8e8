import { compareChallenger, type PairedAnswers } from '../../../ml/evaluation/gate.ts';

/** `groups` of [rows, label, champion's answer, challenger's answer]. */
function paired(...groups: [number, string, string, string][]): PairedAnswers {
  const pick = (part: 1 | 2 | 3): readonly string[] => Object.freeze(groups.flatMap((group) => new Array<string>(group[0]).fill(group[part])));
  return Object.freeze({ labels: pick(1), champion: pick(2), challenger: pick(3) });
}

const onHoldout = (holdout: PairedAnswers) => compareChallenger({ holdout });

describe('compareChallenger', () => {
  test('promotes a challenger that is better, or the same', () => {
    expect(onHoldout(paired([50, 'a', 'a', 'a'], [20, 'b', 'a', 'b']))).toEqual({
      promoted: true,
      reasons: ['Not worse than the champion: 100.0 % right on 70 held-out rows, the champion 71.4 %.'],
    });
    expect(onHoldout(paired([50, 'a', 'a', 'a'])).promoted).toBe(true);
  });

  test('promotes one that loses a row or two more than it wins: chance does as much', () => {
    expect(onHoldout(paired([95, 'a', 'a', 'a'], [3, 'a', 'a', 'b'], [2, 'a', 'b', 'a'])).promoted).toBe(true);
  });

  test('keeps back one that is worse overall, and says by how much', () => {
    // Loses 8, wins 1: p = 10/512 < 0.05.
    const decision = onHoldout(paired([60, 'a', 'a', 'a'], [8, 'a', 'a', 'b'], [1, 'a', 'b', 'a']));
    expect(decision.promoted).toBe(false);
    expect(decision.reasons[0]).toBe('The new version is worse: 88.4 % right on 69 held-out rows, the champion 98.6 %; of the 9 rows they differ on it loses 8.');
  });

  test('keeps back one that gives up a class for the others, and names it', () => {
    // On b it loses 7 of 7: p = 1/128 < 0.05/2; on a it wins 9.
    const decision = onHoldout(paired([50, 'a', 'a', 'a'], [9, 'a', 'b', 'a'], [7, 'b', 'b', 'a'], [3, 'b', 'b', 'b']));
    expect(decision.promoted).toBe(false);
    expect(decision.reasons[0]).toBe('The new version is worse on “b”: it finds 3 of 10 held-out rows, the champion 10.');
  });

  test('promotes when there are too few rows to tell, and says so', () => {
    const decision = onHoldout(paired([4, 'a', 'a', 'b']));
    expect(decision.promoted).toBe(true);
    expect(decision.reasons[0]).toMatch(/^Only 4 held-out rows: too few/);
    expect(onHoldout(paired([1, 'a', 'a', 'b'])).reasons[0]).toMatch(/^Only 1 held-out row:/);
  });

  test('judges by the corrections too, and says whether they were learned', () => {
    const holdout = paired([50, 'a', 'a', 'a']);
    const better = compareChallenger({ holdout, corrections: { ...paired([30, 'b', 'a', 'b'], [10, 'a', 'a', 'a']), areLearned: false } });
    expect(better).toEqual({
      promoted: true,
      reasons: ['Not worse than the champion: 100.0 % right on 50 held-out rows, the champion 100.0 %. 100.0 % right on 40 corrections that it had not learned from, the champion 25.0 %.'],
    });
    // Loses 6 of 6: p = 1/64 < 0.05/2.
    const worse = compareChallenger({ holdout, corrections: { ...paired([14, 'b', 'b', 'b'], [6, 'b', 'b', 'a']), areLearned: true } });
    expect(worse.promoted).toBe(false);
    expect(worse.reasons[0]).toBe('The new version is worse: 70.0 % right on 20 corrections that it learned from, the champion, which did not, 100.0 %; of the 6 rows they differ on it loses 6.');
  });

  test('asks more of each of two sets than of one, so that chance keeps back no more challengers', () => {
    // Loses 5, wins 0: p = 1/32, between 0.05/2 and 0.05.
    const corrections = paired([20, 'a', 'a', 'a'], [5, 'a', 'a', 'b']);
    expect(onHoldout(corrections).promoted).toBe(false);
    expect(compareChallenger({ holdout: paired([50, 'a', 'a', 'a']), corrections: { ...corrections, areLearned: false } }).promoted).toBe(true);
  });

  test('judges by corrections alone where too few rows are held out, and by neither with too few of both', () => {
    const few = paired([4, 'a', 'a', 'a']);
    const lost = { ...paired([12, 'b', 'b', 'a']), areLearned: false };
    expect(compareChallenger({ holdout: few, corrections: lost }).promoted).toBe(false);
    expect(compareChallenger({ holdout: few, corrections: { ...few, areLearned: false } }).reasons[0]).toMatch(/^Only 4 held-out rows/);
  });

  test('refuses answers for other rows', () => {
    expect(() => compareChallenger({ holdout: { labels: ['a'], champion: [], challenger: ['a'] } })).toThrow(RangeError);
  });
});
