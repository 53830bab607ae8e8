import { seededRandom } from '../../../ml/random.ts';
import { AdaptiveForest } from '../../../ml/adaptive-forest/adaptive-forest.ts';
import { CountedChance } from '../../../ml/adaptive-forest/chance.ts';
import { normalShare } from '../../../ml/adaptive-forest/normal-share.ts';

const SHAPE = { features: 3, classes: 2, trees: 10, seed: 1 };

/** Feeds rows whose class is whether the first number is above a half, or below it; says what was right at the end. */
function feed(forest: AdaptiveForest, rows: number, isAbove: boolean, seed: number): number {
  const random = seededRandom(seed);
  const [chances, votes] = [new Float64Array(2), new Int32Array(10)];
  let right = 0;
  for (let at = 0; at < rows; at++) {
    const row = Float64Array.of(random.next(), random.next(), random.next() < 0.2 ? NaN : random.next());
    const label = row[0]! > 0.5 === isAbove ? 1 : 0;
    forest.answer(row, chances, votes);
    if (at >= rows - 500 && (chances[1]! > 0.5 ? 1 : 0) === label) right++;
    forest.learn(row, label, votes);
  }
  return right / 500;
}

test('it grows to tell classes apart, and grows anew when they turn round', () => {
  const forest = new AdaptiveForest(SHAPE);
  expect(feed(forest, 2_000, true, 1)).toBeGreaterThan(0.95);
  const grown = forest.leaves;
  expect(grown).toBeGreaterThan(10);
  expect(feed(forest, 3_000, false, 2)).toBeGreaterThan(0.93);
});

test('a row without any number is answered, with chances that sum to 1', () => {
  const forest = new AdaptiveForest(SHAPE);
  feed(forest, 1_000, true, 1);
  const chances = new Float64Array(2);
  forest.answer(Float64Array.of(NaN, NaN, NaN), chances, new Int32Array(10));
  expect(chances[0]! + chances[1]!).toBeCloseTo(1, 12);
});

test('Poisson numbers of mean 6 have that mean and that variance', () => {
  const chance = new CountedChance(9);
  const drawn = Array.from({ length: 20_000 }, () => chance.poissonSix());
  const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
  expect(mean).toBeCloseTo(6, 1);
  expect(drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / drawn.length).toBeCloseTo(6, 0);
});

// scipy.stats.norm.cdf
test.each([
  [-3, 0.0013498980316301],
  [-1, 0.158655253931457],
  [0, 0.5],
  [1.96, 0.975002104851779],
])('the share of a normal distribution up to %p is %p', (value, share) => {
  expect(normalShare(value, 1)).toBeCloseTo(share, 6);
  expect(normalShare(2 * value, 2)).toBeCloseTo(share, 6);
});
