import { Descent } from '../../../ml/linear/descent.ts';
import { answerRows, scoreRows } from '../../../ml/linear/linear-weights.ts';
import { seededRandom } from '../../../ml/random.ts';

/** Rows of two numbers as cells of two features. */
function cellsOf(rows: readonly (readonly number[])[]) {
  return {
    rows: rows.length,
    columns: 1,
    blocks: Int32Array.from(rows.keys()),
    offsets: Int32Array.from({ length: rows.length + 1 }, (_, row) => row * 2),
    features: Int32Array.from({ length: rows.length * 2 }, (_, at) => at % 2),
    values: Float32Array.from(rows.flat()),
  };
}
const rows = [
  [1, 0],
  [1, 0.5],
  [0.5, 1],
  [0, 1],
  [1, 0],
  [0.5, 0.5],
  [0, 1],
  [1, 1],
  [0.5, 0],
  [0, 0.5],
  [1, 0.5],
  [0.5, 1],
];
const labels = Int32Array.of(0, 0, 1, 1, 1, 2, 2, 0, 2, 0, 2, 1);

function passes(count: number, weights: Float64Array | null = null, some = rows, their = labels) {
  const descent = new Descent({ cells: cellsOf(some), labels: their, weights }, 2, 3, seededRandom(1));
  for (let pass = 1; pass < count; pass++) descent.pass();
  return descent.pass();
}

describe('Descent', () => {
  test('comes to the answers of scikit-learn', () => {
    // scikit-learn 1.9.1: LogisticRegression(C=inf, max_iter=10000, tol=1e-10) on the same rows.
    const expected = [
      [0.499, 0.146, 0.356],
      [0.146, 0.499, 0.356],
      [0.301, 0.301, 0.397],
      [0.438, 0.438, 0.124],
    ];
    const answers = answerRows(
      passes(3_000),
      cellsOf([
        [1, 0],
        [0, 1],
        [0.5, 0.5],
        [1, 1],
      ]),
    );
    expected.flat().forEach((probability, at) => expect(Math.abs(answers[at]! - probability)).toBeLessThan(0.02));
  });

  test('moves every row towards its class in one pass', () => {
    const scores = scoreRows(
      passes(
        1,
        null,
        [
          [1, 0],
          [0, 1],
        ],
        Int32Array.of(0, 1),
      ),
      cellsOf([
        [1, 0],
        [0, 1],
      ]),
    );
    expect(scores[0]! > scores[1]! && scores[4]! > scores[3]!).toBe(true);
  });

  test('passes over a row of weight 2 as over two rows', () => {
    // The same row twice in either case: only then is the order, drawn by the same seed, the same as well.
    const twice = passes(
      5,
      null,
      [
        [1, 0.5],
        [1, 0.5],
      ],
      Int32Array.of(2, 2),
    );
    const weighted = passes(5, Float64Array.of(2), [[1, 0.5]], Int32Array.of(2));
    expect(weighted).toEqual(twice);
  });

  test('learns nothing from a row of weight 0, and little from one of little weight', () => {
    const weights = Float64Array.from(labels, (label) => (label === 0 ? 0 : 1));
    const without = rows.filter((_, row) => labels[row] !== 0);
    expect(passes(4, weights)).toEqual(
      passes(
        4,
        null,
        without,
        labels.filter((label) => label !== 0),
      ),
    );
    const answers = answerRows(
      passes(
        300,
        Float64Array.from(labels, (label) => (label === 0 ? 0.05 : 1)),
      ),
      cellsOf(rows),
    );
    expect(Math.max(...rows.map((_, row) => answers[row * 3]!))).toBeLessThan(0.3);
  });

  test('gives the same weights for the same seed', () => {
    expect(passes(3)).toEqual(passes(3));
  });
});
