import { expect, test } from '@jest/globals';
import { namedTwice, readClassLines } from '../../../addin/setup/class-lines.ts';

test('classes are read a line each, with what belongs to them behind a colon or in the next cell', () => {
  expect(readClassLines('Travel: taxi, train\r\n\n  Food  \nCard\tlost: or stolen\n10:30')).toEqual([
    { name: 'Travel', description: 'taxi, train' },
    { name: 'Food', description: '' },
    { name: 'Card', description: 'lost: or stolen' },
    { name: '10:30', description: '' },
  ]);
});

test('a class that is named twice is found, other spellings of it too where they are one', () => {
  const classes = readClassLines('Food\nTravel\nfood');
  expect(namedTwice(classes, 'together')).toBe('food');
  expect(namedTwice(classes, 'apart')).toBeUndefined();
});
