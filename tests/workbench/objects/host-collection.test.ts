import { expect, test } from '@jest/globals';
import { EmptyCollection, HostCollection } from '../../../workbench/objects/host-collection.ts';
import { HostObject, type HostContext } from '../../../workbench/objects/host-object.ts';

/** Neither collections nor what is only kept in them ask their host for anything. */
const NO_HOST = {} as HostContext;

class Named extends HostObject<string> {
  readonly className = 'Named';

  override get identity() {
    return `{${this.part.length}}`;
  }

  get Name() {
    return this.part;
  }
}

class NamedCollection extends HostCollection<readonly Named[], Named> {
  readonly className = 'NamedCollection';

  items() {
    return this.part;
  }
}

test('items are found by id or name in any case, by place, or not at all', () => {
  const [one, three] = [new Named(NO_HOST, 'One'), new Named(NO_HOST, 'Three')];
  const collection = new NamedCollection(NO_HOST, [one, three]);
  expect([
    collection.GetItem('ONE'),
    collection.GetItem('{5}'),
    collection.GetItemAt(1),
    collection.GetItemOrNullObject('two'),
    collection.GetCount(),
  ]).toEqual([one, three, three, null, 2]);
  expect(() => collection.GetItem('two')).toThrow(expect.objectContaining({ code: 'ItemNotFound' }));
  expect(() => collection.GetItemAt(2)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
});

test('a collection that is never filled is empty', () => {
  expect(new EmptyCollection(NO_HOST, 'ShapeCollection').Count).toBe(0);
});
