import { auditPlace, isInAuditSample } from '../../../ml/sampling/audit-sample.ts';
import { orderForReview } from '../../../ml/sampling/review-order.ts';
import { readTable } from '../../../ml/table/read-table.ts';

function rowsOf(texts: readonly string[], confidences: readonly number[]) {
  return {
    keys: Object.freeze(texts.map((_, at) => `row ${at}`)),
    table: readTable([{ name: 't', type: 'text' }], [{ name: 't', values: Object.freeze(texts) }]),
    classes: 2,
    probabilities: Float64Array.from(confidences.flatMap((confidence) => [confidence, 1 - confidence])),
  };
}
const letters = (count: number): string[] => Array.from({ length: count }, (_, at) => `word${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}`);

describe('orderForReview', () => {
  test('puts the least margin first', () => {
    expect(orderForReview(rowsOf(['a', 'b', 'c'], [0.99, 0.55, 0.7]), 0)).toEqual([{ row: 1, audit: false }, { row: 2, audit: false }, { row: 0, audit: false }]);
  });

  test('puts what is new before what is known, margins being equal', () => {
    const rows = { ...rowsOf(['a', 'b'], [0.8, 0.8]), novelty: Object.freeze([0, 0.9]) };
    expect(orderForReview(rows, 0).map(({ row }) => row)).toEqual([1, 0]);
  });

  test('asks once about near-duplicates, by the most doubtful of them', () => {
    expect(orderForReview(rowsOf(['Cab 1', 'cab 2', 'Hotel'], [0.9, 0.6, 0.95]), 0).map(({ row }) => row)).toEqual([1, 2]);
  });

  test('gives every fifth place to the audit sample, in the order of its hashes', () => {
    const rows = rowsOf(letters(200), letters(200).map((_, at) => 0.5 + at / 500));
    const order = orderForReview(rows, 0.1);
    const audited = rows.keys.map((key, row) => ({ key, row })).filter(({ key }) => isInAuditSample(key, 0.1)).sort((a, b) => auditPlace(a.key) - auditPlace(b.key));
    expect(audited.length).toBeGreaterThan(5);
    expect(order.filter(({ audit }) => audit).map(({ row }) => row)).toEqual(audited.map(({ row }) => row));
    expect(order.slice(0, 25).flatMap(({ audit }, place) => (audit ? [place] : []))).toEqual([4, 9, 14, 19, 24]);
    expect(new Set(order.map(({ row }) => row)).size).toBe(200);
  });

  test('is the audit sample alone when nothing else is left', () => {
    expect(orderForReview(rowsOf(['a', 'b'], [0.9, 0.6]), 1).every(({ audit }) => audit)).toBe(true);
  });

  test('of no rows is empty', () => {
    expect(orderForReview(rowsOf([], []), 0.5)).toEqual([]);
  });

  test('takes time in proportion to the rows: 50,000 are a matter of seconds at worst', () => {
    const count = 50_000;
    const names = letters(600);
    const texts = Array.from({ length: count }, (_, at) => `shop ${names[at % 600]}`);
    const rows = rowsOf(texts, texts.map((_, at) => 0.5 + (at % 1_000) / 2_000));
    const start = performance.now();
    expect(orderForReview(rows, 0.02).length).toBeGreaterThan(600);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
