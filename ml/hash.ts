/**
 * Spreads a 32-bit number over all 32 bits, so that near inputs have unrelated outputs.
 *
 * @see A. Appleby, MurmurHash3, function fmix32, public domain
 */
export function mixBits(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * A 32-bit hash of a text's UTF-16 code units: FNV-1a, then {@link mixBits}.
 *
 * Holdouts, audit samples and saved encoders hang on its values: it must never change.
 *
 * @param seed separates families of hashes (a column's name, a purpose)
 * @see G. Fowler, L. Noll, K.-P. Vo, "The FNV Non-Cryptographic Hash Algorithm", IETF draft
 */
export function hashText(text: string, seed = 0): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixBits(hash);
}

/** One hash out of a family's seed and a whole number. */
export function hashPair(seed: number, value: number): number {
  return mixBits(Math.imul(seed ^ 0x9e3779b1, 31) ^ Math.imul(value + 1, 0x85ebca6b));
}

/** A text's place in [0, 1): the same for ever, as if drawn at random once. */
export function hashShare(text: string, seed = 0): number {
  return hashText(text, seed) / 4294967296;
}
