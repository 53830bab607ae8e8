import { packBytes, unpackBytes } from '../../../ml/learners/packed-bytes.ts';

const data = Object.freeze({
  text: 'Tür 茶 \u{1f600} "quoted" \ud800 alone',
  list: [1, -0.5, null, true, [], {}],
  arrays: [
    Float64Array.of(NaN, Infinity, -0),
    new Uint8Array(3).fill(7),
    Uint16Array.of(65_535),
    Uint32Array.of(4_294_967_295),
    Int32Array.of(-1),
    Float32Array.of(0.5),
    new Uint8Array(0),
  ],
  array: 'a key that the format uses itself',
  object: { object: [], array: 'u8', at: 0, length: 1 },
});

describe('unpackBytes', () => {
  test('undoes packBytes, odd texts and keys included', () => {
    expect(unpackBytes(packBytes(data))).toEqual(data);
  });

  test('keeps __proto__ as a key like any other', () => {
    const odd = JSON.parse('{"__proto__": [1]}');
    const read = unpackBytes(packBytes(odd));
    expect(Object.keys(read as object)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  test('reads bytes that do not begin where their buffer does', () => {
    const packed = packBytes(data);
    const shifted = new Uint8Array(packed.length + 3);
    shifted.set(packed, 3);
    expect(unpackBytes(shifted.subarray(3))).toEqual(data);
  });

  test('refuses bytes that were cut short, and none', () => {
    const packed = packBytes({ numbers: new Float64Array(50) });
    expect(() => unpackBytes(packed.subarray(0, packed.length - 8))).toThrow('unpackBytes requires whole bytes');
    expect(() => unpackBytes(packed.subarray(0, 20))).toThrow(RangeError);
    expect(() => unpackBytes(new Uint8Array(0))).toThrow('unpackBytes requires packed bytes');
  });
});

describe('packBytes', () => {
  test('gives equal bytes for equal data', () => {
    expect(packBytes(structuredClone(data))).toEqual(packBytes(data));
  });
});
