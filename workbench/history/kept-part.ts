import { Grid } from '../cells/grid.ts';
import { Reference } from '../cells/reference.ts';

/** A part of a workbook as it was at a moment, with the very object that it is put back into. */
export class KeptPart {
  readonly of: object;
  /** Names of properties, keys of a map or members of a set; none for a list. */
  readonly keys: readonly unknown[];
  /** What is under each key, kept as well. */
  readonly values: readonly unknown[];

  constructor(of: object, keys: readonly unknown[], values: readonly unknown[]) {
    this.of = of;
    this.keys = keys;
    this.values = values;
  }
}

/**
 * Keeps a value as it is now: plain objects, lists, maps, sets, references and grids with all they hold, so that
 * whatever a part of the workbook gains is kept without being named here. Everything else is taken for unchangeable.
 * O(size), but for grids, which share their rows until they are written (see {@link Grid.keep}).
 */
export function keep(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Grid) return new KeptPart(value, [], [value.keep()]);
  if (value instanceof Map) return new KeptPart(value, [...value.keys()], Array.from(value.values(), keep));
  if (value instanceof Set) return new KeptPart(value, [...value], []);
  if (Array.isArray(value)) return new KeptPart(value, [], value.map(keep));
  if (Object.getPrototypeOf(value) === Object.prototype || value instanceof Reference)
    return new KeptPart(value, Object.keys(value), Object.values(value).map(keep));
  return value;
}

/** Makes a kept value what it was, in the same objects, and answers it. */
export function putBack(kept: unknown): unknown {
  if (!(kept instanceof KeptPart)) return kept;
  const { of, keys, values } = kept;
  if (of instanceof Grid) of.putBack(values[0] as never);
  else if (of instanceof Map) refillMap(of, keys, values);
  else if (of instanceof Set) refillSet(of, keys);
  else if (Array.isArray(of)) refillList(of, values);
  else refillObject(of, keys, values);
  return of;
}

/** What was kept, in objects of its own: they stay as they are while the workbook goes on. O(size), but for grids. */
export function copyOf(kept: unknown): unknown {
  if (!(kept instanceof KeptPart)) return kept;
  const { of, keys, values } = kept;
  if (of instanceof Grid) {
    const grid = new Grid<unknown>();
    grid.putBack(values[0] as never);
    return grid;
  }
  if (of instanceof Map) return new Map(keys.map((key, index) => [key, copyOf(values[index])]));
  if (of instanceof Set) return new Set(keys);
  if (Array.isArray(of)) return values.map((value) => copyOf(value));
  const copy = Object.create(Object.getPrototypeOf(of) as object) as object;
  keys.forEach((name, index) => Reflect.set(copy, String(name), copyOf(values[index])));
  return copy;
}

/** Whether two kept values are of the same object and held the same. */
export function isSame(a: unknown, b: unknown): boolean {
  if (!(a instanceof KeptPart) || !(b instanceof KeptPart)) return Object.is(a, b);
  return (
    a.of === b.of &&
    a.keys.length === b.keys.length &&
    a.values.length === b.values.length &&
    a.keys.every((key, index) => Object.is(key, b.keys[index])) &&
    a.values.every((value, index) => isSame(value, b.values[index]))
  );
}

function refillMap(map: Map<unknown, unknown>, keys: readonly unknown[], values: readonly unknown[]): void {
  map.clear();
  keys.forEach((key, index) => map.set(key, putBack(values[index])));
}

function refillSet(set: Set<unknown>, members: readonly unknown[]): void {
  set.clear();
  for (const member of members) set.add(member);
}

function refillList(list: unknown[], values: readonly unknown[]): void {
  list.length = 0;
  for (const value of values) list.push(putBack(value));
}

function refillObject(part: object, names: readonly unknown[], values: readonly unknown[]): void {
  for (const name of Object.keys(part)) if (!names.includes(name)) Reflect.deleteProperty(part, name);
  names.forEach((name, index) => Reflect.set(part, String(name), putBack(values[index])));
}
