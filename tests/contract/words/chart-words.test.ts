import { barLabels } from '../../../contract/words/chart-words.ts';

const edges = (...at: number[]) => at.map((each) => ({ at: each, holds: false }));

test('bins are named by their edges, open at both ends, and a frequent value by itself', () => {
  expect(barLabels({ of: 'numbers', edges: edges(0, 20, 40) })).toEqual([
    'under 0',
    '0 to 20',
    '20 to 40',
    '40 and over',
  ]);
  const apart = [
    { at: 7, holds: false },
    { at: 7, holds: true },
  ];
  expect(barLabels({ of: 'numbers', edges: apart })).toEqual(['under 7', '7', 'over 7']);
});

test('edges have all their digits, so that no two read the same', () => {
  expect(barLabels({ of: 'numbers', edges: edges(100_000, 100_020) })).toEqual([
    'under 100,000',
    '100,000 to 100,020',
    '100,020 and over',
  ]);
});

test('shares are said in per cent', () => {
  expect(barLabels({ of: 'shares', edges: edges(0.1, 0.9) })).toEqual(['under 10 %', '10 % to 90 %', '90 % and over']);
});

test('days and items are named as they are, all others as one', () => {
  expect(barLabels({ of: 'days', first: ['2025-01-01', '2025-01-26'] })).toEqual(['2025-01-01', '2025-01-26']);
  expect(barLabels({ of: 'items', items: ['taxi'], others: true })).toEqual(['taxi', '(other)']);
  expect(barLabels({ of: 'items', items: ['taxi'], others: false })).toEqual(['taxi']);
});
