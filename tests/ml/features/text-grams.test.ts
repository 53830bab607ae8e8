import { HashIndex } from '../../../ml/features/hash-index.ts';
import { TextGrams } from '../../../ml/features/text-grams.ts';

const index = new HashIndex();
const columns = new Map<number, TextGrams>();

/** How often each gram is in a text. */
function gramsOf(text: string, family: 'words' | 'pieces', seed = 0): Map<number, number> {
  const grams = columns.get(seed) ?? new TextGrams(index, seed);
  columns.set(seed, grams);
  const { words, pieces } = grams.read(text);
  const counts = new Map<number, number>();
  for (const gram of family === 'words' ? words : pieces.flatMap((run) => [...run]))
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}
const shared = (a: string, b: string): number =>
  [...gramsOf(a, 'pieces').keys()].filter((gram) => gramsOf(b, 'pieces').has(gram)).length;

describe('words of a text', () => {
  test('are words and pairs of neighbours', () => {
    expect(gramsOf('tea', 'words').size).toBe(1);
    // tea twice, the pair tea–tea once.
    expect([...gramsOf('tea tea', 'words').values()].toSorted()).toEqual([1, 2]);
  });

  test('ignore case and what stands between the words', () => {
    expect(gramsOf('Green, TEA!', 'words')).toEqual(gramsOf('green tea', 'words'));
  });

  test('are none of nothing and of punctuation', () => {
    for (const text of ['', ' ,;- ']) expect(gramsOf(text, 'words').size).toBe(0);
  });
});

describe('pieces of a text', () => {
  test('are runs of 2 to 5 characters, the blanks about a word included', () => {
    // " tea " has 4 + 3 + 2 + 1.
    expect(gramsOf('tea', 'pieces').size).toBe(10);
    expect([...gramsOf('Tea  TEA', 'pieces').values()]).toEqual(new Array<number>(10).fill(2));
    // " aa ": " a" and "a ", "aa"; " aa", "aa "; " aa ".
    expect(gramsOf('aa', 'pieces').size).toBe(6);
  });

  test('tell a question from an outcry', () => {
    expect(gramsOf('tea?', 'pieces')).not.toEqual(gramsOf('tea!', 'pieces'));
    expect(gramsOf(' :-) ', 'pieces').size).toBe(10);
  });

  test('let a misspelt word share most of its pieces with the right one', () => {
    const size = gramsOf('stationery', 'pieces').size;
    expect(shared('stationery', 'stationary')).toBeGreaterThan(0.5 * size);
    expect(shared('stationery', 'catering')).toBeLessThan(0.2 * size);
  });

  test('keep columns apart by their seed', () => {
    const other = gramsOf('tea', 'pieces', 1);
    expect([...gramsOf('tea', 'pieces', 2).keys()].some((gram) => other.has(gram))).toBe(false);
  });

  test('know letters beyond ASCII', () => {
    expect(gramsOf('茶', 'pieces').size).toBe(3);
    expect(gramsOf('Tür', 'pieces').size).toBe(gramsOf('tea', 'pieces').size);
  });

  test('are of a word of any length, seen before or not', () => {
    const word = 'lopado'.repeat(20);
    expect(gramsOf(word, 'pieces')).toEqual(gramsOf(word, 'pieces'));
    expect([...gramsOf(word, 'pieces').values()].reduce((sum, count) => sum + count, 0)).toBe(121 + 120 + 119 + 118);
  });
});
