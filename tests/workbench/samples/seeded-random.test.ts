import { sampleRandom } from '../../../workbench/samples/seeded-random.ts';

describe('sampleRandom', () => {
  test('the same seed gives the same stream', () => {
    const first = sampleRandom(7);
    const second = sampleRandom(7);
    expect(Array.from({ length: 20 }, () => first.next())).toEqual(Array.from({ length: 20 }, () => second.next()));
  });

  test('next is uniform in [0, 1)', () => {
    const random = sampleRandom(1);
    const draws = Array.from({ length: 20_000 }, () => random.next());
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    // Mean of 20,000 uniforms: 0.5, standard error 0.002.
    expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(0.5, 2);
  });

  test('pick follows the weights', () => {
    const random = sampleRandom(2);
    const picked = Array.from({ length: 10_000 }, () =>
      random.pick(['rare', 'common'], (item) => (item === 'rare' ? 1 : 9)),
    );
    expect(picked.filter((item) => item === 'rare').length / picked.length).toBeCloseTo(0.1, 1);
  });

  test('pick never takes an item of weight 0', () => {
    const random = sampleRandom(3);
    const picked = new Set(
      Array.from({ length: 1_000 }, () => random.pick(['never', 'always'], (item) => (item === 'never' ? 0 : 1))),
    );
    expect([...picked]).toEqual(['always']);
  });

  test('pick refuses an empty list', () => {
    expect(() => sampleRandom(1).pick([])).toThrow(RangeError);
  });
});
