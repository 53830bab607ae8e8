/** The text of a file and the name of the encoding it was read as. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/**
 * Reads the bytes of a text file: a byte order mark decides, else UTF-8 where the bytes are valid UTF-8,
 * else Windows-1252, which is what older European programs write. UTF-16 without a mark is told by its NUL bytes.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  const halfOfUtf16 = utf16WithoutMark(bytes);
  if (halfOfUtf16 !== null) return { text: new TextDecoder(halfOfUtf16).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    // A strict decoder throws for one reason only: the bytes are not UTF-8.
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

/** Western text in UTF-16 has NUL in every other byte. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
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
