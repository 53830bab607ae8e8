import { mixBits } from '../hash.ts';

/** Beyond so many characters a text costs time and says no more about its class. */
const LONGEST_TEXT = 4_000;
/** Beyond so many characters a word is no word: an address, an encoded file. */
const LONGEST_WORD = 24;
const SHORTEST_GRAM = 2;
const LONGEST_GRAM = 5;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const SPACE = 32;

/** Letters, digits, apostrophe and underscore, and everything beyond ASCII. */
const IN_WORD = new Uint8Array(128);
for (const character of "abcdefghijklmnopqrstuvwxyz0123456789'_") IN_WORD[character.charCodeAt(0)] = 1;
const isInWord = (code: number): boolean => code > 127 || IN_WORD[code] === 1;

/** The different grams of one text and how often each is there, in the order of first use. Reused from text to text. */
export class GramCounts {
  hashes = new Uint32Array(256);
  counts = new Int32Array(256);
  size = 0;
  private places = new Int32Array(1024).fill(-1);

  clear(): void {
    for (let gram = 0; gram < this.size; gram++) {
      const mask = this.places.length - 1;
      let place = this.hashes[gram]! & mask;
      // Everything between the home place and the gram's own belongs to this text as well, so all of it goes.
      while (this.places[place] !== -1) {
        this.places[place] = -1;
        place = (place + 1) & mask;
      }
    }
    this.size = 0;
  }

  add(hash: number): void {
    const mask = this.places.length - 1;
    let place = hash & mask;
    for (let gram = this.places[place]!; gram !== -1; gram = this.places[place]!) {
      if (this.hashes[gram] === hash) {
        this.counts[gram]!++;
        return;
      }
      place = (place + 1) & mask;
    }
    this.places[place] = this.size;
    this.hashes[this.size] = hash;
    this.counts[this.size++] = 1;
    if (this.size === this.hashes.length) this.grow();
  }

  private grow(): void {
    const { hashes, counts } = this;
    this.hashes = new Uint32Array(hashes.length * 2);
    this.hashes.set(hashes);
    this.counts = new Int32Array(hashes.length * 2);
    this.counts.set(counts);
    this.places = new Int32Array(hashes.length * 8).fill(-1);
    const mask = this.places.length - 1;
    for (let gram = 0; gram < this.size; gram++) {
      let place = this.hashes[gram]! & mask;
      while (this.places[place] !== -1) place = (place + 1) & mask;
      this.places[place] = gram;
    }
  }
}

/**
 * Counts a text's grams: words, pairs of neighbouring words, and runs of 2 to 5 characters within a word and the
 * blanks about it, so that a misspelt word shares most of its grams with the right one. Case is ignored. O(characters).
 *
 * @param seed separates the grams of one column from another's
 * @param into emptied first
 * @see W. Cavnar, J. Trenkle, "N-Gram-Based Text Categorization", SDAIR 1994
 */
export function countGrams(text: string, seed: number, into: GramCounts): void {
  into.clear();
  const lower = text.slice(0, LONGEST_TEXT).toLowerCase();
  let previous = 0;
  let at = 0;
  while (at < lower.length) {
    const start = at;
    let word = FNV_OFFSET ^ seed;
    for (let code = lower.charCodeAt(at); at < lower.length && isInWord(code); code = lower.charCodeAt(++at)) word = Math.imul(word ^ code, FNV_PRIME);
    if (at === start) {
      at++;
      continue;
    }
    into.add(mixBits(word));
    if (previous !== 0) into.add(mixBits(Math.imul(previous, 31) ^ word ^ 0x5bd1e995));
    previous = word;
    countCharacters(lower, start, at, seed, into);
  }
}

/** Runs of characters of the word [start, end), with one blank before and after it. */
function countCharacters(text: string, start: number, end: number, seed: number, into: GramCounts): void {
  const last = Math.min(end, start + LONGEST_WORD);
  for (let from = start - 1; from < last; from++) {
    let run = 0x1234567 ^ seed;
    for (let to = from; to <= last && to - from < LONGEST_GRAM; to++) {
      run = Math.imul(run ^ (to < start || to >= end ? SPACE : text.charCodeAt(to)), FNV_PRIME);
      const length = to - from + 1;
      if (length >= SHORTEST_GRAM) into.add(mixBits(Math.imul(run, length * 2 + 1)));
    }
  }
}
