import { ClassNames } from '../../../../server/answer/serving/class-names.ts';

const names = new ClassNames(new Map([['Trips', 'Travel']]), new Set(['Fuel']));

test('a class is learned by the word that the model knows it by, and a new one by its own name', () => {
  expect(names.asLearned(['Trips', 'Food'], 'Travel')).toBe('Trips');
  expect(names.asLearned(['Trips', 'Travel'], 'Travel')).toBe('Travel');
  expect(names.asLearned(['Trips', 'Food'], 'Gifts')).toBe('Gifts');
});

test('classes that feedback brought meanwhile are known at once', () => {
  expect(names.ofModel(['Trips']).classes).toEqual(['Travel']);
  expect(names.ofModel(['Trips', 'Food']).classes).toEqual(['Travel', 'Food']);
});

test('the probability of a retired class goes to the others in proportion; alone, it stays', () => {
  const learned = ['Food', 'Fuel', 'Trips'];
  const { classes, probabilities } = names.byNow(learned, Float64Array.of(0.2, 0.5, 0.3, 0, 1, 0));
  expect(classes).toEqual(['Food', 'Fuel', 'Travel']);
  expect(probabilities[0]).toBeCloseTo(0.4, 12);
  expect(probabilities[2]).toBeCloseTo(0.6, 12);
  expect([...probabilities.slice(3)]).toEqual([0, 1, 0]);
});
