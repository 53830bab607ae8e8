/** Room taken by a place of the table: the hash, and its slot plus one, which is 0 while the place is free. */
const PLACE = 2;

/**
 * A growing index from 32-bit hashes to slots 0, 1, 2 … in the order of first use: open addressing with linear probing,
 * at most half full; a hash and its slot side by side, so that a look-up waits for the memory once. Adding and finding are
 * O(1); some 16 to 32 bytes a slot.
 */
export class HashIndex {
  private table: Int32Array;
  private used = 0;

  constructor(expected = 16) {
    this.table = new Int32Array(PLACE * 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2))));
  }

  /** An index whose slot s holds `hashes[s]`. */
  static of(hashes: Uint32Array): HashIndex {
    const index = new HashIndex(hashes.length);
    for (let at = 0; at < hashes.length; at++) index.add(hashes[at]!);
    return index;
  }

  /** How many hashes have a slot. */
  get size(): number {
    return this.used;
  }

  /** The slot of a hash, or −1. */
  find(hash: number): number {
    return this.table[this.placeOf(hash) + 1]! - 1;
  }

  /** The slot of a hash, a new one when it had none. */
  add(hash: number): number {
    const place = this.placeOf(hash);
    const known = this.table[place + 1]! - 1;
    if (known >= 0) return known;
    this.table[place] = hash;
    this.table[place + 1] = ++this.used;
    if (this.used * 2 * PLACE > this.table.length) this.grow();
    return this.used - 1;
  }

  /** Every hash, by slot. */
  hashes(): Uint32Array {
    const { table } = this;
    const hashes = new Uint32Array(this.used);
    for (let place = 0; place < table.length; place += PLACE) if (table[place + 1] !== 0) hashes[table[place + 1]! - 1] = table[place]!;
    return hashes;
  }

  /** Where a hash is, or where it would be. */
  private placeOf(hash: number): number {
    const { table } = this;
    const signed = hash | 0;
    const mask = table.length - 1;
    let place = (signed * PLACE) & mask;
    while (table[place + 1] !== 0 && table[place] !== signed) place = (place + PLACE) & mask;
    return place;
  }

  private grow(): void {
    const old = this.table;
    this.table = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += PLACE) {
      if (old[from + 1] === 0) continue;
      const place = this.placeOf(old[from]!);
      this.table[place] = old[from]!;
      this.table[place + 1] = old[from + 1]!;
    }
  }
}
