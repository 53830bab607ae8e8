import { checkUnknownRows, checkUnseenShare, unseenShare } from '../../../ml/drift/unseen-share.ts';
import { countItems } from '../../../ml/sketches/frequent-items.ts';
import type { NewItems } from '../../../ml/sketches/new-items.ts';

/** So many rows, in which these items were new, one row each time. */
function novelty(rows: number, newItems: readonly string[]): NewItems {
  return { rows, newRows: newItems.length, newItems: countItems(newItems, 200) };
}
const once = (count: number) => Array.from({ length: count }, (_, at) => `name ${at}`);

describe('checkUnseenShare', () => {
  test('lets ordinary new names pass: the holdout has as many', () => {
    const [anything, recurring] = checkUnseenShare(novelty(400, once(48)), novelty(800, once(100)), 'words', 0.05);
    expect(anything!.effect).toBeLessThan(0.01);
    expect(recurring).toMatchObject({ effect: 0, pValue: 1 });
  });

  test('sees a rise over the holdout', () => {
    const [anything] = checkUnseenShare(novelty(400, once(8)), novelty(800, once(96)), 'words', 0.05);
    expect(anything).toMatchObject({
      about: 'new',
      findings: [{ code: 'new', values: { now: 0.12, before: 0.02, things: 'words' } }],
    });
    expect(anything!.effect).toBeCloseTo(0.1, 12);
    expect(anything!.pValue).toBeLessThan(1e-6);
  });

  test('sees a few new things that come again and again among many that come once', () => {
    const scooters = [...Array<string>(24).fill('zippo'), ...Array<string>(24).fill('scoot')];
    const [, recurring] = checkUnseenShare(
      novelty(400, once(48)),
      novelty(800, [...once(100), ...scooters]),
      'words',
      0.05,
    );
    expect(recurring).toMatchObject({
      about: 'recurring',
      findings: [{ code: 'recurring', values: { share: 0.06, things: 'words', examples: ['scoot', 'zippo'] } }],
    });
    expect(recurring!.effect).toBeCloseTo(0.06, 12);
    expect(recurring!.pValue).toBeLessThan(1e-5);
  });

  test('does not count a fall', () => {
    const [anything] = checkUnseenShare(novelty(400, once(40)), novelty(800, []), 'values', 0.05);
    expect(anything).toMatchObject({ effect: 0, pValue: 1 });
  });
});

test('unseenShare of no rows is 0', () => {
  expect([unseenShare(novelty(0, [])), unseenShare(novelty(4, ['x']))]).toEqual([0, 0.25]);
});

describe('checkUnknownRows', () => {
  test('sees that more rows are called unknown than on the holdout', () => {
    const check = checkUnknownRows({ count: 20, rows: 400 }, { count: 160, rows: 800 }, 0.05);
    expect(check).toMatchObject({ about: 'new', threshold: 0.05 });
    expect(check.effect).toBeCloseTo(0.15, 12);
    expect(check.pValue).toBeLessThan(1e-9);
    expect(check.findings).toEqual([{ code: 'new', values: { now: 0.2, before: 0.05, things: 'rows' } }]);
  });

  test('has nothing against fewer', () => {
    expect(checkUnknownRows({ count: 40, rows: 400 }, { count: 1, rows: 800 }, 0.05)).toMatchObject({
      effect: 0,
      pValue: 1,
    });
  });
});
