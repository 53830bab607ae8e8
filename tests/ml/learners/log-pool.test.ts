import { fitPoolPowers, poolExperts, temperPrior } from '../../../ml/learners/log-pool.ts';
import { seededRandom } from '../../../ml/random.ts';

const ROWS = 400;
const random = seededRandom(3);
const labels = Int32Array.from({ length: ROWS }, () => random.integer(2));
/** Gives the right class this much on rows for which `knows` holds, and a half on the others. */
const expert = (knows: (row: number) => boolean): Float64Array =>
  Float64Array.from({ length: ROWS * 2 }, (_, at) =>
    knows(at >> 1) ? (at % 2 === labels[at >> 1] ? 0.8 : 0.2) : at % 2 === random.integer(2) ? 0.5 : 0.5,
  );
const groups = Uint8Array.from({ length: ROWS }, (_, row) => row % 2);

describe('poolExperts', () => {
  test('multiplies the experts’ probabilities, raised to their powers, to rows that sum to 1', () => {
    const pooled = poolExperts(
      { experts: [Float64Array.of(0.8, 0.2), Float64Array.of(0.5, 0.5)], classes: 2, groups: Uint8Array.of(0) },
      [Float64Array.of(0.5, 2)],
    );
    // By hand: √0.8 / (√0.8 + √0.2) = 2 / 3.
    expect(pooled[0]).toBeCloseTo(2 / 3, 12);
    expect(pooled[1]).toBeCloseTo(1 / 3, 12);
  });
});

describe('fitPoolPowers', () => {
  const pool = { experts: [expert((row) => row % 2 === 0), expert((row) => row % 2 === 1)], classes: 2, groups };
  const rows = [...labels.keys()];

  test('hears in each group the expert that knows', () => {
    const [even, odd] = fitPoolPowers(pool, labels, rows, 2);
    expect(even![0]! > 1 && odd![1]! > 1).toBe(true);
  });

  test('does not hear an expert that is wrong', () => {
    const wrong = pool.experts[0]!.map((each) => 1 - each);
    const [even] = fitPoolPowers({ ...pool, experts: [wrong, pool.experts[1]!] }, labels, rows, 2);
    expect(even![0]).toBe(0);
  });

  test('keeps to the powers of all rows in a group without rows', () => {
    const powers = fitPoolPowers(pool, labels, rows, 3);
    const all = fitPoolPowers({ ...pool, groups: new Uint8Array(ROWS) }, labels, [], 1);
    expect(all[0]).toEqual(Float64Array.of(0.5, 0.5));
    expect(powers[2]!.every((power) => power > 0)).toBe(true);
  });
});

describe('temperPrior', () => {
  test('makes what was rare likelier, and rows sum to 1', () => {
    const probabilities = Float64Array.of(0.8, 0.2);
    temperPrior(probabilities, Float64Array.of(0.8, 0.2), 1);
    expect(probabilities[0]).toBeCloseTo(0.5, 12);
    // By hand: 0.5 · 0.8^−½ against 0.5 · 0.2^−½ is 1 to 2.
    const half = Float64Array.of(0.5, 0.5);
    temperPrior(half, Float64Array.of(0.8, 0.2), 0.5);
    expect(half[0]).toBeCloseTo(1 / 3, 12);
  });
});
