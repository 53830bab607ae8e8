import { fillHistogram, subtractHistogram } from '../../../ml/boosting/histogram.ts';

const bins = { rows: 3, places: Uint16Array.of(1, 2, 0, 3, 1, 3), labels: new Int32Array(3), weights: null };
const steps = Float64Array.of(0.5, 0.25, -1, 0.125, 2, 1);
const starts = Int32Array.of(0, 2, 4);

function fill(columns: number[], rows: number[], start: number, end: number, before = 0): number[] {
  const histogram = new Float64Array(12).fill(before);
  fillHistogram(histogram, { starts, columns: Int32Array.from(columns) }, bins, steps, {
    rows: Int32Array.from(rows),
    start,
    end,
  });
  return [...histogram];
}

describe('fillHistogram', () => {
  test('adds up gradients, hessians and rows by bin, by hand', () => {
    expect(fill([0, 1], [0, 1, 2], 0, 3)).toEqual([-1, 0.125, 1, 2.5, 1.25, 2, 0.5, 0.25, 1, 1, 1.125, 2]);
  });

  test('reads the rows of a leaf alone', () => {
    expect(fill([0, 1], [2, 0, 1], 1, 2)).toEqual([0, 0, 0, 0.5, 0.25, 1, 0.5, 0.25, 1, 0, 0, 0]);
  });

  test('leaves columns alone that nobody asked for', () => {
    expect(fill([1], [0, 1, 2], 0, 3, 7).slice(0, 6)).toEqual([7, 7, 7, 7, 7, 7]);
  });
});

describe('subtractHistogram', () => {
  test('leaves what the other part has', () => {
    const whole = Float64Array.from(fill([0, 1], [0, 1, 2], 0, 3));
    subtractHistogram(whole, Float64Array.from(fill([0, 1], [0, 1, 2], 0, 1)), {
      starts,
      columns: Int32Array.of(0, 1),
    });
    expect([...whole]).toEqual(fill([0, 1], [0, 1, 2], 1, 3));
  });
});
