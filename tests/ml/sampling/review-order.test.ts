import { auditPlace, isInAuditSample } from '../../../ml/sampling/audit-sample.ts';
import { isHoldout } from '../../../ml/evaluation/holdout.ts';
import { orderForReview } from '../../../ml/sampling/review-order.ts';

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

describe('orderForReview', () => {
  test('puts the row most likely wrong first', () => {
    expect(orderForReview(rowsOf(['a', 'b', 'c'], [0.01, 0.45, 0.3]), 0)).toEqual([
      { row: 1, audit: false },
      { row: 2, audit: false },
      { row: 0, audit: false },
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
      .sort((a, b) => auditPlace(a.key) - auditPlace(b.key));
    const order = orderForReview(rows, 0.02);
    expect(audited.length).toBeGreaterThan(20);
    expect(order.filter(({ audit }) => audit).map(({ row }) => row)).toEqual(audited.map(({ row }) => row));
    expect(new Set(rowNumbers(order)).size).toBe(2_000);
  });

  test('gives the audit sample one place in twenty while it lasts, none of which can be told beforehand', () => {
    const rows = rowsOf(
      numbered(20_000),
      numbered(20_000).map((_, at) => (at % 100) / 100),
    );
    const places = orderForReview(rows, 0.02)
      .slice(0, 6_000)
      .flatMap(({ audit }, place) => (audit ? [place] : []));
    // 300, give or take four standard deviations: the gaps are even over 1 … 39, σ = 11, √300 of them: 9 audited rows.
    expect(Math.abs(places.length - 300)).toBeLessThan(40);
    const gaps = places.slice(1).map((place, at) => place - places[at]!);
    for (let gap = 1; gap <= 39; gap++) expect(gaps.filter((each) => each === gap).length).toBeGreaterThan(0);
    const lastDigits = Array.from({ length: 10 }, (_, digit) => places.filter((place) => place % 10 === digit).length);
    expect(Math.min(...lastDigits)).toBeGreaterThan(10);
  });

  test('does not audit what was spoken of', () => {
    expect(rowNumbers(orderForReview(rowsOf(['a', 'b', 'c'], [0.1, 0.2, 0.3], [1]), 1)).toSorted()).toEqual([0, 2]);
  });

  test('is the audit sample alone when nothing else is left', () => {
    expect(orderForReview(rowsOf(['a', 'b'], [0.1, 0.4]), 1).every(({ audit }) => audit)).toBe(true);
  });

  test('of no rows is empty', () => {
    expect(orderForReview(rowsOf([], []), 0.5)).toEqual([]);
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
