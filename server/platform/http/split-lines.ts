/** A line of a text, by its number from 1; null where it is longer than is read. */
export interface Line {
  readonly number: number;
  readonly bytes: Buffer | null;
}

const LINE_FEED = 0x0a;
const BLANK = /^\s*$/;

/**
 * The lines of a stream, in the memory of one. Blank ones are counted and left out.
 *
 * @param mostBytes of a line; of a longer one only its number is told
 */
export async function* splitLines(stream: AsyncIterable<Buffer>, mostBytes: number): AsyncGenerator<Line> {
  let number = 0;
  let parts: Buffer[] = [];
  let length = 0;
  const take = (part: Buffer): void => {
    length += part.length;
    if (length <= mostBytes) parts.push(part);
    else parts = [];
  };
  const end = (): Line | null => {
    number++;
    const bytes = length > mostBytes ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    return bytes !== null && BLANK.test(bytes.toString('latin1')) ? null : { number, bytes };
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, at));
      start = at + 1;
      const line = end();
      if (line !== null) yield line;
    }
    take(chunk.subarray(start));
  }
  const last = length > 0 ? end() : null;
  if (last !== null) yield last;
}
