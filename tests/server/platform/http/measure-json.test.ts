import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { measureJson } from '../../../../server/platform/http/measure-json.ts';

const measure = (text: string) => measureJson(Buffer.from(text), Infinity, Infinity);

/** Every list, object and scalar in them, and how deep they go. */
function measured(value: unknown): { depth: number; scalars: number; containers: number } {
  if (typeof value !== 'object' || value === null) return { depth: 0, scalars: 1, containers: 0 };
  const inner = Object.values(value).map(measured);
  const sum = (read: (each: (typeof inner)[number]) => number) => inner.reduce((total, each) => total + read(each), 0);
  return {
    depth: 1 + Math.max(0, ...inner.map((each) => each.depth)),
    scalars: sum((each) => each.scalars),
    containers: 1 + sum((each) => each.containers),
  };
}

describe('measureJson', () => {
  test('brackets, commas and quotes within texts do not count', () => {
    expect(measure('[[1,2],"]"]')).toEqual({ depth: 2, values: 4 });
    expect(measure('{"a[,{":"\\"[[["}')).toEqual({ depth: 1, values: 1 });
    expect(measure('["\\\\",["\\\\\\"["]]')).toEqual({ depth: 2, values: 3 });
    expect(measure('"text"')).toEqual({ depth: 0, values: 0 });
  });

  test('depth is exact, and values are at least the lists and objects, at most these and the scalars', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const { depth, values } = measure(text);
        const truth = measured(JSON.parse(text));
        expect(depth).toBe(truth.depth);
        expect(values).toBeGreaterThanOrEqual(truth.containers);
        expect(values).toBeLessThanOrEqual(truth.containers + truth.scalars + truth.containers);
        expect(values + 1).toBeGreaterThanOrEqual(truth.scalars);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('stops once a measure is exceeded, and reads what is no JSON to its end', () => {
    expect(measureJson(Buffer.from('['.repeat(100)), 16, 1_000)).toEqual({ depth: 17, values: 17 });
    expect(measureJson(Buffer.from(`[${'1,'.repeat(100)}1]`), 16, 50)).toEqual({ depth: 1, values: 51 });
    expect(measure('"never ended \\"')).toEqual({ depth: 0, values: 0 });
    expect(measure(']]]]')).toEqual({ depth: 0, values: 0 });
  });
});
