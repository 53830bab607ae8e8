import { expect, test } from '@jest/globals';
import { EmptyCollection, HostCollection, StoredObject, type HostObject } from '../../../workbench/objects/host-object.ts';

class Named extends StoredObject {
  readonly Name: string;

  constructor(name: string) {
    super('Named');
    this.Name = name;
  }

  override get identity() {
    return `{${this.Name.length}}`;
  }
}

class NamedCollection extends HostCollection<HostObject> {
  readonly className = 'NamedCollection';
  private readonly all = [new Named('One'), new Named('Three')];

  items() {
    return this.all;
  }
}

test('items are found by id or name in any case, by place, or not at all', () => {
  const collection = new NamedCollection();
  const [one, three] = collection.items();
  expect([collection.GetItem('ONE'), collection.GetItem('{5}'), collection.GetItemAt(1), collection.GetItemOrNullObject('two'), collection.GetCount()]).toEqual([one, three, three, null, 2]);
  expect(() => collection.GetItem('two')).toThrow(expect.objectContaining({ code: 'ItemNotFound' }));
  expect(() => collection.GetItemAt(2)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
});

test('a collection that is never filled is empty', () => {
  expect(new EmptyCollection('ShapeCollection').Count).toBe(0);
});
