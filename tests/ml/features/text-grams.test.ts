import { FeatureCounts } from '../../../ml/features/feature-counts.ts';
import { HashIndex } from '../../../ml/features/hash-index.ts';
import { TextGrams } from '../../../ml/features/text-grams.ts';

const index = new HashIndex();
const columns = new Map<number, TextGrams>();

function gramsOf(text: string, family: 'countWords' | 'countPieces', seed = 0): Map<number, number> {
  const grams = columns.get(seed) ?? new TextGrams(index, seed);
  columns.set(seed, grams);
  const counts = new FeatureCounts();
  grams[family](text, counts);
  return new Map(Array.from(counts.features.subarray(0, counts.size), (feature) => [feature, counts.countOf(feature)]));
}
const shared = (a: string, b: string): number => [...gramsOf(a, 'countPieces').keys()].filter((gram) => gramsOf(b, 'countPieces').has(gram)).length;

describe('countWords', () => {
  test('counts words and pairs of neighbours', () => {
    expect(gramsOf('tea', 'countWords').size).toBe(1);
    // tea twice, the pair tea–tea once.
    expect([...gramsOf('tea tea', 'countWords').values()]).toEqual([2, 1]);
  });

  test('ignores case and what stands between the words', () => {
    expect(gramsOf('Green, TEA!', 'countWords')).toEqual(gramsOf('green tea', 'countWords'));
  });

  test('of nothing and of punctuation are none; a text of 32,767 characters is read in part', () => {
    for (const text of ['', ' ,;- ']) expect(gramsOf(text, 'countWords').size).toBe(0);
    const long = Array.from({ length: 6_000 }, (_, at) => `w${at}`).join(' ').slice(0, 32_767);
    expect(gramsOf(long, 'countWords').size).toBeGreaterThan(1_000);
    expect(gramsOf(long, 'countWords').size).toBeLessThan(4_000);
  });
});

describe('countPieces', () => {
  test('counts runs of 2 to 5 characters, the blanks about a word included', () => {
    // " tea " has 4 + 3 + 2 + 1.
    expect(gramsOf('tea', 'countPieces').size).toBe(10);
    expect([...gramsOf('Tea  TEA', 'countPieces').values()]).toEqual(new Array<number>(10).fill(2));
    // " aa ": " a" and "a ", "aa"; " aa", "aa "; " aa ".
    expect(gramsOf('aa', 'countPieces').size).toBe(6);
  });

  test('tells a question from an outcry', () => {
    expect(gramsOf('tea?', 'countPieces')).not.toEqual(gramsOf('tea!', 'countPieces'));
    expect(gramsOf(' :-) ', 'countPieces').size).toBe(10);
  });

  test('lets a misspelt word share most of its pieces with the right one', () => {
    const size = gramsOf('stationery', 'countPieces').size;
    expect(shared('stationery', 'stationary')).toBeGreaterThan(0.5 * size);
    expect(shared('stationery', 'catering')).toBeLessThan(0.2 * size);
  });

  test('keeps columns apart by their seed', () => {
    const other = gramsOf('tea', 'countPieces', 1);
    expect([...gramsOf('tea', 'countPieces', 2).keys()].some((gram) => other.has(gram))).toBe(false);
  });

  test('knows letters beyond ASCII', () => {
    expect(gramsOf('茶', 'countPieces').size).toBe(3);
    expect(gramsOf('Tür', 'countPieces').size).toBe(gramsOf('tea', 'countPieces').size);
  });

  test('reads a word of any length, seen before or not', () => {
    const word = 'lopado'.repeat(20);
    expect(gramsOf(word, 'countPieces')).toEqual(gramsOf(word, 'countPieces'));
    expect([...gramsOf(word, 'countPieces').values()].reduce((sum, count) => sum + count, 0)).toBe(121 + 120 + 119 + 118);
  });
});
