import { groupedClasses, namesByGroup } from '../../../addin/table/class-groups.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));

test('classes stand under the level that they share with others, those without one before', () => {
  const classes = named('Travel > Rail', 'Food', 'Travel > Air', 'Rent > Office', '> Odd');
  expect(groupedClasses(classes)).toEqual([
    { level: null, classes: named('Food', 'Rent > Office', '> Odd') },
    { level: 'Travel', classes: named('Travel > Rail', 'Travel > Air') },
  ]);
  expect(groupedClasses([])).toEqual([]);
});

test('a drop-down, which has no headings, lists those of one level together, each once', () => {
  expect(namesByGroup(['Travel > Rail', 'Food', 'Travel > Air'])).toEqual(['Food', 'Travel > Rail', 'Travel > Air']);
  expect(namesByGroup(['b', 'a', 'c'])).toEqual(['b', 'a', 'c']);
});
