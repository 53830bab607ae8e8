import { seededRandom, shuffledIndexes } from '../../ml/random.ts';

describe('seededRandom', () => {
  test('gives the numbers of the reference implementation of mulberry32', () => {
    // T. Ettinger's C code, compiled and run with the state 42, divided by 2³².
    const random = seededRandom(42);
    expect([random.next(), random.next(), random.next()]).toEqual([
      0.6011037519201636, 0.44829055899754167, 0.8524657934904099,
    ]);
  });

  test('gives the same numbers for the same seed, others for another', () => {
    const draw = (seed: number): number[] =>
      Array.from(
        { length: 5 },
        (
          (random) => () =>
            random.next()
        )(seededRandom(seed)),
      );
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  test('stays in [0, 1) and in [0, bound)', () => {
    const random = seededRandom(1);
    for (let draw = 0; draw < 1_000; draw++) {
      const number = random.integer(6);
      expect(Number.isInteger(number) && number >= 0 && number < 6).toBe(true);
    }
  });
});

describe('shuffledIndexes', () => {
  test('holds every index once', () => {
    expect([...shuffledIndexes(50, seededRandom(3))].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, at) => at),
    );
  });

  test('of nothing is nothing', () => {
    expect([...shuffledIndexes(0, seededRandom(3))]).toEqual([]);
  });
});
