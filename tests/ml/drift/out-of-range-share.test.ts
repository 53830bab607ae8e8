import { checkOutOfRange, outOfRangeShare } from '../../../ml/drift/out-of-range-share.ts';
import { digestOf } from '../../../ml/sketches/t-digest.ts';

const reference = digestOf([1, 50, 100]);

describe('outOfRangeShare', () => {
  test('counts both sides and neither end', () => {
    expect(outOfRangeShare(reference, digestOf([0, 1, 100, 101]))).toBe(0.5);
  });

  test('is 0 when a side is empty', () => {
    expect([outOfRangeShare(digestOf([]), reference), outOfRangeShare(reference, digestOf([]))]).toEqual([0, 0]);
  });
});

test('checkOutOfRange names the range seen in training', () => {
  const check = checkOutOfRange(
    digestOf(Array.from({ length: 200 }, (_, at) => at)),
    digestOf([...Array<number>(50).fill(10), ...Array<number>(50).fill(500)]),
    0.05,
  );
  expect(check).toMatchObject({
    effect: 0.5,
    threshold: 0.05,
    findings: [{ code: 'out-of-range', values: { share: 0.5, least: 0, most: 199 } }],
  });
  expect(check.pValue).toBeLessThan(1e-20);
});
