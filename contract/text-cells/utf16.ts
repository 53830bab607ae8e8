/**
 * Which UTF-16 a text is in, by its first bytes: a byte order mark decides; Western text without one is told by a NUL
 * in every other byte. Null for any other text.
 *
 * @param bytes the first of a text, 512 or all
 */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const looked = Math.min(bytes.length - (bytes.length % 2), 512);
  if (looked < 8) return null;
  let evenNuls = 0;
  let oddNuls = 0;
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) evenNuls += 1;
    if (bytes[at + 1] === 0) oddNuls += 1;
  }
  const pairs = looked / 2;
  if (oddNuls > pairs * 0.7 && evenNuls < pairs * 0.1) return 'utf-16le';
  if (evenNuls > pairs * 0.7 && oddNuls < pairs * 0.1) return 'utf-16be';
  return null;
}
