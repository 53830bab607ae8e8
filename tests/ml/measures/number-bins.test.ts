import fc from 'fast-check';
import { areaDistance } from '../../../ml/measures/area-distance.ts';
import { binShares, numberBins, valueBins, type BinEdge } from '../../../ml/measures/number-bins.ts';
import { seededRandom } from '../../../ml/random.ts';
import { digestOf } from '../../../ml/sketches/t-digest.ts';

const hundred = digestOf(Array.from({ length: 100 }, (_, at) => at + 1));
const upTo = (at: number): BinEdge => ({ at, holds: true });
const below = (at: number): BinEdge => ({ at, holds: false });
const times = (count: number, value: number) => Array<number>(count).fill(value);

describe('numberBins', () => {
  test('cut the reference into about equal shares, from its smallest to its largest number', () => {
    const edges = numberBins(hundred, hundred);
    expect(edges).toEqual([below(1), upTo(20), upTo(40), upTo(60), upTo(80), upTo(100)]);
    expect(binShares(hundred, edges).map((share) => Number(share.toFixed(9)))).toEqual([0, 0.2, 0.2, 0.2, 0.2, 0.2, 0]);
  });

  test('are as many as the cube root of the rows, 4 to 20', () => {
    const random = seededRandom(1);
    const uniform = (rows: number) => digestOf(Float64Array.from({ length: rows }, () => random.next()));
    const reference = uniform(10_000);
    expect([10, 512, 10_000].map((rows) => numberBins(reference, uniform(rows)).length - 1)).toEqual([4, 8, 20]);
  });

  test('give a frequent value a bin of its own, whichever side has it', () => {
    expect(numberBins(digestOf([...times(8, 0), 5, 12]), digestOf(times(10, 3)))).toEqual([
      below(0),
      upTo(0),
      below(3),
      upTo(3),
      upTo(12),
    ]);
    expect(numberBins(digestOf(times(9, 7)), digestOf(times(9, 4)))).toEqual([below(4), upTo(4), below(7), upTo(7)]);
    expect(valueBins(numberBins(digestOf(times(9, 7)), digestOf(times(9, 4))))).toEqual([
      { bin: 1, value: 4 },
      { bin: 3, value: 7 },
    ]);
  });

  test('have edges as round as a tenth of a bin allows, but for the ends, which are where the reference ends', () => {
    const random = seededRandom(3);
    const edges = numberBins(digestOf(Float64Array.from({ length: 1_000 }, () => 1_000 * random.next())), hundred).map(
      ({ at }) => at,
    );
    expect(edges.slice(1, -1).every((edge) => edge === Number(edge.toPrecision(2)))).toBe(true);
    expect(edges[0]).not.toBe(Math.round(edges[0]!));
  });

  const samples = fc.array(
    fc.oneof(fc.constant(0), fc.integer({ min: -9, max: 9 }), fc.double({ min: -9, max: 9, noNaN: true })),
    { minLength: 30, maxLength: 400 },
  );

  test('ascend, all different, for any two samples, and hold every number once', () => {
    fc.assert(
      fc.property(samples, samples, (reference, live) => {
        const edges = numberBins(digestOf(reference), digestOf(live));
        edges.slice(1).forEach((edge, at) => {
          const before = edges[at]!;
          expect(edge.at > before.at || (edge.at === before.at && edge.holds && !before.holds)).toBe(true);
        });
        for (const values of [reference, live])
          expect(binShares(digestOf(values), edges).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        const inside = binShares(digestOf(reference), edges);
        expect([
          inside[0]! > 0 && edges[0]!.at >= Math.min(...reference),
          inside.at(-1)! > 0 && edges.at(-1)!.at >= Math.max(...reference),
        ]).toEqual([false, false]);
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  test('let a sample be no distance from itself, and the whole distance from a value that it never had', () => {
    fc.assert(
      fc.property(
        samples,
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.integer({ min: 30, max: 300 }),
        (reference, value, rows) => {
          fc.pre(!reference.includes(value));
          const distance = (live: number[]) => {
            const [before, now] = [digestOf(reference), digestOf(live)];
            const edges = numberBins(before, now);
            return areaDistance(binShares(before, edges), binShares(now, edges));
          };
          expect(distance(reference)).toBe(0);
          fc.pre(new Set(reference).size <= 200);
          expect(distance(times(rows, value))).toBeCloseTo(1, 12);
        },
      ),
      { numRuns: 200, seed: 12 },
    );
  });
});

describe('binShares', () => {
  test('puts numbers beyond the reference into bins of their own', () => {
    expect(binShares(digestOf([0, 1, 1_000, 1_000]), [below(1), upTo(50), upTo(100)])).toEqual([0.25, 0.25, 0, 0.5]);
  });

  test('counts an edge with the bin that holds it', () => {
    expect(binShares(digestOf([7]), [below(7)])).toEqual([0, 1]);
    expect(binShares(digestOf([7]), [upTo(7)])).toEqual([1, 0]);
  });

  test('of an empty digest are all 0', () => {
    expect(binShares(digestOf([]), [below(1), upTo(2)])).toEqual([0, 0, 0]);
  });
});
