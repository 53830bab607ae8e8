import { acceptanceLevel, rowsNeeded } from '../../../ml/evaluation/acceptance-level.ts';
import { countByConfidence, wholePercent, type JudgedAnswer } from '../../../ml/evaluation/answers-by-confidence.ts';
import { seededRandom } from '../../../ml/random.ts';

const answers = (rows: number, confidence: number, wrong: number, className = 'Travel'): JudgedAnswer[] =>
  Array.from({ length: rows }, (_, row) => ({ class: className, confidence, isRight: row >= wrong }));

describe('acceptanceLevel', () => {
  test('needs 299 rows without an error to show 99 %, 59 to show 95 %: ln 0.05 / ln target', () => {
    expect([rowsNeeded(0.99), rowsNeeded(0.95)]).toEqual([299, 59]);
    expect(acceptanceLevel(countByConfidence(answers(298, 0.99, 0)), 0.99)).toEqual({
      percent: null,
      rows: 0,
      right: 0,
      of: 298,
      needed: 299,
    });
    expect(acceptanceLevel(countByConfidence(answers(299, 0.99, 0)), 0.99)).toMatchObject({ percent: 99, rows: 299 });
  });

  test('is the lowest level down to which the target is shown, whatever classes the rows have', () => {
    const counts = countByConfidence([
      ...answers(200, 0.99, 0),
      ...answers(200, 0.9, 1, 'Rent'),
      ...answers(100, 0.8, 40),
      // Right again below, by chance: nobody gets past the level that failed.
      ...answers(5_000, 0.7, 0),
    ]);
    expect(acceptanceLevel(counts, 0.95)).toEqual({ percent: 90, rows: 400, right: 399, of: 5_500, needed: 59 });
  });

  test('of no answers, and of a target that is none', () => {
    expect(acceptanceLevel([], 0.9)).toMatchObject({ percent: null, of: 0 });
    expect(() => acceptanceLevel([], 1)).toThrow(RangeError);
  });

  test('accepts answers that are right less often than wanted in at most 5 of 100 trials', () => {
    const random = seededRandom(4);
    const trials = 2_000;
    let wrongly = 0;
    for (let trial = 0; trial < trials; trial++) {
      // Confidence is the true probability, in whole percents from 50 to 100: the accuracy of a level is known.
      const rows = Array.from({ length: 400 }, () => {
        const confidence = (50 + random.integer(51)) / 100;
        return { class: 'a', confidence, isRight: random.next() < confidence };
      });
      const { percent } = acceptanceLevel(countByConfidence(rows), 0.9);
      // The mean of the percents from a level to 100 is (level + 100) / 2.
      if (percent !== null && (percent + 100) / 200 < 0.9) wrongly += 1;
    }
    expect(wrongly / trials).toBeLessThanOrEqual(0.05);
    expect(wrongly).toBeGreaterThan(0);
  });
});

describe('countByConfidence', () => {
  test('counts by class and the whole percent that is reached', () => {
    const counted = countByConfidence([
      { class: 'b', confidence: 0.999, isRight: true },
      { class: 'a', confidence: 0.29, isRight: false },
      { class: 'a', confidence: 1, isRight: true },
      { class: 'a', confidence: 0.295, isRight: true },
    ]);
    expect(counted).toEqual([
      { class: 'b', percent: 99, rows: 1, right: 1 },
      { class: 'a', percent: 99, rows: 1, right: 1 },
      { class: 'a', percent: 29, rows: 2, right: 1 },
    ]);
  });

  test('reaches each whole percent that the same number is compared with', () => {
    for (let percent = 0; percent < 100; percent++) {
      expect(wholePercent(percent / 100)).toBe(percent);
      if (percent > 0) expect(wholePercent(percent / 100 - 1e-12)).toBe(percent - 1);
    }
  });
});
