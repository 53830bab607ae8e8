import type { ColumnProfile } from './column-profile.ts';
import type { DistinctValues } from './distinct-values.ts';
import type { FrequentItems } from './frequent-items.ts';
import type { TableProfile } from './table-profile.ts';
import { digestFromJson, digestToJson, type DigestJson } from './t-digest-json.ts';
import type { TDigest } from './t-digest.ts';

const FORMAT = 'amend-profile';
const FORMAT_VERSION = 2;
/**
 * Profiles of this version are kept with models and hours: their digests did not note which points are single values.
 */
const FORMER_VERSION = 1;
/** What the parts of a profile have been called since they are kept. */
const PARTS = 'segments';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The profile as plain JSON: arrays for typed arrays and maps, sketches marked by the key that names them. Characters
 * that a database cannot keep become U+FFFD.
 */
export function profileToJson({ parts, ...profile }: TableProfile): unknown {
  return { format: FORMAT, formatVersion: FORMAT_VERSION, ...(writePlain({ ...profile, [PARTS]: parts }) as object) };
}

/**
 * The profile that {@link profileToJson} wrote.
 *
 * @throws {RangeError} profileFromJson requires a profile of format version 1 or 2
 */
export function profileFromJson(json: unknown): TableProfile {
  const { format, formatVersion, [PARTS]: parts, ...profile } = json as Record<string, Json>;
  if (format !== FORMAT || (formatVersion !== FORMAT_VERSION && formatVersion !== FORMER_VERSION)) {
    throw new RangeError(`profileFromJson requires a profile of format version ${FORMER_VERSION} or ${FORMAT_VERSION}`);
  }
  // The format's name and version vouch for the rest: nobody but profileToJson writes it.
  return readPlain({ ...profile, parts: parts! }) as TableProfile;
}

type Sketch = TDigest | FrequentItems | DistinctValues;
type Plain = null | boolean | number | string | Sketch | ColumnProfile | readonly Plain[] | object;

/** NUL and half surrogate pairs: no database keeps them in JSON. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

function writePlain(value: Plain): Json {
  if (typeof value === 'string') return storable(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(writePlain);
  if ('means' in value) return { tDigest: digestToJson(value) };
  if ('tallies' in value) return { frequentItems: writeItems(value) };
  if ('hashes' in value) return { distinctValues: [value.capacity, deltas(value.hashes)] };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, writePlain(each as Plain)]));
}

function readPlain(json: Json): unknown {
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json)) return json.map(readPlain);
  const fields = json as { readonly [key: string]: Json };
  if ('tDigest' in fields) return digestFromJson(fields.tDigest as DigestJson);
  if ('frequentItems' in fields) return readItems(fields.frequentItems as ItemsJson);
  if ('distinctValues' in fields) {
    const [capacity, gaps] = fields.distinctValues as readonly [number, readonly number[]];
    return { capacity, hashes: sums(gaps) } satisfies DistinctValues;
  }
  return Object.fromEntries(Object.entries(fields).map(([key, each]) => [key, readPlain(each)]));
}

/** capacity, total, error, and per item: text, seen, kept. Pairs, because an item may be called `__proto__`. */
type ItemsJson = readonly [number, number, number, readonly (readonly [string, number, number])[]];

function writeItems({ capacity, total, error, tallies }: FrequentItems): ItemsJson {
  return [
    capacity,
    total,
    error,
    Array.from(tallies, ([item, { seen, kept }]) => [storable(item), seen, kept] as const),
  ];
}

function readItems([capacity, total, error, tallies]: ItemsJson): FrequentItems {
  return { capacity, total, error, tallies: new Map(tallies.map(([item, seen, kept]) => [item, { seen, kept }])) };
}

function storable(text: string): string {
  return text.replace(UNSTORABLE, '\u{fffd}');
}

/** Gaps between ascending hashes have fewer digits than the hashes. */
function deltas(hashes: Uint32Array): number[] {
  return Array.from(hashes, (hash, at) => hash - (hashes[at - 1] ?? 0));
}

function sums(gaps: readonly number[]): Uint32Array {
  const hashes = new Uint32Array(gaps.length);
  for (const [at, gap] of gaps.entries()) hashes[at] = (hashes[at - 1] ?? 0) + gap;
  return hashes;
}
