import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { HostCollection } from '../../../workbench/objects/host-collection.ts';
import { CellsObject, HostObject, PlacedObject, type HostContext } from '../../../workbench/objects/host-object.ts';
import { Workbook } from '../../../workbench/workbook/workbook.ts';
import { ask, hostOf, installedSchema } from '../protocol/wire-client.ts';

const FOLDER = join(import.meta.dirname, '../../../workbench/objects');
const BASES: readonly object[] = [HostObject, HostCollection, CellsObject, PlacedObject].map(
  (base) => base.prototype as object,
);

/** Something that has every property and can be called: a part of which any object can be made, to be looked at. */
const ANYTHING: never = new Proxy((() => '') as never, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => 'anything' : ANYTHING),
});

type Emulated = new (context: HostContext, part: never) => HostObject;

/** Members with wire names that the library does not know of that class, or knows as something else. */
function faultsOf(object: HostObject): string[] {
  const known = installedSchema()[object.className];
  if (known === undefined) return [`${object.className} is no class of the library`];
  return wireMembers(object).flatMap(([name, member]) => {
    const isScalar = Object.hasOwn(known.scalars, name);
    const fits =
      typeof member.value === 'function'
        ? known.methods.includes(name) || name === 'GetItem'
        : member.value instanceof HostObject
          ? known.navigations[name] === member.value.className
          : member.set !== undefined
            ? known.scalars[name] === true
            : isScalar || Object.hasOwn(known.navigations, name);
    return fits ? [] : [`${object.className}.${name}`];
  });
}

/** What an object and its classes define beyond the bases, by wire name. */
function wireMembers(object: HostObject): [string, PropertyDescriptor][] {
  const members: [string, PropertyDescriptor][] = [];
  for (let at: object = object; !BASES.includes(at); at = Object.getPrototypeOf(at) as object)
    members.push(...Object.entries(Object.getOwnPropertyDescriptors(at)));
  return members.filter(([name]) => /^_?[A-Z]/.test(name));
}

describe.each(readdirSync(FOLDER).filter((file) => file !== 'host-object.ts' && file !== 'host-collection.ts'))(
  '%s',
  (file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const names = [...text.matchAll(/^(?:export )?class (\w+)/gm)].map(([, name = '']) => name);

    test('has context and part from the one base', () => expect(text).not.toMatch(/\bconstructor\(/));

    test('says nothing that the installed library cannot say', async () => {
      const module = (await import(join(FOLDER, file))) as Record<string, Emulated | undefined>;
      // A class that is not exported would not be looked at.
      expect(names.filter((name) => module[name] === undefined)).toEqual([]);
      expect(
        names.flatMap((name) => (module[name] === undefined ? [] : faultsOf(new module[name](ANYTHING, ANYTHING)))),
      ).toEqual([]);
    });
  },
);

test.each<[string, Emulated]>([
  [
    'a property that is not there',
    class extends HostObject {
      readonly className = 'Chart';
      get Titel() {
        return '';
      }
    },
  ],
  [
    'a setter of what is only read',
    class extends HostObject {
      readonly className = 'Chart';
      get Id() {
        return '';
      }
      set Id(_: string) {
        this.stored.clear();
      }
    },
  ],
  [
    'a method where there is a property',
    class extends HostObject {
      readonly className = 'Chart';
      Name() {
        return '';
      }
    },
  ],
  [
    'a property where there is a method',
    class extends HostObject {
      readonly className = 'Chart';
      get Delete() {
        return '';
      }
    },
  ],
  [
    'an object of another class',
    class extends HostObject {
      readonly className = 'ChartAxes';
      readonly ValueAxis = new Chart(this.context, null);
    },
  ],
  [
    'a class that is not there',
    class extends HostObject {
      readonly className = 'Diagram';
    },
  ],
])('%s would be found', (_, Faulty) => expect(faultsOf(new Faulty(ANYTHING, ANYTHING))).toHaveLength(1));

class Chart extends HostObject {
  readonly className = 'Chart';
}

test('what an object does not define is kept as it was set, with the objects below', () => {
  const host = hostOf(new Workbook());
  const answers = ask(host, (batch) => {
    const chart = batch.sheet('Sheet1').get('Charts').object('Add', 'Line', batch.range('A1'), 'Auto');
    chart.get('PlotArea').set('Left', 12);
    chart.get('PlotArea').load('left');
  });
  expect(answers.at(-1)).toEqual(expect.objectContaining({ Left: 12 }));
});
