import { drawBootstrap } from '../../../ml/forest/bootstrap.ts';
import { seededRandom } from '../../../ml/random.ts';

const sum = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((all, each) => all + each, 0);

describe('drawBootstrap', () => {
  test('draws as many rows as there are, about 63 % of them at least once', () => {
    const drawn = drawBootstrap(10_000, null, seededRandom(1));
    expect(sum(drawn)).toBe(10_000);
    // 1 − 1/e, give or take five standard deviations of 0.0031.
    expect(Math.abs(drawn.filter((count) => count > 0).length / 10_000 - (1 - 1 / Math.E))).toBeLessThan(0.016);
  });

  test('draws rows by their weight, and never one that weighs nothing', () => {
    const weights = Float64Array.from({ length: 3_000 }, (_, row) => row % 3);
    const drawn = drawBootstrap(3_000, weights, seededRandom(2));
    const byWeight = [0, 1, 2].map((weight) => sum(drawn.filter((_, row) => row % 3 === weight)));
    expect(byWeight[0]).toBe(0);
    expect(Math.abs(byWeight[2]! / byWeight[1]! - 2)).toBeLessThan(0.25);
  });
});
