import { adwin } from '../../../ml/adaptive-forest/adwin.ts';
import { answerLoss, conceptDrift } from '../../../ml/late-labels/concept-drift.ts';
import { pageHinkley } from '../../../ml/late-labels/page-hinkley.ts';
import { seededRandom } from '../../../ml/random.ts';

/** 6,000 values whose mean is .3, then .5 from 2,000 on, then .25 from 4,000 on, by a linear congruential generator. */
function steps(seed: number): number[] {
  let state = seed;
  return Array.from({ length: 6_000 }, (_, at) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return (at < 2_000 ? 0.3 : at < 4_000 ? 0.5 : 0.25) + (state / 4_294_967_296 - 0.5) * 0.8;
  });
}

// What River 0.26.1 (PyPI) says of the same series: drift.ADWIN(), drift.PageHinkley(mode="up") with its threshold of
// 50 and with one of 10.
const RIVER = [
  { seed: 1, adwin: [2111, 4063], pageHinkley: [2292], lower: [2059] },
  { seed: 2, adwin: [2111, 4063], pageHinkley: [2276], lower: [2056] },
  { seed: 3, adwin: [2079, 4063], pageHinkley: [2255], lower: [2033, 3907] },
];

describe.each(RIVER)('of the series of seed $seed', ({ seed, ...river }) => {
  const values = steps(seed);

  test('ADWIN finds the changes that River finds, and which way they went', () => {
    const changes = adwin(values);
    expect(changes.map(({ at }) => at)).toEqual(river.adwin);
    expect(changes.map(({ before, after }) => after > before)).toEqual([true, false]);
  });

  test('Page–Hinkley finds the rises that River finds', () => {
    expect(pageHinkley(values)).toEqual(river.pageHinkley);
    expect(pageHinkley(values, { threshold: 10 })).toEqual(river.lower);
  });
});

test.each([[[]], [[1]], [new Array<number>(5_000).fill(0.7)]])(
  'nothing changes in a series without a change',
  (values) => {
    expect(adwin(values)).toEqual([]);
    expect(pageHinkley(values)).toEqual([]);
  },
);

describe('conceptDrift', () => {
  /** Answers of a confidence, right as often as it says until `from`, then half as often. */
  function answers(count: number, from: number, seed: number) {
    const random = seededRandom(seed);
    return Array.from({ length: count }, (_, at) => {
      const confidence = 0.6 + 0.35 * random.next();
      return { confidence, isRight: random.next() < (at < from ? confidence : confidence / 2) };
    });
  }

  test('finds where labels began to contradict answers, by either test, and what was lost before and after', () => {
    const rises = conceptDrift(answers(3_000, 1_500, 3));
    const first = (['adwin', 'page-hinkley'] as const).map((test) => rises.find(({ by }) => by === test)!);
    for (const { at, before, after } of first) {
      expect(at).toBeGreaterThanOrEqual(1_500);
      expect(at).toBeLessThan(1_900);
      expect(after).toBeGreaterThan(before);
    }
  });

  test('finds nothing in 20 series of answers that are right as often as they say', () => {
    expect(Array.from({ length: 20 }, (_, seed) => conceptDrift(answers(2_000, 2_000, 100 + seed)))).toEqual(
      new Array(20).fill([]),
    );
  });

  test('a loss has an end, even of a certain answer that was wrong', () => {
    expect(answerLoss({ confidence: 1, isRight: false })).toBeCloseTo(13.8155, 4);
    expect(answerLoss({ confidence: 1, isRight: true })).toBeCloseTo(0, 12);
  });
});
