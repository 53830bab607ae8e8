import { DEFAULT_LATE, feedLearns } from '../../../contract/feeds/feed-learning.ts';

test('late labels have limits where none are said, and none where labels come with their records', () => {
  expect(feedLearns.parse({ label: 'outcome', kind: 'class', late: {} }).late).toEqual(DEFAULT_LATE);
  expect(feedLearns.parse({ label: 'fee', kind: 'number' })).toEqual({ label: 'fee', kind: 'number' });
  for (const wrong of [{ hours: 0 }, { rows: 50_001 }, { days: 1 }])
    expect(feedLearns.safeParse({ label: 'outcome', kind: 'class', late: wrong }).success).toBe(false);
});
