import { asciiRuns, LETTERS_AND_DIGITS } from './ascii-runs.ts';

/** Words that a text column is turned into columns by. */
export const MOST_WORDS = 48;
/** A word on fewer rows says nothing that would hold for others. */
const LEAST_ROWS = 3;
const LEAST_SHARE = 0.002;

/** The different words of a text, in lower case. */
export function wordsOfText(text: string): Set<string> {
  const lower = text.toLowerCase();
  return new Set(asciiRuns(lower, LETTERS_AND_DIGITS, 1) ?? lower.match(/[\p{L}\p{N}']+/gu) ?? []);
}

/**
 * The words that say most about the class: greatest mutual information between "the word is there" and the class.
 *
 * @param labels class number per row
 * @returns at most 48 words, most informative first. O(words + different words × classes)
 */
export function informativeWords(texts: readonly (string | null)[], labels: Int32Array, classes: number): string[] {
  const counts = new Map<string, Int32Array>();
  const all = new Int32Array(classes);
  texts.forEach((text, row) => {
    const label = labels[row]!;
    all[label]!++;
    for (const word of wordsOfText(text ?? '')) {
      let own = counts.get(word);
      if (own === undefined) counts.set(word, (own = new Int32Array(classes)));
      own[label]!++;
    }
  });
  const leastRows = Math.max(LEAST_ROWS, texts.length * LEAST_SHARE);
  return [...counts]
    .map(([word, own]) => ({ word, rows: own.reduce((sum, each) => sum + each, 0), own }))
    .filter(({ rows }) => rows >= leastRows && rows < texts.length)
    .map(({ word, rows, own }) => ({ word, information: mutualInformation(own, rows, all, texts.length) }))
    .sort((a, b) => b.information - a.information || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
}

/** In nats: Σ over there / not there and classes of p(w, k) · ln(p(w, k) / (p(w) · p(k))). */
function mutualInformation(withWord: Int32Array, rowsWithWord: number, all: Int32Array, rows: number): number {
  let information = 0;
  for (let k = 0; k < all.length; k++) {
    if (all[k] === 0) continue;
    information +=
      term(withWord[k]!, rowsWithWord, all[k]!, rows) +
      term(all[k]! - withWord[k]!, rows - rowsWithWord, all[k]!, rows);
  }
  return information;
}

function term(both: number, one: number, other: number, rows: number): number {
  return both === 0 ? 0 : (both / rows) * Math.log((both * rows) / (one * other));
}
