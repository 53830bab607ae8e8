import { drawnOrder, drawTurns, type Sample } from '../../../ml/sampling/drawn-turns.ts';

const PLACES = 20_000;
const all = () => true;
const turnsOf = (shares: Parameters<typeof drawTurns>[0], hasLeft: (sample: Sample) => boolean = all) => {
  const dueAt = drawTurns(shares);
  return Array.from({ length: PLACES }, (_, place) => dueAt(place, hasLeft));
};
const countOf = (turns: readonly (Sample | null)[], sample: Sample) => turns.filter((each) => each === sample).length;
/** Four standard deviations about the number expected. */
const expectShare = (count: number, share: number, of = PLACES) =>
  expect(Math.abs(count - share * of)).toBeLessThan(4 * Math.sqrt(share * (1 - share) * of));

describe('drawTurns', () => {
  test('gives each sample its share of the places that those before it leave', () => {
    const turns = turnsOf({ seed: 'view', auditShare: 0.1, doubleShare: 0.2 });
    expectShare(countOf(turns, 'certain'), 0.05);
    expectShare(countOf(turns, 'double'), 0.95 * 0.2);
    expectShare(countOf(turns, 'audit'), 0.95 * 0.8 * 0.1);
  });

  test('gives a small audit sample one place in twenty, and one that has no rows left none', () => {
    const turns = turnsOf({ seed: 'view', auditShare: 0.02 }, (sample) => sample === 'audit');
    expectShare(countOf(turns, 'audit'), 0.05);
    expect(turns.filter((each) => each !== null && each !== 'audit')).toEqual([]);
    expect(
      turnsOf({ seed: 'view', auditShare: 0.5, doubleShare: 0.5 }, () => false).every((each) => each === null),
    ).toBe(true);
  });

  test('draws each place by itself: neither the places before tell of the next, nor the remainders of its number', () => {
    const isDue = turnsOf({ seed: 'view', auditShare: 0, doubleShare: 0.2 }, (sample) => sample === 'double').map(
      (each) => each !== null,
    );
    for (const lag of [1, 2, 5, 16, 20]) {
      const after = isDue.filter((_, place) => place >= lag && isDue[place - lag]!);
      expectShare(after.filter(Boolean).length, 0.2, after.length);
    }
    for (const divisor of [2, 5, 20])
      for (let digit = 0; digit < divisor; digit++) {
        const of = isDue.filter((_, place) => place % divisor === digit);
        expectShare(of.filter(Boolean).length, 0.2, of.length);
      }
  });

  test('has other places in another list, and the same in the same', () => {
    const shares = { auditShare: 0.05, doubleShare: 0.2 };
    const one = turnsOf({ seed: 'one', ...shares });
    expect(turnsOf({ seed: 'one', ...shares })).toEqual(one);
    const other = turnsOf({ seed: 'other', ...shares });
    const both = one.filter((each, place) => each === 'double' && other[place] === 'double').length;
    expectShare(both, (0.95 * 0.2) ** 2);
  });
});

describe('drawnOrder', () => {
  test('is the same for the same key, and evenly spread', () => {
    const orders = Array.from({ length: PLACES }, (_, at) => drawnOrder(`row ${at}`));
    expect(drawnOrder('row 1')).toBe(orders[1]);
    for (const limit of [0.1, 0.5, 0.9]) expectShare(orders.filter((each) => each < limit).length, limit);
  });
});
