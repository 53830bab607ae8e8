import { expect, test } from '@jest/globals';
import { noticeWords } from '../../../contract/words/notice-words.ts';
import { givenToWords } from '../../../contract/words/work-words.ts';

const told = { classifier: 'Cards', list: 'Month end', rows: 9, people: ['Ann', 'Ben'], role: 'corrector' } as const;

test('whom work is given to is told by name and by role', () => {
  const to = () => givenToWords(told);
  expect(to()).toBe('Ann, Ben and whoever has the role “corrector”');
});

test('who is told of work reads to whom it is given, by whom and until when; and what is left once it is overdue', () => {
  const due = '2026-03-31T17:00:00.000Z';
  expect(noticeWords(['work-given', { ...told, by: 'Bea', due }]).sentence).toBe(
    'Bea gives 9 rows of “Cards” to Ann, Ben and whoever has the role “corrector”, as the work-list “Month end”. They are to be done by 31 March 2026, 17:00 UTC.',
  );
  expect(noticeWords(['work-given', { ...told, by: 'Bea', due: null }]).sentence).not.toContain('to be done');
  expect(noticeWords(['work-overdue', { ...told, left: 1, due }]).sentence).toContain('1 row of 9 is not done.');
});
