import fc from 'fast-check';
import { sortNumbers } from '../../../ml/sketches/sort-numbers.ts';
import { seededRandom } from '../../../ml/random.ts';

const sorted = (values: readonly number[]) => [...Float64Array.from(values).sort()].map((value) => value + 0);
const check = (values: readonly number[]) =>
  expect([...sortNumbers(values)].map((value) => value + 0)).toEqual(sorted(values));

describe('sortNumbers', () => {
  test('sorts what the engine sorts, few and many, of any kind', () => {
    const any = fc.oneof(
      fc.double({ noNaN: true }),
      fc.integer(),
      fc.constantFrom(Infinity, -Infinity, 0, -0, 5e-324, -1.7e308),
    );
    fc.assert(fc.property(fc.array(any, { maxLength: 400, size: 'max' }), check), { numRuns: 60, seed: 3 });
  });

  test('also numbers that differ in their last bits alone, and more than it sorts by itself', () => {
    const random = seededRandom(4);
    check(Array.from({ length: 3_000 }, () => 1 + random.integer(1_000) * Number.EPSILON));
    check(Array.from({ length: 70_000 }, () => random.next()));
    check(Array.from({ length: 500 }, (_, at) => -at));
  });

  test('does not change what it is given', () => {
    const given = Float64Array.of(...Array.from({ length: 200 }, (_, at) => (at * 7) % 200));
    const before = given.slice();
    sortNumbers(given);
    expect(given).toEqual(before);
  });
});
