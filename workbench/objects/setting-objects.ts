import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostCollection } from './host-collection.ts';
import { HostObject } from './host-object.ts';

/** One of the workbook's maps, or of a sheet's. */
type Entries = Map<string, unknown>;

/** A key and its value in one of the workbook's maps. */
abstract class EntryObject extends HostObject<{ entries: Entries; key: string }> {
  override get identity() {
    return this.part.key;
  }

  get Key() {
    return this.part.key;
  }
  get Value() {
    return this.part.entries.get(this.part.key) ?? null;
  }
  set Value(value: unknown) {
    this.workbook.step('addin', () => this.part.entries.set(this.part.key, value));
  }

  Delete() {
    if (!this.part.entries.has(this.part.key)) throw new WorkbookError('ItemNotFound');
    this.workbook.step('addin', () => this.part.entries.delete(this.part.key));
  }
}

export class SettingObject extends EntryObject {
  readonly className = 'Setting';
}

export class CustomPropertyObject extends EntryObject {
  readonly className = 'CustomProperty';

  /** Excel.DocumentPropertyType, as far as JSON tells. */
  get Type() {
    return ({ number: 'Number', boolean: 'Boolean' } as const)[typeof this.Value as 'number' | 'boolean'] ?? 'String';
  }
}

abstract class EntriesObject extends HostCollection<Entries, EntryObject> {
  protected abstract entry(key: string): EntryObject;

  items() {
    return [...this.part.keys()].map((key) => this.entry(key));
  }

  /** Adds the key, or gives it a new value. */
  Add(key: string, value: unknown) {
    this.workbook.step('addin', () => this.part.set(key, value));
    return this.entry(key);
  }
}

/** Excel.SettingCollection: what an add-in keeps in the workbook. Keys are found in any case, as in Excel. */
export class SettingsObject extends EntriesObject {
  readonly className = 'SettingCollection';

  protected entry(key: string) {
    return new SettingObject(this.context, { entries: this.part, key });
  }
}

/** Excel.CustomPropertyCollection of the document. */
export class CustomPropertiesObject extends EntriesObject {
  readonly className = 'CustomPropertyCollection';

  protected entry(key: string) {
    return new CustomPropertyObject(this.context, { entries: this.part, key });
  }

  DeleteAll() {
    this.workbook.step('addin', () => this.part.clear());
  }
}

/** Excel.WorksheetCustomPropertyCollection of a sheet. */
export class CustomPropertiesOfSheetObject extends EntriesObject {
  readonly className = 'WorksheetCustomPropertyCollection';

  protected entry(key: string) {
    return new CustomPropertyOfSheetObject(this.context, { entries: this.part, key });
  }
}

export class CustomPropertyOfSheetObject extends EntryObject {
  readonly className = 'WorksheetCustomProperty';
}
