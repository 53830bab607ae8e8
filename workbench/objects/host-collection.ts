import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostObject } from './host-object.ts';

/** A collection: found by id or name, in any case. */
export abstract class HostCollection<Part, T extends HostObject> extends HostObject<Part> {
  abstract items(): readonly T[];

  /** The name by which an item is found, besides its id. */
  protected nameOf(item: T): string {
    return String(Reflect.get(item, 'Name') ?? '');
  }

  find(key: unknown): T | undefined {
    const wanted = String(key).toLowerCase();
    return this.items().find(
      (item) => String(item.identity).toLowerCase() === wanted || this.nameOf(item).toLowerCase() === wanted,
    );
  }

  get Count(): number {
    return this.items().length;
  }

  GetCount(): number {
    return this.items().length;
  }

  GetItem(key: unknown): T {
    const item = this.find(key);
    if (item === undefined) throw new WorkbookError('ItemNotFound');
    return item;
  }

  GetItemOrNullObject(key: unknown): T | null {
    return this.find(key) ?? null;
  }

  GetItemAt(index: unknown): T {
    const item = this.items()[Number(index)];
    if (item === undefined) throw new WorkbookError('InvalidArgument');
    return item;
  }
}

/**
 * A collection that the workbench never fills, such as a sheet's shapes: its part is no more than the name of its
 * class.
 */
export class EmptyCollection extends HostCollection<string, HostObject> {
  get className() {
    return this.part;
  }

  items(): readonly HostObject[] {
    return [];
  }
}
