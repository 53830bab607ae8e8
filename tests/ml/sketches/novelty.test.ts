import { distinctOf } from '../../../ml/sketches/distinct-values.ts';
import { topItems } from '../../../ml/sketches/frequent-items.ts';
import { mergeNovelty, noveltyOf } from '../../../ml/sketches/novelty.ts';

const known = distinctOf(['train', 'taxi'], 16);

describe('noveltyOf', () => {
  test('counts a row once, under the first new word in it', () => {
    const novelty = noveltyOf([['train', 'zippo', 'scoot'], ['taxi'], ['scoot', 'zippo'], ['zippo']], known);
    expect(novelty).toMatchObject({ rows: 4, newRows: 3 });
    expect(topItems(novelty.newItems, 9)).toEqual([
      { item: 'zippo', count: 2 },
      { item: 'scoot', count: 1 },
    ]);
  });
});

describe('mergeNovelty', () => {
  test('adds the parts that were looked at', () => {
    const part = noveltyOf([['zippo'], ['taxi']], known);
    expect(mergeNovelty([part, null, part])).toMatchObject({ rows: 4, newRows: 2 });
  });

  test('is null when none was', () => {
    expect(mergeNovelty([null, null])).toBeNull();
  });
});
