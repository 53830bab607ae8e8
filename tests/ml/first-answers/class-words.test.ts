import { expect, test } from '@jest/globals';
import { textsOfClass, wordsOfName } from '../../../ml/first-answers/class-words.ts';

test('the words of a name are those that a text would have', () => {
  expect(['card_arrival', 'lostCard', 'Travel ▸ Air', 'Food/Drink', 'Übergabe-Protokoll'].map(wordsOfName)).toEqual([
    'card arrival',
    'lost Card',
    'Travel Air',
    'Food Drink',
    'Übergabe Protokoll',
  ]);
});

test('a class without a description is its name twice', () => {
  expect(textsOfClass({ name: 'card_arrival', description: ' ' })).toEqual(['card arrival', 'card arrival']);
  expect(textsOfClass({ name: 'Travel', description: 'taxi, train' })).toEqual(['Travel', 'taxi, train']);
});
