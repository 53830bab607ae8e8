import { suggestionsFor } from '../../../workbench/editing/suggestions.ts';

const CHOICES = ['Staff welfare', 'Travel – taxi', 'Software', 'Airfare', 'Taxi licence'];

test('what begins with the text comes first, then words that do, then the rest', () => {
  expect(suggestionsFor(CHOICES, 'fare')).toEqual(['Staff welfare', 'Airfare']);
  expect(suggestionsFor(CHOICES, ' TAXI')).toEqual(['Taxi licence', 'Travel – taxi']);
  expect(suggestionsFor(CHOICES, 's')).toEqual(['Staff welfare', 'Software']);
});

test.each([
  ['nothing is typed', ''],
  ['nothing fits', 'zebra'],
  ['the text is the only choice left', 'Airfare'],
])('none when %s', (_, typed) => expect(suggestionsFor(CHOICES, typed)).toEqual([]));

test('a choice that others begin with is suggested beside them, and each once', () => {
  expect(suggestionsFor(['Fuel', 'Fuel card', 'Fuel'], 'Fuel')).toEqual(['Fuel', 'Fuel card']);
});

test('not more than fifty', () => {
  expect(
    suggestionsFor(
      Array.from({ length: 500 }, (_, index) => `Class ${index}`),
      'class',
    ),
  ).toHaveLength(50);
});
