import type { NamedItem } from '../workbook/named-item.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { addressIn } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import type { HostContext } from './host-context.ts';
import { HostCollection, HostObject, PlacedObject } from './host-object.ts';

/** Excel.NamedItemCollection of the workbook, or of one sheet. */
export class NamesObject extends HostCollection<HostObject> {
  readonly className = 'NamedItemCollection';
  private readonly context: HostContext;
  private readonly sheetId: string | null;

  constructor(context: HostContext, sheet: Sheet | null) {
    super();
    this.context = context;
    this.sheetId = sheet?.id ?? null;
  }

  items() {
    return this.context.workbook.names.filter((item) => item.sheetId === this.sheetId).map((item) => this.context.make.namedItem(item));
  }

  /** The reference is a range, or a formula such as "=Sheet1!$A$1:$A$9" or "=0.5". */
  Add(name: string, reference: unknown, comment: string | null) {
    const { workbook } = this.context;
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^[A-Z]{1,3}\d+$/i.test(name)) throw new WorkbookError('InvalidArgument');
    if (this.find(name) !== undefined || workbook.tableNamed(name) !== undefined) throw new WorkbookError('ItemAlreadyExists');
    const place = reference instanceof PlacedObject ? reference.place() : workbook.find(String(reference));
    const item: NamedItem = {
      name,
      sheetId: this.sheetId,
      reference: place === null ? null : workbook.hold(place),
      formula: place === null ? String(reference) : '',
      comment: comment ?? '',
      visible: true,
    };
    workbook.names.push(item);
    workbook.engine.rebuild();
    workbook.feed.changed();
    return this.context.make.namedItem(item);
  }
}

/** Excel.NamedItem. */
export class NamedItemObject extends HostObject {
  readonly className = 'NamedItem';
  private readonly context: HostContext;
  private readonly item: NamedItem;

  constructor(context: HostContext, item: NamedItem) {
    super();
    this.context = context;
    this.item = item;
  }

  override get identity() {
    return this.item.name;
  }

  get Name() { return this.item.name; }
  get Type() { return this.item.reference === null ? 'String' : 'Range'; }
  get Scope() { return this.item.sheetId === null ? 'Workbook' : 'Worksheet'; }
  get Comment() { return this.item.comment; }
  set Comment(value: unknown) { this.item.comment = String(value); }
  get Visible() { return this.item.visible; }
  set Visible(value: unknown) { this.item.visible = value === true; }

  get Value() {
    return this.formulaText().replace(/^=/, '');
  }

  get Formula() {
    return this.formulaText();
  }

  private formulaText(): string {
    if (this.item.reference === null) return this.item.formula;
    const place = this.context.workbook.place(this.item.reference);
    return place === null ? '=#REF!' : `=${absolute(addressIn(place))}`;
  }

  set Formula(value: unknown) {
    const { workbook } = this.context;
    const place = workbook.find(String(value));
    if (this.item.reference !== null) workbook.release(this.item.reference);
    this.item.reference = place === null ? null : workbook.hold(place);
    this.item.formula = place === null ? String(value) : '';
    workbook.engine.rebuild();
    workbook.feed.changed();
  }

  get Worksheet() {
    const sheet = this.item.sheetId === null ? undefined : this.context.workbook.sheetById(this.item.sheetId);
    if (sheet === undefined) throw new WorkbookError('ItemNotFound');
    return this.context.make.worksheet(sheet);
  }

  GetRange() {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw new WorkbookError('InvalidOperation');
    return range;
  }

  GetRangeOrNullObject() {
    const place = this.item.reference && this.context.workbook.place(this.item.reference);
    return place && this.context.make.range(place);
  }

  Delete() {
    const { workbook } = this.context;
    workbook.names = workbook.names.filter((item) => item !== this.item);
    if (this.item.reference !== null) workbook.release(this.item.reference);
    workbook.engine.rebuild();
    workbook.feed.changed();
  }
}

/** "Sheet1!A1:B2" → "Sheet1!$A$1:$B$2", as names say it. */
function absolute(address: string): string {
  const at = address.lastIndexOf('!') + 1;
  return address.slice(0, at) + address.slice(at).replace(/[A-Z]+|\d+/g, '$$$&');
}
