import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lateFrom, withMark, type MySqlPosition } from '../../../../server/feeds/databases/mysql-position.ts';

const OVERLAP = 100;

describe('from where rows may still come that are committed late', () => {
  it('is never above the number of a row that was not there when it was last looked, and is no older than the overlap', () => {
    const look = fc.record({ pause: fc.integer({ min: 1, max: 150 }), grown: fc.integer({ min: 0, max: 9 }) });
    fc.assert(
      fc.property(
        fc.array(look, { minLength: 2, maxLength: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (looks, age) => {
          let position: MySqlPosition = { floor: null, read: null, marks: [{ at: 0, cursor: '0' }], lookedAt: 0 };
          const heights = [{ at: 0, cursor: 0 }];
          for (const { pause, grown } of looks) {
            const { at, cursor } = heights.at(-1)!;
            const next = { at: at + pause, cursor: cursor + grown };
            heights.push(next);
            const marks = withMark(position, { at: next.at, cursor: String(next.cursor) }, OVERLAP);
            position = { ...position, marks: [...marks], lookedAt: next.at };
            // A transaction that began then took a number above all that there were.
            const began = next.at - age * OVERLAP;
            const lowest = heights.findLast((height) => height.at <= began)?.cursor ?? 0;
            expect(Number(lateFrom(position, OVERLAP))).toBeLessThanOrEqual(lowest);
            expect(position.marks.length).toBeLessThan(15);
          }
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it('is the beginning while nothing is known of before', () => {
    expect(lateFrom({ floor: null, read: null, marks: [{ at: 5, cursor: null }], lookedAt: 5 }, OVERLAP)).toBe(null);
  });
});
