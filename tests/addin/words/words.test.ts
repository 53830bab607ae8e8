import { ago, duration, listed, timeLeft } from '../../../addin/words/words.ts';

test.each([
  [2, 'a few seconds left'],
  [12, 'about 15 s left'],
  [58, 'about 60 s left'],
  [75, 'about 1 min left'],
  [200, 'about 3 min left'],
])('%d seconds are "%s"', (seconds, text) => expect(timeLeft(seconds)).toBe(text));

test('names in a sentence', () => {
  expect(listed([])).toBe('');
  expect(listed(['a'])).toBe('“a”');
  expect(listed(['a', 'b', 'c'])).toBe('“a”, “b” and “c”');
  expect(listed(['a', 'b', 'c', 'd'], 2)).toBe('“a”, “b” and 2 more');
});

test('days ago, as people count them', () => {
  const now = new Date(2026, 2, 4, 9);
  const before = (days: number, hours = 0) => new Date(2026, 2, 4 - days, 9 - hours).toISOString();
  expect([before(0, 8), before(1), before(3), before(20), before(90), before(800)].map((iso) => ago(iso, now))).toEqual(
    ['today', 'yesterday', '3 days ago', '3 weeks ago', '3 months ago', '2 years ago'],
  );
});

test.each([
  [0.3, '<1 s'],
  [12.4, '12 s'],
  [60, '1 min'],
  [95, '1 min 35 s'],
])('%d seconds take "%s"', (seconds, text) => expect(duration(seconds)).toBe(text));
