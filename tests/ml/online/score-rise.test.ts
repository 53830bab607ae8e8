import fc from 'fast-check';
import { HashIndex } from '../../../ml/features/hash-index.ts';
import { byFeature } from '../../../ml/online/encoded-rows.ts';
import { mixRow, shiftFactors } from '../../../ml/online/expert-mixture.ts';
import { riseTo } from '../../../ml/online/score-rise.ts';

const rowOf = (...experts: number[][]) => ({
  rows: 1,
  expertClasses: 3,
  experts: experts.map((each) => Float32Array.from(each)),
  novelty: new Float32Array(1),
  features: {
    ...byFeature({
      rows: 1,
      columns: 1,
      offsets: Int32Array.of(0, 0),
      features: new Int32Array(0),
      values: new Float32Array(0),
      index: HashIndex.of(new Uint32Array(0)),
    }),
    wholes: new Uint32Array(1),
  },
  shift: { scores: new Float32Array(0), classes: 0, changes: -1 },
});

describe('riseTo', () => {
  test('of one expert is the difference of the log-odds', () => {
    const rise = riseTo(0.5, rowOf([0.9, 0.1, 0]), 1, { trust: Float64Array.of(1), shift: new Float64Array(3) });
    expect(rise).toBeCloseTo(Math.log(9), 5);
  });

  test('is 0 for a class that is given as much already', () => {
    expect(riseTo(0.2, rowOf([0.5, 0.3, 0.2]), 1, { trust: Float64Array.of(1), shift: new Float64Array(3) })).toBe(0);
  });

  test('gives a class its share, also one that no expert knows, whatever the experts say', () => {
    const answers = fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([a, b]) => [a * b, a * (1 - b), 1 - a]);
    fc.assert(
      fc.property(
        answers,
        answers,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 95 }),
        fc.nat(3),
        (one, two, trusted, percent, right) => {
          const row = rowOf(one, two);
          const trust = Float64Array.of(trusted, 1 - trusted);
          const shift = new Float64Array(4);
          shift[right] = riseTo(percent / 100, row, right, { trust, shift });
          const factors = new Float64Array(4);
          shiftFactors(shift, 0, factors);
          const into = new Float64Array(4);
          mixRow(row, 0, trust, factors, { into, start: 0 });
          if (shift[right]! > 0) expect(into[right]).toBeCloseTo(percent / 100, 6);
          else expect(into[right]).toBeGreaterThanOrEqual(percent / 100);
        },
      ),
      { seed: 5 },
    );
  });
});
