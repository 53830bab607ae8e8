const EMPTY = -1;

/**
 * A growing index from 32-bit hashes to slots 0, 1, 2 … in the order of first use: open addressing with linear probing,
 * at most half full. Adding and finding are O(1); 12 bytes a slot.
 */
export class HashIndex {
  private keys: Uint32Array;
  private slots: Int32Array;
  private used = 0;

  constructor(expected = 16) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.keys = new Uint32Array(capacity);
    this.slots = new Int32Array(capacity).fill(EMPTY);
  }

  /** An index whose slot s holds `hashes[s]`. */
  static of(hashes: Uint32Array): HashIndex {
    const index = new HashIndex(hashes.length);
    for (const hash of hashes) index.add(hash);
    return index;
  }

  /** How many hashes have a slot. */
  get size(): number {
    return this.used;
  }

  /** The slot of a hash, or −1. */
  find(hash: number): number {
    return this.slots[this.place(hash)]!;
  }

  /** The slot of a hash, a new one when it had none. */
  add(hash: number): number {
    const place = this.place(hash);
    const known = this.slots[place]!;
    if (known !== EMPTY) return known;
    this.keys[place] = hash;
    this.slots[place] = this.used;
    if (++this.used * 2 > this.slots.length) this.grow();
    return this.used - 1;
  }

  /** Every hash, by slot. */
  hashes(): Uint32Array {
    const hashes = new Uint32Array(this.used);
    this.slots.forEach((slot, place) => {
      if (slot !== EMPTY) hashes[slot] = this.keys[place]!;
    });
    return hashes;
  }

  private place(hash: number): number {
    const { keys, slots } = this;
    const mask = slots.length - 1;
    let place = hash & mask;
    while (slots[place] !== EMPTY && keys[place] !== hash) place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { keys, slots } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.slots = new Int32Array(keys.length * 2).fill(EMPTY);
    for (let old = 0; old < slots.length; old++) {
      if (slots[old] === EMPTY) continue;
      const place = this.place(keys[old]!);
      this.keys[place] = keys[old]!;
      this.slots[place] = slots[old]!;
    }
  }
}
