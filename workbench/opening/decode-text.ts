import { utf16Of } from '../../contract/text-cells/utf16.ts';

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
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    // A strict decoder throws for one reason only: the bytes are not UTF-8.
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}
