import fc from 'fast-check';
import { whatWasLearned } from '../../../ml/evaluation/what-was-learned.ts';
import { seededRandom } from '../../../ml/random.ts';

/** Held-out rows of each class, and how many of them were answered so. */
const judge = (...classes: readonly (readonly [rows: number, right: number])[]) =>
  whatWasLearned(
    Object.freeze(classes.map(([rows, right]) => ({ holdoutRows: rows, recall: rows === 0 ? null : right / rows }))),
  );

describe('whatWasLearned', () => {
  test('of a faultless model is something from five rows of other classes on, by hand: chance does it in 1 of 32, of four in 1 of 16', () => {
    expect([0, 1, 4, 5, 20].map((others) => judge([100, 100], [others, others]))).toEqual([
      'too-few-rows',
      'too-few-rows',
      'too-few-rows',
      'something',
      'something',
    ]);
    expect([2, 4].map((rows) => judge([rows / 2, rows / 2], [rows / 2, rows / 2]))).toEqual([
      'too-few-rows',
      'too-few-rows',
    ]);
  });

  test('sees a rare class that is found among many rows, and weighs what is lost for it', () => {
    expect(judge([980, 980], [20, 20])).toBe('something');
    // 15 won and 5 lost: P(X ≥ 15 | 20, ½) = 0.0207. 13 and 7: 0.1316. By hand from the binomial coefficients.
    expect(judge([980, 975], [20, 15])).toBe('something');
    expect(judge([980, 973], [20, 13])).toBe('too-few-rows');
    expect(judge([980, 980], [20, 0])).toBe('nothing');
  });

  test('is nothing only where the test would have shown half of what there is to learn', () => {
    // 16 of 30 right, 17 are of the most frequent class: Wilson's interval ends at 0.698, half of the way is 0.783.
    expect(judge([17, 10], [13, 6])).toBe('nothing');
    // 20 of 30: it ends at 0.808.
    expect(judge([17, 13], [13, 7])).toBe('too-few-rows');
    // 5,060 of 10,000 against 5,050: ever so little better, and known to be.
    expect(judge([5_050, 2_555], [4_950, 2_505])).toBe('nothing');
  });

  test('without held-out rows is not known', () => {
    expect([judge(), judge([0, 0], [0, 0])]).toEqual(['too-few-rows', 'too-few-rows']);
  });

  test('is never nothing for a model that is always right', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 }), (rows) => {
        const others = rows.reduce((sum, each) => sum + each, 0) - Math.max(0, ...rows);
        expect(judge(...rows.map((each) => [each, each] as const))).toBe(others < 5 ? 'too-few-rows' : 'something');
      }),
      { numRuns: 200, seed: 17 },
    );
  });

  test.each([60, 2_000])(
    'of guesses at %i rows is something in at most one of twenty tests, and nothing in most',
    (rows) => {
      const random = seededRandom(3);
      const outcomes = Array.from({ length: 200 }, () => {
        const counts = [
          [0, 0],
          [0, 0],
          [0, 0],
        ] as [number, number][];
        for (let row = 0; row < rows; row++) {
          const own = counts[random.integer(3)]!;
          own[0]++;
          if (random.integer(3) === 0) own[1]++;
        }
        return judge(...counts);
      });
      expect(outcomes.filter((each) => each === 'something').length).toBeLessThanOrEqual(10);
      expect(outcomes.filter((each) => each === 'nothing').length).toBeGreaterThanOrEqual(180);
    },
  );
});
