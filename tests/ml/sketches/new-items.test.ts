import { distinctOf } from '../../../ml/sketches/distinct-values.ts';
import { topItems } from '../../../ml/sketches/frequent-items.ts';
import { mergeNewItems, countNewItems } from '../../../ml/sketches/new-items.ts';

const known = distinctOf(['train', 'taxi'], 16);

describe('countNewItems', () => {
  test('counts a row once, under the first new word in it, as many as are alike', () => {
    const novelty = countNewItems(
      [
        { items: ['train', 'zippo', 'scoot'], rows: 1 },
        { items: ['taxi'], rows: 5 },
        { items: ['scoot', 'zippo'], rows: 2 },
        { items: ['zippo'], rows: 1 },
      ],
      known,
    );
    expect(novelty).toMatchObject({ rows: 9, newRows: 4 });
    expect(topItems(novelty.newItems, 9)).toEqual([
      { item: 'scoot', count: 2 },
      { item: 'zippo', count: 2 },
    ]);
  });
});

describe('mergeNewItems', () => {
  test('adds the parts that were looked at', () => {
    const part = countNewItems(
      [
        { items: ['zippo'], rows: 1 },
        { items: ['taxi'], rows: 1 },
      ],
      known,
    );
    expect(mergeNewItems([part, null, part])).toMatchObject({ rows: 4, newRows: 2 });
  });

  test('is null when none was', () => {
    expect(mergeNewItems([null, null])).toBeNull();
  });
});
