import { offeredClasses } from '../../contract/class-history.ts';

test('retired classes are not offered; without any, the list is the very same', () => {
  const classes = ['Food', 'Fuel', 'Travel'];
  expect(offeredClasses({ classes })).toBe(classes);
  expect(offeredClasses({ classes, retiredClasses: ['Fuel'] })).toEqual(['Food', 'Travel']);
});
