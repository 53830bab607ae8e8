import type { Reference } from '../cells/reference.ts';
import type { SheetArea } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';

/**
 * An object that the client library holds a proxy of. Properties and methods of subclasses bear their wire names
 * (`Values`, `GetRange`), and the interpreter calls those that the library's schema knows. A property that a subclass
 * does not define is kept as it was set, unless the subclass is loud about it.
 */
export abstract class HostObject {
  abstract readonly className: string;
  /** Properties that are only kept. */
  readonly stored = new Map<string, unknown>();
  /** Objects below that are only kept. */
  readonly children = new Map<string, HostObject>();

  /** Under what the library finds the object again; undefined when it has no id. */
  get identity(): string | number | undefined {
    return undefined;
  }

  /** False when a property without effect must fail instead of being kept. */
  get keepsProperties(): boolean {
    return true;
  }
}

/** An object of which everything is only kept, such as a chart's gridlines. */
export class StoredObject extends HostObject {
  readonly className: string;

  constructor(className: string) {
    super();
    this.className = className;
  }
}

/** A collection: found by id or name, in any case. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract items(): readonly T[];

  /** The name by which an item is found, besides its id. */
  protected nameOf(item: T): string {
    return String(Reflect.get(item, 'Name') ?? '');
  }

  find(key: unknown): T | undefined {
    const wanted = String(key).toLowerCase();
    return this.items().find((item) => String(item.identity).toLowerCase() === wanted || this.nameOf(item).toLowerCase() === wanted);
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

/** A collection that the workbench never fills, such as a sheet's shapes. */
export class EmptyCollection extends HostCollection<HostObject> {
  readonly className: string;

  constructor(className: string) {
    super();
    this.className = className;
  }

  items(): readonly HostObject[] {
    return [];
  }
}

/** An object that stands for cells: a range. */
export abstract class PlacedObject extends HostObject {
  abstract readonly reference: Reference;
  /** Where the cells are now; throws InvalidReference when they are gone. */
  abstract place(): SheetArea;
}
