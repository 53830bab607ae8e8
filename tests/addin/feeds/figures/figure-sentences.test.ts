import { lagPhrase, linesOf, topOf } from '../../../../addin/feeds/figures/figure-sentences.ts';
import type { ColumnFigures } from '../../../../contract/feeds/feed-figures.ts';

const FIGURES: ColumnFigures = {
  ...{ rows: 1_000, missing: 0.25, distinct: null, least: 1.25, median: 2, most: 9_000 },
  ...{ mean: 40, deviation: null, top: [] },
};

test('only what a column has is told, beside what was learned from', () => {
  const lines = linesOf({ name: 'Amount', type: 'number', streamed: FIGURES, learned: null });
  expect(lines.map(({ streamed, learned }) => [streamed, learned])).toEqual([
    ['1,000', '–'],
    ['25.0 %', '–'],
    ['1.25', '–'],
    ['2', '–'],
    ['9,000', '–'],
    ['40', '–'],
  ]);
});

test('the most frequent values are listed with their shares; nothing where none are followed', () => {
  const column = { name: 'Kind', type: 'category', learned: null } as const;
  const top = [{ value: 'rent', share: 0.5 }];
  expect(topOf({ ...column, streamed: { ...FIGURES, top } })).toBe('Most frequent: rent 50 %');
  expect(topOf({ ...column, streamed: FIGURES })).toBe('');
});

test('a lag says which way it goes once it was seen twice', () => {
  expect(lagPhrase(null, [])).toBe('The source does not say');
  expect(lagPhrase(5, [5])).toBe('5');
  expect(lagPhrase(8, [5, 8])).toBe('8, 3 more than before');
});
