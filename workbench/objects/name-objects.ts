import type { NamedItem } from '../workbook/named-item.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { addressIn } from '../sheets/sheet-area.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostCollection } from './host-collection.ts';
import { HostObject, PlacedObject } from './host-object.ts';

/** Excel.NamedItemCollection of the workbook, or of one sheet. */
export class NamesObject extends HostCollection<Sheet | null, HostObject> {
  readonly className = 'NamedItemCollection';
  items() {
    return this.workbook.names
      .filter((item) => item.sheetId === this.sheetId())
      .map((item) => this.context.make.namedItem(item));
  }

  /** The reference is a range, or a formula such as "=Sheet1!$A$1:$A$9" or "=0.5". */
  Add(name: string, reference: unknown, comment: string | null) {
    const { workbook } = this;
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^[A-Z]{1,3}\d+$/i.test(name))
      throw new WorkbookError('InvalidArgument');
    if (this.find(name) !== undefined || workbook.tableNamed(name) !== undefined)
      throw new WorkbookError('ItemAlreadyExists');
    const place = reference instanceof PlacedObject ? reference.place() : workbook.find(String(reference));
    const item: NamedItem = {
      name,
      sheetId: this.sheetId(),
      reference: place === null ? null : workbook.hold(place),
      formula: place === null ? String(reference) : '',
      comment: comment ?? '',
      visible: true,
    };
    setNames(workbook, [...workbook.names, item]);
    return this.context.make.namedItem(item);
  }

  private sheetId(): string | null {
    return this.part?.id ?? null;
  }
}

/** Excel.NamedItem. */
export class NamedItemObject extends HostObject<NamedItem> {
  readonly className = 'NamedItem';

  override get identity() {
    return this.part.name;
  }

  get Name() {
    return this.part.name;
  }
  get Type() {
    return this.part.reference === null ? 'String' : 'Range';
  }
  get Scope() {
    return this.part.sheetId === null ? 'Workbook' : 'Worksheet';
  }
  get Comment() {
    return this.part.comment;
  }
  set Comment(value: unknown) {
    this.change(this.part, { comment: String(value) });
  }
  get Visible() {
    return this.part.visible;
  }
  set Visible(value: unknown) {
    this.change(this.part, { visible: value === true });
  }

  get Value() {
    return this.formulaText().replace(/^=/, '');
  }

  get Formula() {
    return this.formulaText();
  }

  private formulaText(): string {
    if (this.part.reference === null) return this.part.formula;
    const place = this.workbook.place(this.part.reference);
    return place === null ? '=#REF!' : `=${absolute(addressIn(place))}`;
  }

  set Formula(value: unknown) {
    const { workbook } = this;
    const place = workbook.find(String(value));
    if (this.part.reference !== null) workbook.release(this.part.reference);
    this.change(this.part, {
      reference: place === null ? null : workbook.hold(place),
      formula: place === null ? String(value) : '',
    });
    workbook.engine.rebuild();
  }

  get Worksheet() {
    const sheet = this.part.sheetId === null ? undefined : this.workbook.sheetById(this.part.sheetId);
    if (sheet === undefined) throw new WorkbookError('ItemNotFound');
    return this.context.make.worksheet(sheet);
  }

  get WorksheetOrNullObject() {
    const sheet = this.part.sheetId === null ? undefined : this.workbook.sheetById(this.part.sheetId);
    return sheet === undefined ? null : this.context.make.worksheet(sheet);
  }

  GetRange() {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw new WorkbookError('InvalidOperation');
    return range;
  }

  GetRangeOrNullObject() {
    const place = this.part.reference && this.workbook.place(this.part.reference);
    return place && this.context.range(place);
  }

  Delete() {
    const { workbook } = this;
    setNames(
      workbook,
      workbook.names.filter((item) => item !== this.part),
    );
    if (this.part.reference !== null) workbook.release(this.part.reference);
  }
}

function setNames(workbook: Workbook, names: NamedItem[]): void {
  workbook.step('addin', () => {
    workbook.names = names;
    workbook.engine.rebuild();
  });
  workbook.feed.changed();
}

/** "Sheet1!A1:B2" → "Sheet1!$A$1:$B$2", as names say it. */
function absolute(address: string): string {
  const at = address.lastIndexOf('!') + 1;
  return address.slice(0, at) + address.slice(at).replace(/[A-Z]+|\d+/g, '$$$&');
}
