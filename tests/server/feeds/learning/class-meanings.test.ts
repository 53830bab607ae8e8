import { ClassMeanings } from '../../../../server/feeds/learning/class-meanings.ts';

test('a class is the one that it was, whatever it was called when it was learned or is called by a record', () => {
  const names = new Map([
    ['Refund', 'Refunds'],
    ['Trips', 'Travel'],
    ['refunds', 'Refunds'],
  ]);
  const meanings = new ClassMeanings(['Refund', 'Trips', 'Travel'], names);
  expect(['Refund', 'Refunds', 'refunds'].map((word) => meanings.asLearned(word))).toEqual([
    'Refund',
    'Refund',
    'Refund',
  ]);
  // Of two that were merged, the one that stands.
  expect(['Trips', 'Travel'].map((word) => meanings.asLearned(word))).toEqual(['Travel', 'Travel']);
  expect(['Refund', 'Hotel'].map((word) => meanings.nameOf(word))).toEqual(['Refunds', 'Hotel']);
  expect(meanings.asLearned('Hotel')).toBe('Hotel');
});
