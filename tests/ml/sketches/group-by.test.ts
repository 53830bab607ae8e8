import { groupBy } from '../../../ml/sketches/group-by.ts';

test('groupBy keeps groups and items in the order of first use', () => {
  const groups = groupBy(['beta', 'alpha', 'bravo'], (text) => text.charAt(0));
  expect([...groups]).toEqual([
    ['b', ['beta', 'bravo']],
    ['a', ['alpha']],
  ]);
});
