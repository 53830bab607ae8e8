import { expect, test } from '@jest/globals';
import { changedAt, withoutAt } from '../../../../addin/feeds/form/typed-list.ts';

test('an item is changed or taken away at its place, and the list of before stays', () => {
  const before = [
    { name: 'a', most: 1 },
    { name: 'b', most: 2 },
  ];
  expect(changedAt(before, 1, { most: 3 })).toEqual([
    { name: 'a', most: 1 },
    { name: 'b', most: 3 },
  ]);
  expect(withoutAt(before, 0)).toEqual([{ name: 'b', most: 2 }]);
  expect(before).toHaveLength(2);
});
