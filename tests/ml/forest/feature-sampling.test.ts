import { FeatureSampler } from '../../../ml/forest/feature-sampling.ts';
import { seededRandom } from '../../../ml/random.ts';

/** Draws for one node; columns of `constant` are set aside. */
function drawAll(sampler: FeatureSampler, known: number, constant: readonly number[]): number[] {
  const drawn: number[] = [];
  sampler.begin(known);
  for (let column = sampler.draw(); column >= 0; column = sampler.draw()) {
    drawn.push(column);
    if (constant.includes(column)) sampler.setAside();
  }
  return drawn;
}

describe('FeatureSampler', () => {
  test('draws so many different columns, each as often as the others', () => {
    const sampler = new FeatureSampler(5, 2, seededRandom(1));
    const times = new Int32Array(5);
    for (let node = 0; node < 5_000; node++) {
      const drawn = drawAll(sampler, 0, []);
      expect(new Set(drawn).size).toBe(2);
      for (const column of drawn) times[column]!++;
    }
    // 2,000 each, give or take four standard deviations of √(5,000 · 0.4 · 0.6) ≈ 35.
    expect(times.every((each) => Math.abs(each - 2_000) < 140)).toBe(true);
  });

  test('does not count a constant column as tried', () => {
    const sampler = new FeatureSampler(6, 2, seededRandom(2));
    for (let node = 0; node < 200; node++) {
      expect(drawAll(sampler, 0, [0, 1, 2, 3]).filter((column) => column > 3)).toHaveLength(2);
      expect(sampler.constants).toBeLessThanOrEqual(4);
    }
  });

  test('ends when all columns are constant', () => {
    expect(drawAll(new FeatureSampler(3, 2, seededRandom(3)), 0, [0, 1, 2]).sort()).toEqual([0, 1, 2]);
  });

  test('draws no column again below a node where it is constant, whatever was drawn in between', () => {
    const sampler = new FeatureSampler(6, 6, seededRandom(4));
    expect(drawAll(sampler, 0, [1, 4])).toHaveLength(6);
    const known = sampler.constants;
    expect(known).toBe(2);
    for (const below of [[0], [2, 3], [], [5]]) expect(drawAll(sampler, known, below).sort()).toEqual([0, 2, 3, 5]);
  });
});
