import { trustByLosses } from '../../../ml/learners/expert-trust.ts';

test('trustByLosses gives an expert e times as much for a nat less, and all together 1', () => {
  const [first, second] = trustByLosses(Float64Array.of(3, 4));
  expect(first! / second!).toBeCloseTo(Math.E, 12);
  expect(first! + second!).toBeCloseTo(1, 12);
});

test('trustByLosses stands losses that are beyond what e can be raised to', () => {
  expect([...trustByLosses(Float64Array.of(5_000, 6_000))]).toEqual([1, 0]);
});
