import fc from 'fast-check';
import { isInAuditSample } from '../../../ml/sampling/audit-sample.ts';
import { isInDoubleSample } from '../../../ml/sampling/double-sample.ts';
import { drawnOrder } from '../../../ml/sampling/drawn-turns.ts';
import { isHoldout } from '../../../ml/evaluation/holdout.ts';
import { orderForReview as orderBy, type RowsToReview } from '../../../ml/sampling/review-order.ts';

/** Rows of these groups, each as likely wrong as `errors` says; nobody has spoken of any but those in `spoken`. */
function rowsOf(groups: readonly string[], errors: readonly number[], spoken: readonly number[] = []) {
  return Object.freeze({
    keys: Object.freeze(groups.map((_, at) => `row ${at}`)),
    groups: Object.freeze(groups),
    errors: Object.freeze(errors),
    spoken: Object.freeze(groups.map((_, at) => spoken.includes(at))),
  });
}
const numbered = (count: number): string[] => Array.from({ length: count }, (_, at) => `group ${at}`);
const rowNumbers = (order: readonly { row: number }[]): number[] => order.map(({ row }) => row);

/** The order of a list in which nobody is asked about a row for a second look. */
const orderForReview = (rows: RowsToReview, auditShare: number) => orderBy(rows, { seed: 'view', auditShare });

describe('orderForReview', () => {
  test('puts the row most likely wrong first', () => {
    expect(orderForReview(rowsOf(['a', 'b', 'c'], [0.01, 0.45, 0.3]), 0)).toEqual([
      { row: 1, sample: null },
      { row: 2, sample: null },
      { row: 0, sample: null },
    ]);
  });

  test('puts what comes often before what is more doubtful but comes once', () => {
    expect(
      rowNumbers(
        orderForReview(
          rowsOf(['once', 'often', 'often', 'often', 'sure', 'sure'], [0.9, 0.4, 0.4, 0.4, 0.01, 0.01]),
          0,
        ),
      ),
    ).toEqual([2, 0, 4]);
  });

  test('asks once about near-duplicates, by the one of middling doubt', () => {
    expect(rowNumbers(orderForReview(rowsOf(['cab', 'cab', 'cab', 'hotel'], [0.9, 0.2, 0.5, 0.1]), 0))).toEqual([2, 3]);
  });

  test('asks about a row that is learned from rather than one of the holdout', () => {
    const rows = rowsOf(
      numbered(200).map((_, at) => `group ${at >> 1}`),
      numbered(200).map(() => 0.3),
    );
    const kept = rowNumbers(orderForReview(rows, 0)).filter((row) => isHoldout(rows.keys[row]!));
    // Only where both rows of a group are kept for measuring.
    expect(kept.every((row) => isHoldout(rows.keys[row ^ 1]!))).toBe(true);
    expect(rows.keys.filter(isHoldout).length).toBeGreaterThan(10);
  });

  test('asks about nothing that was spoken of, and about its near-duplicates only after others as doubtful', () => {
    const errors = [0.5, 0.5, 0.5, 0.4, 0.4];
    expect(rowNumbers(orderForReview(rowsOf(['cab', 'cab', 'cab', 'hotel', 'hotel'], errors), 0))).toEqual([1, 3]);
    // 2 · 0.5 / √2 < 2 · 0.4
    expect(rowNumbers(orderForReview(rowsOf(['cab', 'cab', 'cab', 'hotel', 'hotel'], errors, [1]), 0))).toEqual([3, 0]);
    expect(orderForReview(rowsOf(['cab', 'cab'], [0.5, 0.5], [0, 1]), 0)).toEqual([]);
  });

  test('comes back to a group that goes on being wrong in many rows', () => {
    const groups = [...numbered(40).map(() => 'cab'), 'hotel'];
    expect(
      orderForReview(
        rowsOf(
          groups,
          groups.map(() => 0.6),
          [0, 1, 2],
        ),
        0,
      )[0]!.row,
    ).toBeLessThan(40);
  });

  test('has the audited rows in the order of their hashes: any beginning of the list holds a random sample', () => {
    const rows = rowsOf(
      numbered(2_000),
      numbered(2_000).map((_, at) => at / 2_000),
    );
    const audited = rows.keys
      .map((key, row) => ({ key, row }))
      .filter(({ key }) => isInAuditSample(key, 0.02))
      .sort((a, b) => drawnOrder(a.key) - drawnOrder(b.key));
    const order = orderForReview(rows, 0.02);
    expect(audited.length).toBeGreaterThan(20);
    expect(order.filter(({ sample }) => sample === 'audit').map(({ row }) => row)).toEqual(
      audited.map(({ row }) => row),
    );
    expect(new Set(rowNumbers(order)).size).toBe(2_000);
  });

  test('does not audit what was spoken of', () => {
    expect(rowNumbers(orderForReview(rowsOf(['a', 'b', 'c'], [0.1, 0.2, 0.3], [1]), 1)).toSorted()).toEqual([0, 2]);
  });

  test('is the audit sample alone when nothing else is left', () => {
    expect(orderForReview(rowsOf(['a', 'b'], [0.1, 0.4]), 1).every(({ sample }) => sample === 'audit')).toBe(true);
  });

  test('of no rows is empty', () => {
    expect(orderForReview(rowsOf([], []), 0.5)).toEqual([]);
  });

  test('ends where only near-duplicates of its rows are left, though drawn rows wait', () => {
    const groups = numbered(400).map((_, at) => `group ${at % 6}`);
    const rows = rowsOf(
      groups,
      groups.map(() => 0.3),
    );
    const order = orderForReview(rows, 0.2);
    expect(order.filter(({ sample }) => sample === null)).toHaveLength(6);
    expect(order.filter(({ sample }) => sample !== null).length).toBeLessThan(6);
  });

  test('takes time in proportion to the rows: 50,000 keep a processor busy for less than two seconds', () => {
    const count = 50_000;
    const rows = rowsOf(
      numbered(count).map((_, at) => `shop ${at % 6_000}`),
      numbered(count).map((_, at) => (at % 1_000) / 1_000),
    );
    const start = process.cpuUsage().user;
    expect(orderForReview(rows, 0.02).length).toBeGreaterThan(6_000);
    expect(process.cpuUsage().user - start).toBeLessThan(2_000_000);
  });
});

/** Rows of which so many are of each sample, and how somebody reviews them. */
const reviews = fc.record({
  seed: fc.uuid(),
  rows: fc.constantFrom(300, 900),
  groups: fc.constantFrom(4, 40, 900),
  doubleShare: fc.constantFrom(0, 0.05, 0.2, 0.5),
  auditShare: fc.constantFrom(0, 0.02, 0.2, 1),
  limit: fc.integer({ min: 1, max: 60 }),
  /** With fewer rows left in the list, it is fetched anew. */
  refill: fc.integer({ min: 1, max: 8 }),
});
type Review = typeof reviews extends fc.Arbitrary<infer Value> ? Value : never;

/** Goes through the rows as a person does; what they say changes how doubtful others are. */
function goThrough({ seed, rows: count, groups, doubleShare, auditShare, limit, refill }: Review, most: number) {
  const keys = numbered(count).map((_, at) => `${seed} ${at}`);
  const spoken = keys.map(() => false);
  const rows = {
    keys,
    groups: keys.map((_, at) => `group ${at % groups}`),
    spoken,
    sampled: keys.map((key, at) => (at % 60 === 7 ? 'certain' : isInDoubleSample(key, doubleShare) ? 'double' : null)),
  } as const;
  const reviewed: ReturnType<typeof orderBy> = [];
  let list: ReturnType<typeof orderBy> = [];
  while (reviewed.length < most) {
    if (list.length < refill) {
      const errors = keys.map((_, at) => ((at * 7_919 + reviewed.length * 31) % 1_000) / 1_000);
      list = orderBy({ ...rows, errors }, { seed, auditShare, doubleShare }).slice(0, limit);
    }
    const next = list.shift();
    if (next === undefined) break;
    reviewed.push(next);
    spoken[next.row] = true;
  }
  return { keys, reviewed };
}

describe('rows of samples among those that somebody reviews', () => {
  test('come as often as the policies say, however long the lists are and whenever they are fetched', () => {
    fc.assert(
      fc.property(reviews, (review) => {
        const { reviewed } = goThrough(review, 120);
        const count = (name: string) => reviewed.filter(({ sample }) => sample === name).length;
        const isNear = (found: number, share: number, places: number) =>
          expect(Math.abs(found - share * places)).toBeLessThanOrEqual(4.5 * Math.sqrt(share * (1 - share) * places));
        // Each sample has its share of the places that the one before it leaves; rows that are certain go first.
        const others = 120 - count('certain');
        expect(count('certain')).toBeGreaterThan(0);
        isNear(count('double'), review.doubleShare, others);
        const auditShare = review.auditShare === 0 ? 0 : Math.max(0.05, review.auditShare);
        isNear(count('audit'), auditShare, others - count('double'));
      }),
      { seed: 20_261_129, numRuns: 80 },
    );
  });

  test('have places that do not move with the lists: fetched row by row, they are where they are in long lists', () => {
    fc.assert(
      fc.property(reviews, (review) => {
        const kinds = (of: Review) => goThrough(of, 200).reviewed.map(({ sample }) => sample);
        expect(kinds(review)).toEqual(kinds({ ...review, limit: 1, refill: 1 }));
      }),
      { seed: 20_261_129, numRuns: 25 },
    );
  });

  test('come in the order of their hashes, each once, and all of them when all rows are reviewed', () => {
    fc.assert(
      fc.property(reviews, (review) => {
        const { keys, reviewed } = goThrough({ ...review, rows: 300 }, 301);
        expect(reviewed.map(({ row }) => row).toSorted((a, b) => a - b)).toEqual([...keys.keys()]);
        for (const name of ['certain', 'double', 'audit']) {
          const orders = reviewed.flatMap(({ row, sample }) => (sample === name ? [drawnOrder(keys[row]!)] : []));
          expect(orders).toEqual(orders.toSorted((a, b) => a - b));
        }
      }),
      { seed: 20_261_129, numRuns: 10 },
    );
  });
});

describe('rows that may be of none of the classes', () => {
  const rows = rowsOf(['often', 'often', 'often', 'new', 'newer', 'spoken'], [0.9, 0.9, 0.9, 0.2, 0.3, 0.9], [5]);

  test('come before all others, the most worthwhile first', () => {
    expect(rowNumbers(orderForReview({ ...rows, unknown: [false, false, false, true, true, true] }, 0))).toEqual([
      4, 3, 1,
    ]);
  });

  test('stand for their group where others of it are not', () => {
    expect(rowNumbers(orderForReview({ ...rows, unknown: [false, false, true, false, false, false] }, 0))[0]).toBe(2);
  });
});
