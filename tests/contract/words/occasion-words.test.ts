import { expect, test } from '@jest/globals';
import { trainingOccasion, type TrainingOccasion } from '../../../contract/training-occasion.ts';
import { occasionWords } from '../../../contract/words/occasion-words.ts';
import { valuesOf } from '../../setup/values-of.ts';

const ALL = valuesOf(trainingOccasion) as TrainingOccasion[];

test.each(ALL.flatMap((occasion) => (occasion.code === 'drift' ? [] : [occasion])))('%j is said', (occasion) => {
  expect(occasionWords(occasion)).toMatch(/^\S(?!.*(undefined|null|\[object)).*[^\s.]$/);
});

test('what was counted is said, and since when', () => {
  expect(occasionWords({ code: 'person', values: { person: 'Ann' } })).toBe('Ann asked for it');
  expect(occasionWords({ code: 'corrections', values: { corrections: 1, since: null } })).toBe('1 correction so far');
  expect(occasionWords({ code: 'schedule', values: { labels: 4, since: 1 } })).toBe(
    'As scheduled, with 4 new labels since version 1',
  );
});
