import { informativeWords, wordsOfText } from '../../../ml/features/informative-words.ts';

describe('informativeWords', () => {
  test('are those that tell the classes apart, most informative first', () => {
    const texts = Array.from({ length: 40 }, (_, row) =>
      row % 2 === 0 ? `the rail ticket ${row < 20 ? 'north' : ''}` : 'the dinner',
    );
    const words = informativeWords(
      Object.freeze(texts),
      Int32Array.from(texts, (_, row) => row % 2),
      2,
    );
    expect(words.slice(0, 3)).toEqual(['dinner', 'rail', 'ticket']);
    // On every row, so it tells nothing.
    expect(words).not.toContain('the');
  });

  test('are on three rows at least, and 48 at most', () => {
    const texts = Array.from({ length: 400 }, (_, row) => `w${row % 100} only${row}`);
    const words = informativeWords(
      texts,
      Int32Array.from(texts, (_, row) => row % 5),
      5,
    );
    expect(words).toHaveLength(48);
    expect(words.every((word) => word.startsWith('w'))).toBe(true);
  });

  test('of missing texts are none', () => {
    expect(informativeWords([null, null, null], Int32Array.of(0, 1, 0), 2)).toEqual([]);
  });
});

describe('wordsOfText', () => {
  test('are in lower case, each once', () => {
    expect([...wordsOfText("Tea, tea & Müller's 7")]).toEqual(['tea', "müller's", '7']);
  });
});
