/** Room taken by a place of the table: the hash, and its slot plus one, which is 0 while the place is free. */
const PLACE = 2;

/**
 * A growing index from 32-bit hashes to slots 0, 1, 2 … in the order of first use: open addressing with linear probing,
 * at most half full; a hash and its slot side by side, so that a look-up waits for the memory once. Adding and finding
 * are O(1); some 20 to 40 bytes a slot.
 */
export class HashIndex {
  private table: Int32Array;
  /** By slot. */
  private list: Uint32Array;
  private used = 0;

  constructor(expected = 16) {
    this.table = new Int32Array(PLACE * 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2))));
    this.list = new Uint32Array(16);
  }

  /** An index whose slot s holds `hashes[s]`, all different; it shares them until it grows. */
  static of(hashes: Uint32Array): HashIndex {
    const index = new HashIndex(hashes.length);
    const { table } = index;
    const mask = table.length - 1;
    for (let slot = 0; slot < hashes.length; slot++) {
      const signed = hashes[slot]! | 0;
      let place = (signed * PLACE) & mask;
      while (table[place + 1] !== 0) place = (place + PLACE) & mask;
      table[place] = signed;
      table[place + 1] = slot + 1;
    }
    index.list = hashes;
    index.used = hashes.length;
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
    if (this.used === this.list.length) this.lengthen();
    this.list[this.used] = hash;
    this.table[place + 1] = ++this.used;
    if (this.used * 2 * PLACE > this.table.length) this.grow();
    return this.used - 1;
  }

  /** The hash of a slot. */
  hashAt(slot: number): number {
    return this.list[slot]!;
  }

  /** Every hash, by slot. */
  hashes(): Uint32Array {
    return this.list.slice(0, this.used);
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

  private lengthen(): void {
    const { list } = this;
    this.list = new Uint32Array(Math.max(16, list.length * 2));
    this.list.set(list);
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
