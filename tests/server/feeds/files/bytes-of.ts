import type { TextBytes } from '../../../../server/feeds/files/text-bytes.ts';

/** A text file in memory, in pieces of so many bytes. */
export function bytesOf(content: string | Buffer, piece = 64): TextBytes {
  const bytes = Buffer.from(content);
  return async function* () {
    for (let at = 0; at < bytes.length; at += piece) yield await Promise.resolve(bytes.subarray(at, at + piece));
  };
}
