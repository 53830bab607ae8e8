/** The typed arrays that packed data may hold, by the name they are saved under. */
const ARRAYS = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i16: Int16Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
};
type ArrayName = keyof typeof ARRAYS;
type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int16Array | Int32Array | Float32Array | Float64Array;

/** Data that can be packed: JSON, with typed arrays anywhere in it. */
export type Packable =
  null | boolean | number | string | NumberArray | readonly Packable[] | { readonly [key: string]: Packable };

const ALIGNMENT = 8;
const LENGTH_BYTES = 8;

/**
 * Packs data into bytes: the length of a JSON head (uint32, little-endian, padded to 8), the head in ASCII, then every
 * typed array at a multiple of 8 bytes. In the head an array is `{"array": type, "at": offset, "length": n}` and any
 * other object `{"object": [[key, value], …]}`, so that no key means anything to JSON. An array that is there twice is
 * saved once. Equal data, equal bytes. O(bytes).
 */
export function packBytes(data: Packable): Uint8Array {
  const arrays = new Map<NumberArray, number>();
  let payload = 0;
  const describe = (value: Packable): unknown => {
    if (value === null || typeof value !== 'object') return value;
    if (ArrayBuffer.isView(value)) {
      const at = arrays.get(value) ?? payload;
      if (at === payload) {
        arrays.set(value, at);
        payload = aligned(payload + value.byteLength);
      }
      return { array: nameOf(value), at, length: value.length };
    }
    if (isList(value)) return value.map(describe);
    return { object: Object.entries(value).map(([key, each]) => [key, describe(each)]) };
  };
  const head = asciiJson(describe(data));
  const start = aligned(LENGTH_BYTES + head.length);
  const bytes = new Uint8Array(start + payload);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  for (let at = 0; at < head.length; at++) bytes[LENGTH_BYTES + at] = head.charCodeAt(at);
  let offset = start;
  for (const array of arrays.keys()) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset = aligned(offset + array.byteLength);
  }
  return bytes;
}

/**
 * Undoes {@link packBytes}. The arrays are copies; `packed` may be let go. An array that was there twice is one array
 * again.
 *
 * @throws {RangeError} when the bytes were cut short or are something else
 */
export function unpackBytes(packed: Uint8Array): Packable {
  // A subclass's `slice` need not copy: Node's Buffer answers a window onto a larger buffer.
  const bytes = new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);
  if (bytes.length < LENGTH_BYTES) throw new RangeError('unpackBytes requires packed bytes');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const start = aligned(LENGTH_BYTES + length);
  if (start > bytes.length) throw new RangeError('unpackBytes requires whole bytes');
  return restore(JSON.parse(asciiText(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length))), {
    bytes: bytes.subarray(start),
    restored: new Map(),
  });
}

interface Payload {
  readonly bytes: Uint8Array;
  /** Arrays by where they start: what was one array is one again. */
  readonly restored: Map<number, NumberArray>;
}

function restore(value: unknown, payload: Payload): Packable {
  if (Array.isArray(value)) return value.map((each) => restore(each, payload));
  if (isRecord(value)) {
    if (Array.isArray(value.object)) {
      return Object.fromEntries(value.object.map(([key, each]: [string, unknown]) => [key, restore(each, payload)]));
    }
    return restoreArray(value, payload);
  }
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value;
  throw new RangeError('unpackBytes requires packed bytes');
}

function restoreArray({ array, at, length }: Record<string, unknown>, { bytes, restored }: Payload): NumberArray {
  if (!isArrayName(array) || typeof at !== 'number' || typeof length !== 'number')
    throw new RangeError('unpackBytes requires packed bytes');
  const Type = ARRAYS[array];
  if (length === 0) return new Type(0);
  const end = at + length * Type.BYTES_PER_ELEMENT;
  if (end > bytes.length) throw new RangeError('unpackBytes requires whole bytes');
  const own = restored.get(at) ?? new Type(bytes.slice(at, end).buffer);
  restored.set(at, own);
  return own;
}

/** By name, not by constructor: an array that a worker sent may have another realm's. */
function nameOf(array: NumberArray): ArrayName {
  const name = Object.keys(ARRAYS)
    .filter(isArrayName)
    .find((each) => ARRAYS[each].name === array[Symbol.toStringTag]);
  if (name === undefined) throw new RangeError('packBytes requires number arrays of a known kind');
  return name;
}

function isArrayName(value: unknown): value is ArrayName {
  return typeof value === 'string' && Object.hasOwn(ARRAYS, value);
}

function isList(value: Packable): value is readonly Packable[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

/** JSON with everything beyond ASCII escaped: one byte a character, and lone surrogates survive. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function asciiText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}
