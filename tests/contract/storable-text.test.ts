import { expect, test } from '@jest/globals';
import { storableText } from '../../contract/storable-text.ts';

test('ordinary text, line ends, control characters and emoji stay as they are', () => {
  for (const text of ['', 'Café', 'a\r\n\tb\u0001', '😀', '=1+1']) expect(storableText(text)).toBe(text);
});

test('NUL and halves of a surrogate pair become the replacement character', () => {
  expect(storableText('a\u0000b')).toBe('a\uFFFDb');
  expect(storableText('\uD83D')).toBe('\uFFFD');
  expect(storableText('\uDE00\uD83D')).toBe('\uFFFD\uFFFD');
  expect(storableText('x\uD83Dy😀')).toBe('x\uFFFDy😀');
});
