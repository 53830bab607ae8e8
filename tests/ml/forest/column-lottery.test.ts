import { ColumnLottery } from '../../../ml/forest/column-lottery.ts';
import { seededRandom } from '../../../ml/random.ts';

/** Draws for one node; columns of `constant` are set aside. */
function drawAll(lottery: ColumnLottery, known: number, constant: readonly number[]): number[] {
  const drawn: number[] = [];
  lottery.begin(known);
  for (let column = lottery.draw(); column >= 0; column = lottery.draw()) {
    drawn.push(column);
    if (constant.includes(column)) lottery.setAside();
  }
  return drawn;
}

describe('ColumnLottery', () => {
  test('draws so many different columns, each as often as the others', () => {
    const lottery = new ColumnLottery(5, 2, seededRandom(1));
    const times = new Int32Array(5);
    for (let node = 0; node < 5_000; node++) {
      const drawn = drawAll(lottery, 0, []);
      expect(new Set(drawn).size).toBe(2);
      for (const column of drawn) times[column]!++;
    }
    // 2,000 each, give or take four standard deviations of √(5,000 · 0.4 · 0.6) ≈ 35.
    expect(times.every((each) => Math.abs(each - 2_000) < 140)).toBe(true);
  });

  test('does not count a constant column as tried', () => {
    const lottery = new ColumnLottery(6, 2, seededRandom(2));
    for (let node = 0; node < 200; node++) {
      expect(drawAll(lottery, 0, [0, 1, 2, 3]).filter((column) => column > 3)).toHaveLength(2);
      expect(lottery.constants).toBeLessThanOrEqual(4);
    }
  });

  test('ends when all columns are constant', () => {
    expect(drawAll(new ColumnLottery(3, 2, seededRandom(3)), 0, [0, 1, 2]).sort()).toEqual([0, 1, 2]);
  });

  test('draws no column again below a node where it is constant, whatever was drawn in between', () => {
    const lottery = new ColumnLottery(6, 6, seededRandom(4));
    expect(drawAll(lottery, 0, [1, 4])).toHaveLength(6);
    const known = lottery.constants;
    expect(known).toBe(2);
    for (const below of [[0], [2, 3], [], [5]]) expect(drawAll(lottery, known, below).sort()).toEqual([0, 2, 3, 5]);
  });
});
