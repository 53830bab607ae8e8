import { HashIndex } from '../features/hash-index.ts';
import type { KeptSets } from './kept-rows.ts';

/**
 * Sets of hashes, found by what they share with another: the cosine of two sets is |A ∩ B| / √(|A| · |B|). What is
 * shared is counted through inverted lists, in whole numbers, so that the cosine is the same to the bit however it is
 * counted. 4 bytes a hash of every set, 40 to 60 a different hash, 14 a set.
 */
export class AlikeSets {
  /** By number of a set: its cosine with the one asked about last; 0 where nothing is shared. */
  readonly cosines: Float64Array;
  private readonly sizes: Int32Array;
  private readonly index = new HashIndex();
  /** By slot of the index, where the numbers of the sets begin that the hash is in; slots + 1 entries. */
  private readonly starts: Int32Array;
  private readonly lists: Int32Array;
  private readonly counts: Uint16Array;
  private readonly found: Int32Array;
  private last: { readonly set: Uint32Array; readonly found: Int32Array } | null = null;

  constructor({ starts, hashes }: KeptSets) {
    const sets = starts.length - 1;
    this.cosines = new Float64Array(sets);
    this.sizes = Int32Array.from({ length: sets }, (_, set) => starts[set + 1]! - starts[set]!);
    this.counts = new Uint16Array(sets);
    this.found = new Int32Array(sets);
    const slots = Int32Array.from(hashes, (hash) => this.index.add(hash));
    this.starts = new Int32Array(this.index.size + 1);
    for (const slot of slots) this.starts[slot + 1]!++;
    for (let slot = 0; slot < this.index.size; slot++) this.starts[slot + 1]! += this.starts[slot]!;
    const next = this.starts.slice();
    this.lists = new Int32Array(slots.length);
    for (let set = 0; set < sets; set++)
      for (let at = starts[set]!; at < starts[set + 1]!; at++) this.lists[next[slots[at]!]!++] = set;
  }

  /**
   * The numbers of the sets that share something with one, of use until the next is asked about; asked about the same
   * again, what was found stands. O(the lists of its hashes).
   */
  find(set: Uint32Array): Int32Array {
    if (this.last?.set === set) return this.last.found;
    if (this.last !== null) for (const number of this.last.found) this.cosines[number] = 0;
    const found = this.found.subarray(0, this.count(set));
    for (const number of found) {
      this.cosines[number] = this.counts[number]! / Math.sqrt(set.length * this.sizes[number]!);
      this.counts[number] = 0;
    }
    this.last = { set, found };
    return found;
  }

  /** Counts what each set shares with one. */
  private count(set: Uint32Array): number {
    const { index, starts, lists, counts, found } = this;
    let size = 0;
    for (const hash of set) {
      const slot = index.find(hash);
      if (slot < 0) continue;
      const end = starts[slot + 1]!;
      for (let at = starts[slot]!; at < end; at++) {
        const number = lists[at]!;
        if (counts[number]!++ === 0) found[size++] = number;
      }
    }
    return size;
  }
}
