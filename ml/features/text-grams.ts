import { mixBits } from '../hash.ts';
import type { HashIndex } from './hash-index.ts';

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
const isBlank = (code: number): boolean => code <= SPACE || code === 0xa0 || code === 0x3000;

/** What stands between two blanks, cut up: its words by hash and by feature, and the features of its pieces. */
interface Run {
  readonly hashes: readonly number[];
  readonly words: readonly number[];
  readonly pieces: Int32Array;
}

/** The grams of one text, each as often as it is there. */
export interface Grams {
  readonly words: readonly number[];
  /** Run by run. */
  readonly pieces: readonly Int32Array[];
}

/**
 * Reads texts as grams, each a feature of an index: words and pairs of neighbouring words; and pieces, runs of 2 to 5
 * characters within what stands between two blanks, a blank before and after it included, so that a misspelt word
 * shares most of its pieces with the right one and "!!" counts as well. Case is ignored.
 *
 * Words come again and again, so each is cut up once. O(characters).
 *
 * @see W. Cavnar, J. Trenkle, "N-Gram-Based Text Categorization", SDAIR 1994
 */
export class TextGrams {
  private readonly runs = new Map<string, Run>();
  private readonly index: HashIndex;
  private readonly seed: number;

  /** @param seed separates the grams of one column from another's */
  constructor(index: HashIndex, seed: number) {
    this.index = index;
    this.seed = seed;
  }

  read(text: string): Grams {
    const lower = text.toLowerCase();
    const words: number[] = [];
    const pieces: Int32Array[] = [];
    let previous = 0;
    for (let at = 0; at < lower.length; at++) {
      const start = at;
      while (at < lower.length && !isBlank(lower.charCodeAt(at))) at++;
      if (at === start) continue;
      const run = this.runOf(lower.slice(start, at));
      pieces.push(run.pieces);
      for (let word = 0; word < run.words.length; word++) {
        const hash = run.hashes[word]!;
        words.push(run.words[word]!);
        if (previous !== 0) words.push(this.index.add(mixBits(Math.imul(previous, 31) ^ hash ^ 0x5bd1e995)));
        previous = hash;
      }
    }
    return { words, pieces };
  }

  private runOf(text: string): Run {
    const known = this.runs.get(text);
    if (known !== undefined) return known;
    const hashes = hashesOfWords(text, this.seed);
    const run = { hashes, words: hashes.map((hash) => this.index.add(mixBits(hash))), pieces: this.piecesOf(text) };
    if (text.length <= LONGEST_REMEMBERED && this.runs.size < MOST_REMEMBERED) this.runs.set(text, run);
    return run;
  }

  private piecesOf(run: string): Int32Array {
    const pieces = new Int32Array((LONGEST_PIECE - SHORTEST_PIECE + 1) * (run.length + 1));
    let count = 0;
    for (let from = -1; from < run.length; from++) {
      let hash = 0x1234567 ^ this.seed;
      for (let to = from; to <= run.length && to - from < LONGEST_PIECE; to++) {
        hash = Math.imul(hash ^ (to < 0 || to === run.length ? SPACE : run.charCodeAt(to)), FNV_PRIME);
        const length = to - from + 1;
        if (length >= SHORTEST_PIECE) pieces[count++] = this.index.add(mixBits(Math.imul(hash, length * 2 + 1)));
      }
    }
    return pieces.subarray(0, count);
  }
}

function hashesOfWords(run: string, seed: number): number[] {
  const hashes: number[] = [];
  for (let at = 0; at < run.length; at++) {
    const start = at;
    let hash = FNV_OFFSET ^ seed;
    for (; at < run.length && isInWord(run.charCodeAt(at)); at++)
      hash = Math.imul(hash ^ run.charCodeAt(at), FNV_PRIME);
    if (at > start) hashes.push(hash);
  }
  return hashes;
}
