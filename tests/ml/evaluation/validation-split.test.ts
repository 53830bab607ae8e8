import {
  holdBack,
  isComparedOnPart,
  splitForFinal,
  splitForValidation,
  validationLabels,
} from '../../../ml/evaluation/validation-split.ts';

/** Each row is its own class, so that rows can be told apart by their labels. */
const dataOf = (rows: number) => ({
  table: {
    rows,
    columns: [{ name: 'n', type: 'number' as const, values: Float64Array.from({ length: rows }, (_, row) => row) }],
  },
  labels: Int32Array.from({ length: rows }, (_, row) => row),
  weights: Float64Array.from({ length: rows }, (_, row) => row + 1),
  classes: rows,
  seed: 9,
});

describe('splitForValidation', () => {
  test('asks every row once, in four folds, when rows are few', () => {
    const folds = splitForValidation(dataOf(50));
    expect(folds).toHaveLength(4);
    expect([...validationLabels(folds)].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, row) => row));
    for (const { part, validation } of folds) expect(new Set([...part.labels, ...validation.labels]).size).toBe(50);
  });

  test('asks a fifth once, at most 4,000, when rows are many, and learns from a part', () => {
    const sizes = (rows: number): number[][] =>
      splitForValidation(dataOf(rows)).map(({ part, validation }) => [part.table.rows, validation.table.rows]);
    expect(sizes(2_000)).toEqual([[1_600, 400]]);
    expect(sizes(10_000)).toEqual([[5_000, 2_000]]);
    expect(sizes(30_000)).toEqual([[6_000, 4_000]]);
  });

  test('asks the latest rows, and as many drawn by chance, when it knows the times', () => {
    const rows = 2_000;
    // The labels are the rows' numbers; later rows come first.
    const [fold] = splitForValidation(
      dataOf(rows),
      Float64Array.from({ length: rows }, (_, row) => -row),
    );
    const asked = [...fold!.validation.labels];
    expect(asked.slice(0, 200)).toEqual(Array.from({ length: 200 }, (_, row) => row));
    expect(asked.slice(200).filter((row) => row > 1_000).length).toBeGreaterThan(80);
    expect(new Set([...asked, ...fold!.part.labels]).size).toBe(rows);
  });

  test('keeps rows, labels and weights together', () => {
    for (const { table, labels, weights } of splitForValidation(dataOf(20)).map(({ part }) => part)) {
      expect([...labels]).toEqual([...table.columns[0]!.values]);
      expect([...weights!].map((weight) => weight - 1)).toEqual([...labels]);
    }
  });

  test('has nothing to part with fewer than two rows', () => {
    expect(splitForValidation(dataOf(1))).toEqual([]);
    expect(splitForValidation(dataOf(2))).toHaveLength(2);
  });
});

describe('holdBack', () => {
  test('keeps a tenth of the rows, at most 2,000, from the rows to learn from', () => {
    const { part, validation } = holdBack(dataOf(50));
    expect([part.table.rows, validation.table.rows]).toEqual([45, 5]);
    expect([...part.labels, ...validation.labels].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, row) => row),
    );
    expect(holdBack(dataOf(40_000)).validation.table.rows).toBe(2_000);
  });
});

describe('splitForFinal', () => {
  test('asks the same rows, and learns from all others where that is at least twice as many', () => {
    const data = dataOf(24_000);
    const [first] = splitForValidation(data);
    const final = splitForFinal(data)!;
    expect([...final.validation.labels]).toEqual([...first!.validation.labels]);
    expect([first!.part.table.rows, final.part.table.rows, final.validation.table.rows]).toEqual([
      5_000, 20_000, 4_000,
    ]);
    expect(splitForFinal(dataOf(100_000))!.part.table.rows).toBe(40_000);
  });

  test('is none where there are hardly more rows than were learned from', () => {
    expect([999, 10_000, 12_498].map((rows) => splitForFinal(dataOf(rows)))).toEqual([null, null, null]);
    expect(splitForFinal(dataOf(12_499))).not.toBeNull();
  });
});

describe('isComparedOnPart', () => {
  test('holds for tables whose learners are compared on fewer rows than there are beside those asked', () => {
    const [fold] = splitForValidation(dataOf(6_000));
    expect([fold!.part.table.rows + fold!.validation.table.rows, isComparedOnPart(6_000)]).toEqual([6_000, false]);
    expect(isComparedOnPart(7_000)).toBe(true);
  });
});
