import { mixRow, shiftFactors } from '../../../ml/online/expert-mixture.ts';
import { HashIndex } from '../../../ml/features/hash-index.ts';
import { byFeature } from '../../../ml/online/encoded-rows.ts';

const rows = {
  rows: 1,
  expertClasses: 2,
  experts: [Float32Array.of(0.5, 0.5), Float32Array.of(0.25, 0.75)],
  novelty: new Float32Array(1),
  features: {
    ...byFeature({
      rows: 1,
      columns: 1,
      offsets: Int32Array.of(0, 0),
      features: new Int32Array(0),
      values: new Float32Array(0),
      index: new HashIndex(),
    }),
    wholes: new Uint32Array(1),
  },
  shift: { scores: new Float32Array(0), classes: 0, changes: -1 },
};
const mix = (trust: number[], shift: number[]): number[] => {
  const factors = new Float64Array(shift.length);
  shiftFactors(shift, 0, factors);
  const into = new Float64Array(shift.length);
  mixRow(rows, 0, Float64Array.from(trust), factors, { into, start: 0 });
  return [...into];
};

describe('mixRow', () => {
  test('weighs the experts by trust', () => {
    expect(mix([0.5, 0.5], [0, 0])).toEqual([0.375, 0.625]);
    expect(mix([1, 0], [0, 0])).toEqual([0.5, 0.5]);
  });

  test('moves each expert’s odds by the shift, by hand', () => {
    // A shift of ln 3 makes the odds of the first class three times as good: 1:1 → 3:1 and 1:3 → 1:1.
    const [first] = mix([0.5, 0.5], [Math.log(3), 0]);
    expect(first).toBeCloseTo((0.75 + 0.5) / 2, 12);
  });

  test('gives a class that no expert knows a little, and more by shift', () => {
    expect(mix([1, 0], [0, 0, 0])[2]).toBeCloseTo(0.001 / 1.001, 9);
    expect(mix([1, 0], [0, 0, 12])[2]).toBeGreaterThan(0.99);
  });
});

describe('shiftFactors', () => {
  test('stay finite for any shift', () => {
    const factors = new Float64Array(2);
    shiftFactors([1e6, -1e6], 0, factors);
    expect(factors[0]).toBe(1);
    expect(factors[1]! > 0 && factors[1]! < 1e-12).toBe(true);
  });
});
