import { areaDistance } from '../../../ml/measures/area-distance.ts';
import { distanceByChance } from '../../../ml/measures/distance-by-chance.ts';
import { seededRandom, type Random } from '../../../ml/random.ts';

const BINS = 20;
const even = Array<number>(BINS).fill(1 / BINS);

/** Shares of so many rows drawn from even bins. */
function drawn(rows: number, random: Random): number[] {
  const counts = Array<number>(BINS).fill(0);
  for (let row = 0; row < rows; row++) counts[random.integer(BINS)]!++;
  return counts.map((count) => count / rows);
}

describe('distanceByChance', () => {
  test.each([
    [4_000, 100],
    [4_000, 500],
    [600, 500],
    [50_000, 20_000],
  ])('of a reference of %d rows is what about 99 of 100 windows of %d rows stay below', (before, now) => {
    const most = distanceByChance(even, [before, now]);
    const random = seededRandom(before + now);
    const distances = Array.from({ length: 400 }, () => areaDistance(drawn(before, random), drawn(now, random)));
    expect(distances.filter((distance) => distance > most).length).toBeLessThanOrEqual(12);
    expect(distances.filter((distance) => distance > 0.8 * most).length).toBeGreaterThan(12);
  });

  test('is 0 where there is but one value, and the same whenever it is asked', () => {
    expect(distanceByChance([1], [900, 100])).toBe(0);
    expect(distanceByChance([0, 1, 0], [900, 100])).toBe(0);
    expect(distanceByChance(even, [900, 100])).toBe(distanceByChance(even, [900, 100]));
  });

  test('is at most 1, of however few rows', () => {
    expect(distanceByChance(even, [1, 1])).toBeLessThanOrEqual(1);
  });
});
