import { checkLabels, classOf, matchClass } from '../../../addin/flows/labels.ts';

describe('classOf', () => {
  test.each([
    ['Travel', 'Travel'], ['  Travel ', 'Travel'], [6100, '6100'], [true, 'TRUE'], [0, '0'], ['__proto__', '__proto__'],
  ])('reads %j as the class %j', (cell, name) => expect(classOf(cell)).toBe(name));

  test.each([[null], [''], ['   '], ['x'.repeat(256)]])('reads %j as no class', (cell) => expect(classOf(cell)).toBeNull());
});

describe('checkLabels', () => {
  test('counts classes, most rows first, and classes of a single row', () => {
    expect(checkLabels(['A', 'B', 'B', null, 'C', ''])).toEqual({
      labelled: 4, unlabelled: 2, single: 2,
      classes: [{ name: 'B', rows: 2 }, { name: 'A', rows: 1 }, { name: 'C', rows: 1 }],
    });
  });

  test('an empty column has no labels', () => expect(checkLabels([])).toEqual({ labelled: 0, unlabelled: 0, single: 0, classes: [] }));
});

describe('matchClass', () => {
  test('takes the class that differs by case only', () => expect(matchClass('travel', ['Meals', 'Travel'])).toBe('Travel'));
  test('prefers the class that is the same letter by letter', () => expect(matchClass('travel', ['Travel', 'travel'])).toBe('travel'));
  test('keeps a text that is no class yet', () => expect(matchClass('Training', ['Travel'])).toBe('Training'));
});
