import { codeWords, fitCategoryCodes, MISSING_CODE, UNSEEN_CODE } from '../../../ml/features/category-codes.ts';

const repeat = (...groups: [string | null, number, number][]) => ({
  values: Object.freeze(groups.flatMap(([value, , rows]) => new Array<string | null>(rows).fill(value))),
  labels: Int32Array.from(groups.flatMap(([, label, rows]) => new Array<number>(rows).fill(label))),
});

describe('fitCategoryCodes', () => {
  test('puts values of one class side by side, the purest first', () => {
    const { values, labels } = repeat(['a', 0, 10], ['b', 1, 10], ['c', 0, 6], ['c', 1, 4], ['d', 1, 5]);
    expect(fitCategoryCodes(values, labels, 2, 1)).toEqual(['a', 'c', 'b', 'd']);
  });

  test('leaves rare values without a code of their own', () => {
    const { values, labels } = repeat(['a', 0, 5], ['b', 1, 1], [null, 1, 4]);
    expect(fitCategoryCodes(values, labels, 2, 2)).toEqual(['a']);
  });

  test('has room for the 254 most frequent values', () => {
    const values = Array.from({ length: 900 }, (_, row) => `v${row % 300}`).concat(new Array<string>(9).fill('often'));
    const codes = fitCategoryCodes(values, new Int32Array(values.length), 1, 1);
    expect(codes).toHaveLength(254);
    expect(codes).toContain('often');
  });
});

describe('codeWords', () => {
  test('tells missing, unseen and known values apart', () => {
    expect([...codeWords(['a', '__proto__'], [null, 'new', 'a', '__proto__', 'constructor'])]).toEqual([
      MISSING_CODE,
      UNSEEN_CODE,
      2,
      3,
      UNSEEN_CODE,
    ]);
  });
});
