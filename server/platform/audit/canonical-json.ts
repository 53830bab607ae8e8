export type JsonScalar = string | number | boolean | null;
export type JsonValue = JsonScalar | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: JsonValue | undefined;
}

/**
 * The one text of a JSON value, in whatever order a database hands its objects' members back: RFC 8785 (JSON
 * Canonicalization Scheme), which is ECMAScript's own JSON without blanks, members sorted by their names' UTF-16 units.
 * Members that are undefined are left out, as everywhere in JSON. A list of texts and numbers costs what
 * `JSON.stringify` does.
 *
 * @throws {RangeError} when there is no such text: for NaN, the infinities, and texts with half a surrogate pair
 * @example canonicalJson({ b: [1.50, 'é'], a: null }) // => '{"a":null,"b":[1.5,"é"]}'
 */
export function canonicalJson(value: JsonValue): string {
  if (isList(value)) return isPlain(value) ? JSON.stringify(value) : `[${value.map(canonicalJson).join(',')}]`;
  if (isScalar(value)) return scalar(value);
  const names = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort();
  return `{${names.map((name) => `${scalar(name)}:${canonicalJson(value[name]!)}`).join(',')}}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isScalar(value: JsonValue): value is JsonScalar {
  return value === null || typeof value !== 'object';
}

/** Whether a list holds scalars alone: of these, ECMAScript's text is the canonical one. */
function isPlain(values: readonly JsonValue[]): boolean {
  for (const value of values) {
    if (!isScalar(value)) return false;
    requireText(value);
  }
  return true;
}

function scalar(value: JsonScalar): string {
  requireText(value);
  return JSON.stringify(value);
}

function requireText(value: JsonScalar): void {
  const hasNone =
    typeof value === 'number' ? !Number.isFinite(value) : typeof value === 'string' && !value.isWellFormed();
  if (hasNone) throw new RangeError('canonicalJson requires finite numbers and whole characters');
}
