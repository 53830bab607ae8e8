import { HostCollection } from '../objects/host-collection.ts';
import { HostObject } from '../objects/host-object.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import type { OfficeClass } from './office-schema.ts';
import type { WireQuery } from './wire.ts';
import { wireName } from './wire-names.ts';

/** What reading needs of the interpreter. */
export interface PropertyReader {
  classOf(object: HostObject): OfficeClass;
  /** What the library can say of a class; undefined when it does not know it. */
  classNamed(className: string): OfficeClass | undefined;
  read(object: HostObject, name: string): unknown;
  identify(object: HostObject): Record<string, unknown>;
}

/** Properties asked for, by wire name; '*' is all scalars. */
interface PropertyTree {
  [name: string]: PropertyTree;
}

/**
 * The answer to a `load`: the properties asked for, whole objects where only a navigation was named.
 * @throws {WorkbookError} InvalidArgument for a name that the class lacks, also of the items of an empty collection
 */
export function serialize(reader: PropertyReader, object: HostObject, query: WireQuery): unknown {
  const tree: PropertyTree = {};
  for (const path of query.Select ?? []) branch(tree, path);
  for (const path of query.Expand ?? []) branch(tree, path)['*'] = {};
  refuseUnknown(reader, object.className, tree);
  const isEmpty = Object.keys(tree).length === 0;
  return serializeObject(reader, object, isEmpty ? { '*': {} } : tree, query);
}

/** What stands beside "items" in the names of a collection is meant of its items. */
function refuseUnknown(reader: PropertyReader, className: string, tree: PropertyTree): void {
  const known = reader.classNamed(className);
  if (known === undefined) return;
  for (const [name, below] of Object.entries(tree)) {
    if (name === '*' || Object.hasOwn(known.scalars, name)) continue;
    const next = known.navigations[name];
    if (next !== undefined) refuseUnknown(reader, next, below);
    else if (known.items === undefined) throw new WorkbookError('InvalidArgument');
    else refuseUnknown(reader, known.items, name === 'Items' ? below : { [name]: below });
  }
}

function branch(tree: PropertyTree, path: string): PropertyTree {
  let at = tree;
  for (const step of path.split(/[/.]/)) at = at[step === '*' ? '*' : wireName(step)] ??= {};
  return at;
}

function serializeObject(reader: PropertyReader, object: HostObject, tree: PropertyTree, page: WireQuery): unknown {
  if (object instanceof HostCollection) return serializeCollection(reader, object, tree, page);
  const answer = reader.identify(object);
  for (const [name, below] of Object.entries(tree)) {
    if (name === '*') Object.assign(answer, allScalars(reader, object));
    else answer[name] = serializeValue(reader, reader.read(object, name), below);
  }
  return answer;
}

function serializeCollection(
  reader: PropertyReader,
  collection: HostCollection<unknown, HostObject>,
  tree: PropertyTree,
  page: WireQuery,
): unknown {
  const { Count, Items, ...others } = tree;
  const answer = reader.identify(collection);
  if ((Count || tree['*']) && Object.hasOwn(reader.classOf(collection).scalars, 'Count'))
    answer['Count'] = collection.Count;
  // "items" alone means all that its items hold.
  const ofItems = { ...others, ...(Items !== undefined && Object.keys(Items).length === 0 ? { '*': {} } : Items) };
  if (Object.keys(ofItems).length === 0) return answer;
  const skip = page.Skip ?? 0;
  const shown = collection.items().slice(skip, page.Top === undefined ? undefined : skip + page.Top);
  answer['_Items'] = shown.map((item, index) => ({
    _Index: skip + index,
    ...(serializeObject(reader, item, ofItems, {}) as object),
  }));
  return answer;
}

function serializeValue(reader: PropertyReader, value: unknown, below: PropertyTree): unknown {
  if (!(value instanceof HostObject)) return value ?? null;
  return serializeObject(reader, value, Object.keys(below).length === 0 ? { '*': {} } : below, {});
}

function allScalars(reader: PropertyReader, object: HostObject): Record<string, unknown> {
  const names = Object.keys(reader.classOf(object).scalars).filter((name) => !name.startsWith('_'));
  return Object.fromEntries(names.map((name) => [name, reader.read(object, name)]));
}
