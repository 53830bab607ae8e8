import { seededRandom } from '../../../ml/random.ts';
import type { StreamRow } from '../../../ml/streams/stream-row.ts';
import { ValueForecaster } from '../../../ml/streams/value-forecaster.ts';

const ROW = { numbers: 2, categories: 1, texts: 0 };

/**
 * Foretells values 3x + 50 where y is above a half, a category adding 20, with an error of ±1; from half of the rows on
 * all is 40 higher. Says what was foretold before the last thousand, and after.
 */
function forecaster(rows: number, late = 0): ValueForecaster {
  const random = seededRandom(6);
  const made = new ValueForecaster({ row: ROW, missRate: 0.1, seed: 1 });
  const values: number[] = [];
  for (let at = 0; at < rows; at++) {
    const [x, y, shop] = [10 * random.next(), random.next(), random.integer(2)];
    const row: StreamRow = {
      numbers: Float64Array.of(x, random.next() < 0.02 ? NaN : y),
      categories: Int32Array.of(shop === 0 ? 11 : 13),
      words: new Int32Array(),
    };
    made.ask(`${at}`, row);
    values.push(3 * x + (y > 0.5 ? 50 : 0) + 20 * shop + 2 * random.next() - 1 + (at < rows / 2 ? 0 : 40));
    if (at >= late) made.tell(`${at - late}`, values[at - late]!);
  }
  return made;
}

test('it foretells values better than the last one and the mean do, and its intervals hold as many as wanted', () => {
  const figures = forecaster(6_000).figures();
  expect(figures.values).toBe(6_000);
  expect(figures.error).toBeLessThan(figures.meanError / 2);
  expect(figures.error).toBeLessThan(figures.lastValueError / 2);
  expect(Math.abs(figures.covered - 0.9)).toBeLessThan(0.02);
});

test('values that come late are learnt as of when they were asked of, each once', () => {
  const made = forecaster(3_000, 100);
  expect(made.figures().values).toBe(2_900);
  expect(made.figures().error).toBeLessThan(made.figures().meanError / 2);
  expect([made.tell('2999', 7), made.tell('2999', 7), made.tell('nobody asked', 7)]).toEqual([true, false, false]);
});

test('a value that is no number is refused, and the row waits on', () => {
  const made = forecaster(100, 10);
  expect(() => made.tell('99', NaN)).toThrow('tell requires a finite value');
  expect(made.tell('99', 0)).toBe(true);
});

test('before anything is known it says so: the interval has no bound', () => {
  const made = new ValueForecaster({ row: ROW, missRate: 0.1, seed: 1 });
  const nothing = { numbers: Float64Array.of(NaN, NaN), categories: new Int32Array(1), words: new Int32Array() };
  expect(made.ask('first', nothing)).toEqual({ mean: 0, within: Infinity });
});
