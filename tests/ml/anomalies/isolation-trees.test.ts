import { averageDepth, IsolationTrees } from '../../../ml/anomalies/isolation-trees.ts';
import { seededRandom } from '../../../ml/random.ts';
import { CountedChance } from '../../../ml/adaptive-forest/chance.ts';

// sklearn.ensemble._iforest._average_path_length of scikit-learn 1.9.1
test.each([
  [1, 0],
  [2, 1],
  [3, 1.207392357589623],
  [10, 3.748880484475505],
  [256, 10.244770920116851],
])('of %i rows one is alone after %f cuts on average', (rows, depth) => {
  expect(averageDepth(rows)).toBeCloseTo(depth, 9);
});

/** A hundred trees of rows of two numbers, of which the second is missing in one row of ten. */
function trees(): IsolationTrees {
  const random = seededRandom(2);
  const numbers = Float64Array.from({ length: 256 }, (_, at) =>
    at % 2 === 1 && random.next() < 0.1 ? NaN : random.next(),
  );
  const grown = new IsolationTrees(100);
  const chance = new CountedChance(1);
  for (let tree = 0; tree < 100; tree++) {
    const rows = Int32Array.from({ length: 128 }, () => chance.integer(128));
    grown.grow(tree, { features: 2, numbers }, rows, chance);
  }
  return grown;
}

test('what lies apart is alone after fewer cuts, and the feature by which it does gets the credit', () => {
  const grown = trees();
  const depth = (...row: number[]) => grown.depths(Float64Array.from(row)) / 100;
  const usual = depth(0.5, 0.5);
  expect(depth(3, 0.5)).toBeLessThan(usual - 1);
  expect(depth(0.5, -3)).toBeLessThan(usual - 1);
  const credit = new Float64Array(2);
  grown.addCredit(Float64Array.of(3, 0.5), credit);
  expect(credit[0]).toBeGreaterThan(2 * credit[1]!);
});

test('a missing number is odd where few are missing', () => {
  const grown = trees();
  const depth = (...row: number[]) => grown.depths(Float64Array.from(row)) / 100;
  expect(depth(0.5, NaN)).toBeLessThan(depth(0.5, 0.5) - 0.5);
});

test('rows that are all alike make trees of one leaf', () => {
  const grown = new IsolationTrees(4);
  for (let tree = 0; tree < 4; tree++)
    grown.grow(tree, { features: 1, numbers: new Float64Array(9) }, new Int32Array(9), new CountedChance(1));
  expect(grown.depths(Float64Array.of(7)) / 4).toBeCloseTo(averageDepth(9), 6);
});
