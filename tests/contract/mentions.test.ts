import fc from 'fast-check';
import { mentionedIn, mentionTyped, splitMentions } from '../../contract/mentions.ts';

const PEOPLE = ['Ann', 'Ann Lee', 'Bob', 'Jörg von Ä.', 'o’Neil'];

test.each([
  ['@Ann Lee, @ANN and @bob', ['Ann Lee', 'Ann', 'Bob'], []],
  ['(@Bob) „@o’Neil“', ['Bob', 'o’Neil'], []],
  ['@Annie, @Bobby', [], ['Annie', 'Bobby']],
  ['write to ann@bob.example or x+@Bob', [], []],
  ['5 @ 3 EUR, @, @@Bob', ['Bob'], []],
  ['@Jörg von Ä. agrees', ['Jörg von Ä.'], []],
])('of “%s” these are mentioned, and these are nobody', (text, mentioned, unknown) => {
  expect(mentionedIn(text, PEOPLE)).toEqual(mentioned);
  expect(splitMentions(text, PEOPLE).unknown).toEqual(unknown);
});

test('the parts of a text are the text, whatever it is', () => {
  const piece = fc.constantFrom('@', 'Ann', ' Lee', 'Bob', ' ', ',', 'x', '@Ann', '\n', 'İ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const { parts } = splitMentions(text, PEOPLE);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      for (const { text: part, person } of parts)
        if (person !== null) expect(part.toLowerCase()).toBe(`@${person.toLowerCase()}`);
    }),
    { seed: 44, numRuns: 500 },
  );
});

test('while a mention is typed it is known what of it, up to the caret', () => {
  expect(mentionTyped('Ask @', 5)).toBe('');
  expect(mentionTyped('Ask @Ann Le and', 11)).toBe('Ann Le');
  expect(mentionTyped('Ask @Ann\nLee', 12)).toBeNull();
  expect(mentionTyped('to ann@fi', 9)).toBeNull();
  expect(mentionTyped('none', 4)).toBeNull();
});
