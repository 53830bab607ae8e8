import { WorkbookError } from '../workbook/workbook-error.ts';
import type { HostContext } from './host-context.ts';
import { HostCollection, HostObject } from './host-object.ts';

/** A key and its value in one of the workbook's maps. */
class EntryObject extends HostObject {
  readonly className: string;
  readonly Key: string;
  private readonly entries: Map<string, unknown>;

  constructor(className: string, entries: Map<string, unknown>, key: string) {
    super();
    this.className = className;
    this.entries = entries;
    this.Key = key;
  }

  override get identity() {
    return this.Key;
  }

  get Value() {
    return this.entries.get(this.Key) ?? null;
  }

  set Value(value: unknown) {
    this.entries.set(this.Key, value);
  }

  /** Excel.DocumentPropertyType, as far as JSON tells. */
  get Type() {
    return ({ number: 'Number', boolean: 'Boolean' } as const)[typeof this.Value as 'number' | 'boolean'] ?? 'String';
  }

  Delete() {
    if (!this.entries.delete(this.Key)) throw new WorkbookError('ItemNotFound');
  }
}

abstract class EntriesObject extends HostCollection<EntryObject> {
  protected abstract readonly entries: Map<string, unknown>;
  protected abstract readonly itemClass: string;

  items() {
    return [...this.entries.keys()].map((key) => new EntryObject(this.itemClass, this.entries, key));
  }

  /** Adds the key, or gives it a new value. */
  Add(key: string, value: unknown) {
    this.entries.set(key, value);
    return new EntryObject(this.itemClass, this.entries, key);
  }
}

/** Excel.SettingCollection: what an add-in keeps in the workbook. Keys are found in any case, as in Excel. */
export class SettingsObject extends EntriesObject {
  readonly className = 'SettingCollection';
  protected readonly entries: Map<string, unknown>;
  protected readonly itemClass = 'Setting';

  constructor(context: HostContext) {
    super();
    this.entries = context.workbook.settings;
  }
}

/** Excel.CustomPropertyCollection of the document. */
export class CustomPropertiesObject extends EntriesObject {
  readonly className = 'CustomPropertyCollection';
  protected readonly entries: Map<string, unknown>;
  protected readonly itemClass = 'CustomProperty';

  constructor(context: HostContext) {
    super();
    this.entries = context.workbook.customProperties;
  }

  DeleteAll() {
    this.entries.clear();
  }
}
