import { greatest } from '../../../ml/adaptive-forest/greatest.ts';

test.each([
  [[3], 0],
  [[-2, -1, -1], 1],
  [[0, 5, 4], 1],
  [[], 0],
])('of %p the greatest is at %i', (values, at) => {
  expect(greatest(Object.freeze(values))).toBe(at);
});
