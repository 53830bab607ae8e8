import fc from 'fast-check';
import { countClasses } from '../../../ml/frequencies/class-frequencies.ts';
import { GroupHistory } from '../../../ml/online/group-history.ts';

/** Labels of group 7, each class so many times; a label counts 1, a correction 6. */
function historyOf(...labels: readonly (readonly [k: number, count: number, weight?: number])[]): GroupHistory {
  const rows = labels.flatMap(([k, count, weight = 1]) => Array.from({ length: count }, () => ({ k, weight })));
  const data = {
    table: { rows: rows.length, columns: [] },
    labels: Int32Array.from(rows, (row) => row.k),
    weights: Float64Array.from(rows, (row) => row.weight),
    classes: 4,
    seed: 1,
  };
  return new GroupHistory(countClasses(new Uint32Array(rows.length).fill(7), data));
}
const hear = (history: GroupHistory, ...classes: number[]): number[] => classes.map((k) => history.hear(7, k));

describe('GroupHistory', () => {
  test('gives a class all of a group that has no history, and of one that it is in line with', () => {
    expect(hear(historyOf(), 2, 2, 2)).toEqual([1, 1, 1]);
    expect(hear(historyOf([2, 50]), 2, 2)).toEqual([1, 1]);
    expect(historyOf([2, 50]).hear(8, 1)).toBe(1);
  });

  test('gives a class that contradicts many labels a fifth, and the better half the fourth time, by hand', () => {
    // Four corrections are remembered: after n of them the old share is .8ⁿ.
    hear(historyOf([0, 50]), 3, 3, 3, 3).forEach((share, at) => expect(share).toBeCloseTo(1 - 0.8 ** (at + 1), 12));
  });

  test('weighs few labels against one correction as training does: one to six', () => {
    for (const [labels, share] of [
      [1, 6 / 7],
      [2, 6 / 8],
      [6, 1 / 2],
      [12, 1 / 3],
    ] as const)
      expect(historyOf([0, labels]).hear(7, 1)).toBeCloseTo(share, 6);
    expect(historyOf([0, 1, 6]).hear(7, 1)).toBe(0.5);
    expect(historyOf([0, 3, 6]).hear(7, 1)).toBe(0.25);
  });

  test('gives nothing where the labels were not of one mind; one in ten is no other mind', () => {
    expect(hear(historyOf([0, 12], [1, 12]), 0, 1, 2)).toEqual([0, 0, 0]);
    expect(historyOf([0, 17], [1, 2]).hear(7, 0)).toBe(0);
    expect(historyOf([0, 18], [1, 2]).hear(7, 0)).toBe(1);
  });

  test('lets the later word have the better half where there is no more than one against it', () => {
    expect(hear(historyOf(), 0, 1)).toEqual([1, 0.5]);
  });

  test('says nothing of a row without words', () => {
    expect(historyOf([0, 50]).hear(0, 1)).toBe(1);
  });

  test('goes on from what it saved as if nothing had happened, and shares are shares', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(7, 8, 9), fc.nat(3)), { maxLength: 30 }),
        fc.nat(30),
        (words, cut) => {
          const [whole, first] = [historyOf([0, 5]), historyOf([0, 5])];
          const shares = words.map(([group, k]) => whole.hear(group, k));
          words.slice(0, cut).forEach(([group, k]) => first.hear(group, k));
          const again = new GroupHistory(
            countClasses(new Uint32Array(5).fill(7), {
              table: { rows: 5, columns: [] },
              labels: new Int32Array(5),
              weights: null,
              classes: 4,
              seed: 1,
            }),
            first.save(),
          );
          expect(words.slice(cut).map(([group, k]) => again.hear(group, k))).toEqual(shares.slice(cut));
          expect(again.save()).toEqual(whole.save());
          expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
        },
      ),
      { seed: 3 },
    );
  });
});
