import { countGrams, GramCounts } from '../../../ml/features/text-grams.ts';

function gramsOf(text: string, seed = 0): Map<number, number> {
  const counts = new GramCounts();
  countGrams(text, seed, counts);
  return new Map(Array.from({ length: counts.size }, (_, gram) => [counts.hashes[gram]!, counts.counts[gram]!]));
}
const shared = (a: string, b: string): number => [...gramsOf(a).keys()].filter((gram) => gramsOf(b).has(gram)).length;

describe('countGrams', () => {
  test('counts words, word pairs and pieces of 2 to 5 characters', () => {
    // " tea " has 4 + 3 + 2 + 1 = 10 pieces, and is 1 word.
    expect(gramsOf('tea').size).toBe(11);
    // Two words the same: the same 11 grams twice, and one pair.
    const twice = gramsOf('tea tea');
    expect(twice.size).toBe(12);
    expect([...twice.values()].sort()).toEqual([1, ...new Array<number>(11).fill(2)]);
  });

  test('ignores case and what stands between the words', () => {
    expect(gramsOf('Green, TEA!')).toEqual(gramsOf('green tea'));
  });

  test('lets a misspelt word share most of its pieces with the right one', () => {
    expect(shared('stationery', 'stationary')).toBeGreaterThan(0.5 * gramsOf('stationery').size);
    expect(shared('stationery', 'catering')).toBeLessThan(0.2 * gramsOf('stationery').size);
  });

  test('keeps columns apart by their seed', () => {
    const other = gramsOf('tea', 1);
    expect([...gramsOf('tea', 2).keys()].some((gram) => other.has(gram))).toBe(false);
  });

  test('knows letters beyond ASCII', () => {
    expect(gramsOf('茶').size).toBeGreaterThan(1);
    expect(gramsOf('Tür').size).toBe(gramsOf('tea').size);
  });

  test('of nothing and of punctuation are none; a text of 32,767 characters is read in part', () => {
    expect(gramsOf('').size).toBe(0);
    expect(gramsOf(' ,;- ').size).toBe(0);
    const long = Array.from({ length: 6_000 }, (_, at) => `w${at}`).join(' ').slice(0, 32_767);
    expect(gramsOf(long).size).toBeGreaterThan(1_000);
  });
});

describe('GramCounts', () => {
  test('forgets the text before', () => {
    const counts = new GramCounts();
    for (const text of ['a first text of some words', 'tea'.repeat(2_000), 'other words', 'tea']) countGrams(text, 0, counts);
    expect(counts.size).toBe(11);
    expect([...counts.counts.subarray(0, 11)]).toEqual(new Array(11).fill(1));
  });
});
