import { distinctOf } from '../../../ml/sketches/distinct-values.ts';
import { topItems } from '../../../ml/sketches/frequent-items.ts';
import { mergeNewItems, countNewItems } from '../../../ml/sketches/new-items.ts';

const known = distinctOf(['train', 'taxi'], 16);

describe('countNewItems', () => {
  test('counts a row once, under the first new word in it', () => {
    const novelty = countNewItems([['train', 'zippo', 'scoot'], ['taxi'], ['scoot', 'zippo'], ['zippo']], known);
    expect(novelty).toMatchObject({ rows: 4, newRows: 3 });
    expect(topItems(novelty.newItems, 9)).toEqual([
      { item: 'zippo', count: 2 },
      { item: 'scoot', count: 1 },
    ]);
  });
});

describe('mergeNewItems', () => {
  test('adds the parts that were looked at', () => {
    const part = countNewItems([['zippo'], ['taxi']], known);
    expect(mergeNewItems([part, null, part])).toMatchObject({ rows: 4, newRows: 2 });
  });

  test('is null when none was', () => {
    expect(mergeNewItems([null, null])).toBeNull();
  });
});
