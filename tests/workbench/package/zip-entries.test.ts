import { strFromU8, strToU8, zipSync } from 'fflate';
import { unpacked, zipEntries } from '../../../workbench/package/zip-entries.ts';

const text = 'a text that deflate makes shorter, shorter, shorter, shorter, shorter, shorter';
const zip = () => zipSync({ 'xl/a.xml': strToU8(text), 'ü.bin': [Uint8Array.of(1, 2, 3), { level: 0 }] });

/** The same zip with a number of the first entry of its directory overwritten. */
function withNumber(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(directory + offset, value, true);
  return bytes;
}
const SIZE = 24;

describe('zipEntries', () => {
  test('files are found by the directory and unpacked, stored or deflated', () => {
    const entries = zipEntries(zip());
    expect(entries.map(({ name, size, isDeflated }) => [name, size, isDeflated])).toEqual([
      ['xl/a.xml', text.length, true],
      ['ü.bin', 3, false],
    ]);
    expect([strFromU8(unpacked(entries[0]!)), [...unpacked(entries[1]!)]]).toEqual([text, [1, 2, 3]]);
  });

  test('a comment behind the directory, and bytes before the view, change nothing', () => {
    const bytes = zip();
    const longer = new Uint8Array(7 + bytes.length + 5);
    longer.set(bytes, 7);
    new DataView(longer.buffer).setUint16(7 + bytes.length - 2, 5, true);
    expect(zipEntries(longer.subarray(7)).map(({ name }) => name)).toEqual(['xl/a.xml', 'ü.bin']);
  });

  test('numbers of 64 bits are read', () => {
    const entries = zipEntries(with64Bits('a.txt', strToU8('hello')));
    expect(entries.map((entry) => [entry.name, strFromU8(unpacked(entry))])).toEqual([['a.txt', 'hello']]);
  });

  test('megabytes are unpacked whole', () => {
    const bytes = Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * at) % 251);
    const [entry] = zipEntries(zipSync({ a: bytes }));
    expect(Buffer.compare(unpacked(entry!), bytes)).toBe(0);
  });

  test.each([
    ['smaller', 10],
    ['larger', 1_000],
    ['larger than deflate can make it', 900_000_000],
  ])('a file that is said to be %s than it is, is refused', (_, size) => {
    const [entry] = zipEntries(withNumber(zip(), SIZE, size));
    expect(() => unpacked(entry!)).toThrow(/requires/);
  });

  test('a file that hides a hundred megabytes is given up within ten seconds', () => {
    const bomb = withNumber(zipSync({ a: new Uint8Array(100_000_000) }, { level: 9 }), SIZE, 1_000);
    const [entry] = zipEntries(bomb);
    const started = performance.now();
    expect(() => unpacked(entry!)).toThrow('zipEntries requires no entry larger than its directory says');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test.each([
    ['no zip', new Uint8Array(100)],
    ['nothing', new Uint8Array(0)],
    ['a zip cut short', zip().subarray(0, 60)],
    ['an entry beyond the file', withNumber(zip(), 42, 5_000)],
    ['an unknown packing', withNumber(zip(), 8, 0x000e0000)],
    ['an encrypted entry', withNumber(zip(), 8, 0x00080001)],
  ])('%s is refused', (_, bytes) => expect(() => zipEntries(bytes)).toThrow());
});

/** A zip with one stored file whose sizes and places stand in 64 bits, by APPNOTE 4.3.14, 4.3.15 and 4.5.3. */
function with64Bits(name: string, data: Uint8Array): Uint8Array {
  const numbers = (...parts: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]) => {
    const bytes = new Uint8Array(parts.reduce((sum, [size]) => sum + size, 0));
    const view = new DataView(bytes.buffer);
    let at = 0;
    for (const [size, value] of parts) {
      if (size === 2) view.setUint16(at, value, true);
      else if (size === 4) view.setUint32(at, value, true);
      else view.setBigUint64(at, BigInt(value), true);
      at += size;
    }
    return bytes;
  };
  const all = 0xffffffff;
  const local = numbers(
    ...([
      [4, 0x04034b50],
      [2, 45],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, 0],
      [4, data.length],
      [4, data.length],
      [2, name.length],
      [2, 0],
    ] as const),
  );
  const extra = numbers([2, 9], [2, 2], [2, 0], [2, 1], [2, 24], [8, data.length], [8, data.length], [8, 0]);
  const entry = numbers(
    ...([
      [4, 0x02014b50],
      [2, 45],
      [2, 45],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, 0],
      [4, all],
      [4, all],
      [2, name.length],
    ] as const),
    ...([
      [2, extra.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, all],
    ] as const),
  );
  const start = local.length + name.length + data.length;
  const size = entry.length + name.length + extra.length;
  const end64 = numbers(
    ...([
      [4, 0x06064b50],
      [8, 44],
      [2, 45],
      [2, 45],
      [4, 0],
      [4, 0],
      [8, 1],
      [8, 1],
      [8, size],
      [8, start],
    ] as const),
  );
  const locator = numbers([4, 0x07064b50], [4, 0], [8, start + size], [4, 1]);
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, 0xffff], [2, 0xffff], [4, all], [4, all], [2, 0]);
  const parts = [local, strToU8(name), data, entry, strToU8(name), extra, end64, locator, end];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
