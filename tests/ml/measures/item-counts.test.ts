import { chiSquaredTest } from '../../../ml/measures/chi-squared.ts';
import { countSharedItems, sharesOf } from '../../../ml/measures/item-counts.ts';
import { seededRandom } from '../../../ml/random.ts';
import { countItems } from '../../../ml/sketches/frequent-items.ts';

const repeat = (counts: Readonly<Record<string, number>>) =>
  countItems(
    Object.entries(counts).flatMap(([item, count]) => Array<string>(count).fill(item)),
    50,
  );

describe('countSharedItems', () => {
  test('names what is frequent in any population and counts the rest together', () => {
    const shared = countSharedItems([repeat({ taxi: 60, rail: 30, pens: 10 }), repeat({ scoot: 9, taxi: 1 })], 2);
    expect(shared).toEqual({
      items: ['scoot', 'taxi'],
      counts: [
        [0, 60, 40],
        [9, 1, 0],
      ],
    });
  });

  test('does not choose what a small window has more of by chance, lest a test call that a change', () => {
    const random = seededRandom(9);
    const draw = (rows: number) =>
      countItems(
        Array.from({ length: rows }, () => `centre ${random.integer(250)}`),
        300,
      );
    const reference = draw(4_000);
    const pValues = Array.from({ length: 60 }, () => {
      const [before, now] = countSharedItems([reference, draw(500)], 50).counts as [number[], number[]];
      return chiSquaredTest(before, now).pValue;
    });
    expect(pValues.filter((p) => p < 0.01).length).toBeLessThanOrEqual(2);
    expect(pValues.filter((p) => p < 0.5).length).toBeGreaterThan(15);
  });

  test('of nothing names nothing', () => {
    expect(countSharedItems([repeat({})], 5)).toEqual({ items: [], counts: [[0]] });
  });
});

test('sharesOf sum to 1, or to 0 of nothing', () => {
  expect([sharesOf([1, 3]), sharesOf([0, 0])]).toEqual([
    [0.25, 0.75],
    [0, 0],
  ]);
});
