import { classesByNow, probabilitiesByNow } from '../../../../server/learn/models/classes-by-now.ts';

test('classes that nothing became of are the very same, and so are their probabilities', () => {
  const now = classesByNow(['a', 'b'], new Map());
  const probabilities = Float64Array.of(0.25, 0.75);
  expect(now).toEqual({ classes: ['a', 'b'], places: [0, 1] });
  expect(probabilitiesByNow(now, probabilities)).toBe(probabilities);
});

test('what was merged has the sum, in each row, wherever its classes stand', () => {
  const now = classesByNow(['a', 'b', 'c'], new Map([['c', 'a']]));
  expect(now).toEqual({ classes: ['a', 'b'], places: [0, 1, 0] });
  expect([...probabilitiesByNow(now, Float64Array.of(0.5, 0.25, 0.25, 0, 0.5, 0.5))]).toEqual([0.75, 0.25, 0.5, 0.5]);
});
