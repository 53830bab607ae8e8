import { HostObject } from './host-object.ts';

/**
 * Several objects of one class as one: what is set is set of each, what is called is called on each, and what is read
 * is null where they differ. So the looks of several ranges are one object, as Excel has it of Excel.RangeAreas.
 */
export function severalAsOne<T extends HostObject>(objects: readonly T[]): T {
  const [first, ...others] = objects;
  if (first === undefined) throw new RangeError('severalAsOne requires at least one object');
  if (others.length === 0) return first;
  return new Proxy(first, {
    get(target, name) {
      if (typeof name !== 'string' || !/^[A-Z]/.test(name)) return Reflect.get(target, name);
      const value: unknown = Reflect.get(target, name);
      if (typeof value === 'function')
        return (...args: unknown[]) => joined(objects.map((each) => Reflect.apply(methodOf(each, name), each, args)));
      return joined(objects.map((each) => Reflect.get(each, name)));
    },
    set(target, name, value) {
      if (typeof name === 'string' && !/^[A-Z]/.test(name)) return Reflect.set(target, name, value);
      return objects.every((each) => Reflect.set(each, name, value));
    },
  });
}

function methodOf(object: HostObject, name: string): () => unknown {
  return Reflect.get(object, name) as () => unknown;
}

function joined(values: readonly unknown[]): unknown {
  const [first] = values;
  if (first instanceof HostObject) return severalAsOne(values as HostObject[]);
  return values.every((value) => JSON.stringify(value) === JSON.stringify(first)) ? first : null;
}
