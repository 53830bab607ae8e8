import { freshIds } from '../../../../addin/excel/columns/id-column.ts';

describe('freshIds', () => {
  test('a row with an id keeps it', () => {
    expect(freshIds(Object.freeze(['r-1', 'r-2']))).toEqual([null, null]);
  });

  test('a row without one gets one, all different, none like a number', () => {
    const ids = freshIds(new Array<null>(1_000).fill(null));
    expect(new Set(ids).size).toBe(1_000);
    for (const id of ids) expect(id).toMatch(/^r-[0-9a-hjkmnp-tv-z]{12}$/);
  });

  test('of two rows with the same id the second gets its own', () => {
    const [first, second] = freshIds(['r-1', 'r-1']);
    expect(first).toBeNull();
    expect(second).toMatch(/^r-/);
  });
});
