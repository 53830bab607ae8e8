import { addressIn, type SheetArea } from '../sheets/sheet-area.ts';
import type { Binding } from '../workbook/document-parts.ts';
import { newId, type Workbook } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostCollection } from './host-collection.ts';
import { HostObject } from './host-object.ts';

const TYPES: ReadonlySet<unknown> = new Set(['Range', 'Table', 'Text']);

/** Excel.BindingCollection: cells that an add-in finds again by a name of its own. */
export class BindingsObject extends HostCollection<Workbook, BindingObject> {
  readonly className = 'BindingCollection';

  items() {
    return this.workbook.bindings.map((binding) => this.objectOf(binding));
  }

  Add(range: unknown, type: unknown, id: unknown) {
    return this.bind(this.context.placeOf(range), type, id);
  }

  AddFromNamedItem(name: string, type: unknown, id: unknown) {
    const place = this.workbook.find(name);
    if (place === null) throw new WorkbookError('ItemNotFound');
    return this.bind(place, type, id);
  }

  AddFromSelection(type: unknown, id: unknown) {
    return this.bind(this.workbook.selection, type, id);
  }

  /** A binding of the same name gives way. */
  private bind(place: SheetArea, type: unknown, id: unknown): BindingObject {
    const isTable = type === 'Table';
    const table = place.sheet.tableAt(place.area.row, place.area.column);
    if (!TYPES.has(type) || typeof id !== 'string' || (isTable && table === undefined))
      throw new WorkbookError('InvalidArgument');
    const area = isTable && table !== undefined ? table.area : place.area;
    const reference = this.workbook.hold({ sheet: place.sheet, area });
    const binding: Binding = { id: id === '' ? newId() : id, type: String(type), reference };
    const others = this.workbook.bindings.filter((each) => each.id !== binding.id);
    this.change(this.workbook, { bindings: [...others, binding] });
    return this.objectOf(binding);
  }

  private objectOf(binding: Binding): BindingObject {
    return this.context.objectOf(binding, () => new BindingObject(this.context, binding));
  }
}

/** Excel.Binding. */
export class BindingObject extends HostObject<Binding> {
  readonly className = 'Binding';

  override get identity() {
    return this.part.id;
  }

  get Id() {
    return this.part.id;
  }
  get Type() {
    return this.part.type;
  }

  GetRange() {
    return this.context.range(this.context.place(this.part.reference));
  }

  GetTable() {
    const { sheet, area } = this.context.place(this.part.reference);
    const table = sheet.tableAt(area.row, area.column);
    if (this.part.type !== 'Table' || table === undefined) throw new WorkbookError('InvalidOperation');
    return this.context.make.table(sheet, table);
  }

  GetText() {
    const { sheet, area } = this.context.place(this.part.reference);
    if (this.part.type !== 'Text')
      throw new WorkbookError('InvalidOperation', `The binding of ${addressIn({ sheet, area })} is not of text.`);
    return sheet.textAt(area.row, area.column);
  }

  Delete() {
    this.change(this.workbook, { bindings: this.workbook.bindings.filter((each) => each !== this.part) });
  }
}
