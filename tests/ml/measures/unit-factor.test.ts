import { unitFactor } from '../../../ml/measures/unit-factor.ts';
import { seededRandom } from '../../../ml/random.ts';
import { digestOf } from '../../../ml/sketches/t-digest.ts';

/** Amounts with a middle of 20, refunds among them. */
function amounts(count: number, seed: number, factor = 1): Float64Array {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Float64Array.from({ length: count }, () => (random.next() < 0.02 ? -1 : 1) * factor * Math.exp(3 + normal()));
}
const reference = digestOf(amounts(2_000, 1));

describe('unitFactor', () => {
  test.each([100, 1 / 100, 1_000, 1 / 1_000, 60, 1 / 60, -1])('finds the factor %d', (factor) => {
    expect(unitFactor(reference, digestOf(amounts(200, 2, factor)))).toBe(factor);
  });

  test('finds it in 25 rows, but for one sample in twenty at most', () => {
    const found = Array.from({ length: 20 }, (_, at) => unitFactor(reference, digestOf(amounts(25, 30 + at, 100))));
    expect(found.filter((factor) => factor === 100).length).toBeGreaterThanOrEqual(19);
  });

  test('finds none where nothing changed, nor where prices rose by a third', () => {
    expect(unitFactor(reference, digestOf(amounts(200, 4)))).toBeNull();
    expect(unitFactor(reference, digestOf(amounts(200, 5, 1.33)))).toBeNull();
  });

  test('finds none where the numbers are of another kind altogether', () => {
    expect(unitFactor(reference, digestOf(Array.from({ length: 200 }, (_, at) => 50_000 + at)))).toBeNull();
  });

  test('finds none in fewer than ten rows', () => {
    expect(unitFactor(reference, digestOf(amounts(9, 6, 100)))).toBeNull();
  });
});
