import { gunzipSync } from 'node:zlib';

/**
 * A gzipped file in which one bit was changed, at a place or the next one where that changes what it holds: of some
 * bits it does not, as of two that name the same earlier bytes, or of the time in its head.
 */
export function damagedGzip(whole: Buffer, place: number): Buffer {
  const held = gunzipSync(whole);
  for (let at = place; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at]! ^= 0x10;
    if (!holds(damaged, held)) return damaged;
  }
  throw new RangeError('damagedGzip requires a place before the end');
}

function holds(gzipped: Buffer, held: Buffer): boolean {
  try {
    return gunzipSync(gzipped).equals(held);
  } catch {
    return false; // it cannot be unpacked at all
  }
}
