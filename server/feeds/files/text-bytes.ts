import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import type { CsvFormat } from '../../../contract/feeds/feed-source.ts';
import { isStorable } from '../../../contract/storable-text.ts';
import { utf16Of } from '../../../contract/text-cells/utf16.ts';
import { FileFaultError } from './file-fault-error.ts';

export type Encoding = NonNullable<CsvFormat['encoding']>;

/** The bytes of a file, from their beginning whenever they are asked for, in pieces. */
export type TextBytes = () => AsyncIterable<Uint8Array>;

/** How encodings are called by people. */
const NAMES = {
  ...{ 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE', 'windows-1252': 'Windows-1252' },
} as const;
const LINE_END = /\r\n|\n|\r/g;
/** A line of more bytes is looked at in pieces. */
const LONG_LINE = 1_048_576;

/**
 * How a text is encoded: a byte order mark decides, else UTF-8 where all of its bytes are that, else Windows-1252,
 * which is what older European programs write; UTF-16 without a mark is told by its NUL bytes. Reads all of it.
 *
 * @param said by somebody, who is believed
 * @throws {FileFaultError} encoding, where it is none of these, or not what was said
 */
export async function encodingOf(bytes: TextBytes, said: Encoding | undefined): Promise<Encoding> {
  const utf16 = said ?? utf16Of(await firstOf(bytes, 512));
  if (utf16 !== null && utf16 !== 'utf-8') return utf16;
  const line = await lineOfNoUtf8(bytes);
  if (line === null) return 'utf-8';
  if (said === undefined) return 'windows-1252';
  throw new FileFaultError(line, { reason: 'encoding', encoding: NAMES[said] });
}

/** The first bytes, at most so many. */
export async function firstOf(bytes: TextBytes, count: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes()) {
    pieces.push(piece);
    length += piece.length;
    if (length >= count) break;
  }
  return Buffer.concat(pieces).subarray(0, count);
}

/**
 * A text in pieces, without its byte order mark.
 *
 * @throws {FileFaultError} unstorable, with its line; encoding, of UTF-16 with half a character at its end
 */
export async function* decoded(bytes: TextBytes, encoding: Encoding): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  let line = 1;
  let isFirst = true;
  let length = 0;
  for await (const piece of bytes()) {
    length += piece.length;
    let text = decoder.write(piece);
    if (isFirst && text !== '') {
      isFirst = false;
      if (text.startsWith('\uFEFF')) text = text.slice(1);
    }
    requireStorable(text, line);
    line += linesIn(text);
    yield text;
  }
  if (encoding.startsWith('utf-16') && length % 2 === 1)
    throw new FileFaultError(line, { reason: 'encoding', encoding: NAMES[encoding] });
  const rest = decoder.end();
  requireStorable(rest, line);
  yield rest;
}

/** The beginning of a text: a character that is halved at its end is left out. */
export function decodedHead(head: Uint8Array, encoding: Encoding): string {
  return decoderOf(encoding)
    .write(head)
    .replace(/^\uFEFF/, '');
}

interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'windows-1252') {
    const decoder = new TextDecoder(encoding);
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  }
  const decoder = new StringDecoder(encoding === 'utf-8' ? 'utf8' : 'utf16le');
  const ordered = encoding === 'utf-16be' ? swapper() : (bytes: Uint8Array) => viewOf(bytes);
  let held = '';
  return {
    // The first half of a pair waits for the other.
    write: (bytes) => {
      const text = held + decoder.write(ordered(bytes));
      held = /[\uD800-\uDBFF]$/.exec(text)?.[0] ?? '';
      return held === '' ? text : text.slice(0, -1);
    },
    end: () => held + decoder.end(),
  };
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Pieces of UTF-16 with the high byte first, as Node reads it: the low byte first. An odd byte waits for its other. */
function swapper(): (bytes: Uint8Array) => Buffer {
  let odd: Buffer = Buffer.alloc(0);
  return (bytes) => {
    const whole = Buffer.concat([odd, bytes]);
    const even = whole.length - (whole.length % 2);
    odd = whole.subarray(even);
    return whole.subarray(0, even).swap16();
  };
}

function requireStorable(text: string, line: number): void {
  if (isStorable(text)) return;
  let at = 0;
  while (at < text.length && isStorable(text.slice(0, at + 1_024))) at += 1_024;
  while (isStorable(text.slice(0, at + 1)) || isHalfOfPair(text, at)) at += 1;
  throw new FileFaultError(line + linesIn(text.slice(0, at)), { reason: 'unstorable' });
}

/** The first half of a pair is none without the other. */
function isHalfOfPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(at, at + 2));
}

function linesIn(text: string): number {
  return text.match(LINE_END)?.length ?? 0;
}

/** The first line with bytes that are no UTF-8; null without. Lines are parted by bytes that no character has. */
async function lineOfNoUtf8(bytes: TextBytes): Promise<number | null> {
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of bytes()) {
    const whole = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    const end = cutOf(whole);
    const known = whole.subarray(0, end);
    if (!isUtf8(known)) return line + linesBeforeNoUtf8(known);
    line += linesIn(known.toString('latin1'));
    rest = whole.subarray(end);
  }
  return isUtf8(rest) ? null : line + linesBeforeNoUtf8(rest);
}

/** Behind the last end of a line; of a long line, before its last character, which may be halved. */
function cutOf(bytes: Buffer): number {
  const end = bytes.lastIndexOf(10) + 1;
  if (end > 0 || bytes.length < LONG_LINE) return end;
  let at = bytes.length - 1;
  while (at > bytes.length - 4 && (bytes[at]! & 0xc0) === 0x80) at -= 1;
  return at;
}

function linesBeforeNoUtf8(bytes: Buffer): number {
  const lines = bytes.toString('latin1').split(/\r\n|\n|\r/);
  return Math.max(
    0,
    lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1'))),
  );
}
