import { Inflate } from 'fflate';

/** A file in a zip, as the zip's directory lists it. */
export interface ZipEntry {
  readonly name: string;
  /** As the directory says; {@link unpacked} does not believe it. */
  readonly size: number;
  readonly isDeflated: boolean;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const EXTRA_64 = 1;
/** What stands in 32 bits for a number that is among the extra fields in 64. */
const IN_EXTRA = 0xffffffff;
const UTF_8 = 0x800;
const STORED = 0;
const DEFLATED = 8;

/** So many bytes are inflated at once: deflate makes at most 1,032 bytes of one, so a lie is noticed within 17 MB. */
const STEP = 16_384;
const MOST_BYTES_OF_ONE = 1_032;

/**
 * Reads the directory of a zip file (PKWARE APPNOTE 6.3.10, 4.3), also of one with 64-bit numbers.
 * @throws {RangeError} no zip, or one that is damaged, encrypted or packed in another way than by deflate
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { first, count } = directoryOf(view);
  const entries: ZipEntry[] = [];
  for (let at = first; entries.length < count;) {
    assert(view.getUint32(at, true) === ENTRY, 'an entry where the directory says');
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const [size, packedSize, local] = sizesOf(view, at, at + ENTRY_BYTES + nameBytes, extraBytes);
    const method = view.getUint16(at + 10, true);
    const flags = view.getUint16(at + 8, true);
    assert((method === STORED || method === DEFLATED) && (flags & 1) === 0, 'entries that are stored or deflated');
    const data = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    assert(data + packedSize <= bytes.length, 'entries within the file');
    entries.push({
      name: new TextDecoder((flags & UTF_8) === 0 ? 'windows-1252' : 'utf-8').decode(
        bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
      ),
      size,
      isDeflated: method === DEFLATED,
      packed: bytes.subarray(data, data + packedSize),
    });
    at += ENTRY_BYTES + nameBytes + extraBytes + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * The bytes of a file in a zip. One that would be larger than the directory says is given up at once: nobody could say
 * how large it will be.
 * @throws {RangeError} damaged, or of another size than the directory says
 */
export function unpacked({ size, isDeflated, packed }: ZipEntry): Uint8Array {
  if (!isDeflated) {
    assert(packed.length === size, 'stored entries of their size');
    return packed;
  }
  assert(size <= packed.length * MOST_BYTES_OF_ONE, 'no entry larger than deflate can make it');
  const bytes = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    assert(filled + chunk.length <= size, 'no entry larger than its directory says');
    bytes.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP)
    inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  assert(filled === size, 'no entry smaller than its directory says');
  return bytes;
}

function directoryOf(view: DataView): { first: number; count: number } {
  let end = view.byteLength - END_BYTES;
  const earliest = end - LONGEST_COMMENT;
  // A comment may follow.
  while (view.getUint32(end, true) !== END) {
    end -= 1;
    assert(end >= earliest, 'the end of a directory');
  }
  const count = view.getUint16(end + 10, true);
  const first = view.getUint32(end + 16, true);
  const locator = end - 20;
  const is64 = locator >= 0 && view.getUint32(locator, true) === END_64_LOCATOR;
  if (!is64) return { first, count };
  const end64 = bigAt(view, locator + 8);
  assert(view.getUint32(end64, true) === END_64, 'the end of the directory where it says');
  return { first: bigAt(view, end64 + 48), count: bigAt(view, end64 + 32) };
}

/** Size, packed size and place of an entry; numbers beyond 32 bits stand, in this order, in an extra field. */
function sizesOf(view: DataView, at: number, extra: number, extraBytes: number): [number, number, number] {
  const small = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  let next = small.includes(IN_EXTRA) ? extra64(view, extra, extraBytes) : 0;
  const [size = 0, packedSize = 0, local = 0] = small.map((number) => {
    if (number !== IN_EXTRA) return number;
    next += 8;
    return bigAt(view, next - 8);
  });
  return [size, packedSize, local];
}

/** Where the 64-bit numbers of an entry stand. */
function extra64(view: DataView, extra: number, extraBytes: number): number {
  for (let at = extra; at + 4 <= extra + extraBytes; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === EXTRA_64) return at + 4;
  throw new RangeError('zipEntries requires the sizes of its entries');
}

function bigAt(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function assert(holds: boolean, what: string): void {
  if (!holds) throw new RangeError(`zipEntries requires ${what}`);
}
