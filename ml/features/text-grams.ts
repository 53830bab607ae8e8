import { mixBits } from '../hash.ts';
import type { FeatureCounts } from './feature-counts.ts';
import type { HashIndex } from './hash-index.ts';

/** Beyond so many characters a text costs time and says no more about its class. */
const LONGEST_TEXT = 4_000;
const SHORTEST_PIECE = 2;
const LONGEST_PIECE = 5;
/** What is longer is hardly met again: an address, an encoded file. Nor is more remembered than fits the memory. */
const LONGEST_REMEMBERED = 40;
const MOST_REMEMBERED = 200_000;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const SPACE = 32;

/** Letters, digits, apostrophe and underscore, and everything beyond ASCII. */
const IN_WORD = new Uint8Array(128);
for (const character of "abcdefghijklmnopqrstuvwxyz0123456789'_") IN_WORD[character.charCodeAt(0)] = 1;
const isInWord = (code: number): boolean => code > 127 || IN_WORD[code] === 1;

/**
 * Reads texts as grams, each a feature of an index: words and pairs of neighbouring words; and pieces, runs of 2 to 5
 * characters within what stands between two blanks, a blank before and after it included, so that a misspelt word shares
 * most of its pieces with the right one and "!!" counts as well. Case is ignored.
 *
 * Words come again and again, so each is cut up once. O(characters) for a text of new words, O(grams) else.
 *
 * @see W. Cavnar, J. Trenkle, "N-Gram-Based Text Categorization", SDAIR 1994
 */
export class TextGrams {
  private readonly words = new Map<string, number>();
  private readonly pieces = new Map<string, Int32Array>();
  private readonly index: HashIndex;
  private readonly seed: number;

  /** @param seed separates the grams of one column from another's */
  constructor(index: HashIndex, seed: number) {
    this.index = index;
    this.seed = seed;
  }

  countWords(text: string, into: FeatureCounts): void {
    const lower = readable(text);
    let previous = 0;
    for (let at = 0; at < lower.length; at++) {
      const start = at;
      while (at < lower.length && isInWord(lower.charCodeAt(at))) at++;
      if (at === start) continue;
      const word = this.hashOf(lower.slice(start, at));
      into.add(this.index.add(mixBits(word)));
      if (previous !== 0) into.add(this.index.add(mixBits(Math.imul(previous, 31) ^ word ^ 0x5bd1e995)));
      previous = word;
    }
  }

  countPieces(text: string, into: FeatureCounts): void {
    for (const run of readable(text).split(/\s+/)) {
      if (run === '') continue;
      const pieces = this.pieces.get(run) ?? this.cut(run);
      for (let at = 0; at < pieces.length; at++) into.add(pieces[at]!);
    }
  }

  private hashOf(word: string): number {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    let hash = FNV_OFFSET ^ this.seed;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
    if (word.length <= LONGEST_REMEMBERED && this.words.size < MOST_REMEMBERED) this.words.set(word, hash);
    return hash;
  }

  private cut(run: string): Int32Array {
    const pieces: number[] = [];
    for (let from = -1; from < run.length; from++) {
      let hash = 0x1234567 ^ this.seed;
      for (let to = from; to <= run.length && to - from < LONGEST_PIECE; to++) {
        hash = Math.imul(hash ^ (to < 0 || to === run.length ? SPACE : run.charCodeAt(to)), FNV_PRIME);
        const length = to - from + 1;
        if (length >= SHORTEST_PIECE) pieces.push(this.index.add(mixBits(Math.imul(hash, length * 2 + 1))));
      }
    }
    const features = Int32Array.from(pieces);
    if (run.length <= LONGEST_REMEMBERED && this.pieces.size < MOST_REMEMBERED) this.pieces.set(run, features);
    return features;
  }
}

function readable(text: string): string {
  return text.slice(0, LONGEST_TEXT).toLowerCase();
}
