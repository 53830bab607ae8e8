import { createHash } from 'node:crypto';

/**
 * A backup is a gzipped row of frames: a letter, the length of what follows in four bytes (big-endian), and that. In
 * order there are one `head` (JSON), and of each table a `table` (JSON: its name and columns) and its `rows`, as
 * PostgreSQL's COPY writes them as text, in as many frames as they take; and at the end a `seal`, the SHA-256 of all
 * bytes before it.
 */
const LETTERS = { head: 'H', table: 'T', rows: 'D', seal: 'Z' } as const;
type Kind = keyof typeof LETTERS;
const KINDS = new Map(Object.entries(LETTERS).map(([kind, letter]) => [letter.charCodeAt(0), kind as Kind]));

export interface Frame {
  readonly kind: Exclude<Kind, 'seal'>;
  readonly payload: Buffer;
}

/** Why the frames of a file cannot be read. */
export class FrameFault extends Error {
  /** @param fault `cut`: the end is missing; `changed`: it is not what was written; `other`: it never was a backup */
  constructor(
    readonly fault: 'cut' | 'changed' | 'other',
    options: ErrorOptions = {},
  ) {
    super(`the backup is ${fault}`, options);
    this.name = 'FrameFault';
  }
}

const HEADER_BYTES = 5;
/** More rows than this are written as several frames, so that nobody who reads them needs more memory. */
export const MOST_FRAME_BYTES = 1_048_576;

/** A frame whose payload is JSON. */
export function jsonFrame(kind: 'head' | 'table', value: unknown): Frame {
  return { kind, payload: Buffer.from(JSON.stringify(value)) };
}

/** Frames of the rows of a table, from what COPY writes: rows may lie in several. */
export function* rowFrames(chunk: Buffer): Generator<Frame> {
  for (let start = 0; start < chunk.length; start += MOST_FRAME_BYTES)
    yield { kind: 'rows', payload: chunk.subarray(start, start + MOST_FRAME_BYTES) };
}

/** The bytes of frames, sealed. */
export async function* writeFrames(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const { kind, payload } of frames) {
    const header = headerOf(kind, payload.length);
    hash.update(header).update(payload);
    yield header;
    yield payload;
  }
  const seal = hash.digest();
  yield Buffer.concat([headerOf('seal', seal.length), seal]);
}

/**
 * The frames of {@link writeFrames}, one at a time; memory for one of them and what came with it.
 *
 * @throws {FrameFault} after the last frame that could be read; without one, all were what was written
 */
export async function* readFrames(bytes: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  const hash = createHash('sha256');
  let rest: Buffer = Buffer.alloc(0);
  let isBegun = false;
  let isSealed = false;
  for await (const chunk of bytes) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (!isBegun && KINDS.get(rest[0]!) !== 'head') throw new FrameFault('other');
    isBegun = true;
    for (let size = frameBytes(rest); size !== null && rest.length >= size; size = frameBytes(rest)) {
      if (isSealed) throw new FrameFault('changed');
      const frame = rest.subarray(0, size);
      const kind = KINDS.get(frame[0]!)!;
      const payload = frame.subarray(HEADER_BYTES);
      rest = rest.subarray(size);
      if (kind === 'seal') {
        if (!hash.digest().equals(payload)) throw new FrameFault('changed');
        isSealed = true;
        continue;
      }
      hash.update(frame);
      yield { kind, payload };
    }
  }
  if (!isSealed) throw new FrameFault('cut');
  if (rest.length > 0) throw new FrameFault('changed');
}

function headerOf(kind: Kind, length: number): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write(LETTERS[kind], 'latin1');
  header.writeUInt32BE(length, 1);
  return header;
}

/** How many bytes the frame takes that begins here; null when its length has not come yet. */
function frameBytes(bytes: Buffer): number | null {
  if (bytes.length === 0) return null;
  if (!KINDS.has(bytes[0]!)) throw new FrameFault('changed');
  if (bytes.length < HEADER_BYTES) return null;
  const length = bytes.readUInt32BE(1);
  if (length > MOST_FRAME_BYTES) throw new FrameFault('changed');
  return HEADER_BYTES + length;
}
