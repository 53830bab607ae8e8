const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * How deep lists and objects stand in one another, and how many values there are: at least as many as a parser would
 * make.
 */
export interface JsonMeasure {
  readonly depth: number;
  readonly values: number;
}

/**
 * Measures JSON without parsing it, some 1 ms a megabyte; stops as soon as one of the measures is exceeded. Of what is
 * not JSON the measures mean nothing: the parser refuses it.
 *
 * @param bytes UTF-8
 * @example measureJson(Buffer.from('[[1,2],"]"]'), 16, 100) // => { depth: 2, values: 4 }
 */
export function measureJson(bytes: Uint8Array, mostDepth: number, mostValues: number): JsonMeasure {
  let depth = 0;
  let deepest = 0;
  let values = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) at = endOfString(bytes, at);
    else if (byte === COMMA) values++;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      values++;
      deepest = Math.max(deepest, ++depth);
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
    if (deepest > mostDepth || values > mostValues) break;
  }
  return { depth: deepest, values };
}

/** Where the string that begins at `start` ends: at a quote with an even number of backslashes before it. */
function endOfString(bytes: Uint8Array, start: number): number {
  for (let end = bytes.indexOf(QUOTE, start + 1); end >= 0; end = bytes.indexOf(QUOTE, end + 1)) {
    let before = end;
    while (bytes[before - 1] === BACKSLASH) before--;
    if ((end - before) % 2 === 0) return end;
  }
  return bytes.length;
}
