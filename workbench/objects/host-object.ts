import type { Chart } from '../sheets/chart.ts';
import type { NamedItem } from '../workbook/named-item.ts';
import { Reference } from '../cells/reference.ts';
import { isOnSheet } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Table } from '../sheets/table.ts';
import { cellOf, type SheetArea } from '../sheets/sheet-area.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';

/**
 * An object that the client library holds a proxy of: the part of the workbook that it stands for, and what all objects
 * of its host share. Properties and methods of subclasses bear their wire names (`Values`, `GetRange`), and the
 * interpreter calls those that the library's schema knows; a test holds every one of them against that schema. A
 * property that a subclass does not define is kept as it was set, unless the subclass is loud about it.
 */
export abstract class HostObject<Part = unknown> {
  /** Its name in the library's schema. */
  abstract readonly className: string;
  readonly context: HostContext;
  readonly part: Part;
  /** Properties that are only kept. */
  readonly stored = new Map<string, unknown>();
  /** Objects below that are only kept. */
  readonly children = new Map<string, HostObject>();

  constructor(context: HostContext, part: Part) {
    this.context = context;
    this.part = part;
  }

  /** Under what the library finds the object again; undefined when it has no id. */
  get identity(): string | number | undefined {
    return undefined;
  }

  /** Areas that move with the cells while the library keeps the object. */
  get heldAreas(): readonly Reference[] {
    return [];
  }

  /** False when a property without effect must fail instead of being kept. */
  get keepsProperties(): boolean {
    return true;
  }

  protected get workbook(): Workbook {
    return this.context.workbook;
  }

  /** Changes what the view draws of a part of the workbook, and has it drawn anew. */
  protected change<T extends object>(part: T, properties: Partial<T>): void {
    this.workbook.step('addin', () => void Object.assign(part, properties));
    this.workbook.feed.changed();
  }
}

/**
 * An object of which everything is only kept, such as a chart's gridlines: its part is no more than the name of its
 * class.
 */
export class StoredObject extends HostObject<string> {
  get className() {
    return this.part;
  }
}

/** An object of cells: their range, their look, their validation. */
export abstract class CellsObject extends HostObject<Reference> {
  /** Where the cells are now; throws InvalidReference when they are gone. */
  place(): SheetArea {
    return this.context.place(this.part);
  }
}

/** The cells themselves, as they are given to a method that asks for a range. */
export abstract class PlacedObject extends CellsObject {
  override get heldAreas() {
    return [this.part];
  }
}

/** Makes the objects of other modules, so that no two of them import one another. */
export interface ObjectMakers {
  range(reference: Reference): PlacedObject;
  worksheet(sheet: Sheet): HostObject;
  table(sheet: Sheet, table: Table): HostObject;
  tables(sheet: Sheet | null): HostObject;
  tablesIn(place: SheetArea, fullyContained: boolean): HostObject;
  charts(sheet: Sheet): HostObject;
  chart(sheet: Sheet, chart: Chart): HostObject;
  names(sheet: Sheet | null): HostObject;
  namedItem(item: NamedItem): HostObject;
  validation(reference: Reference): HostObject;
  conditionalFormats(reference: Reference): HostObject;
  rangeFormat(reference: Reference): HostObject;
  /** Several ranges of one sheet as one object. */
  areas(references: readonly Reference[]): HostObject;
}

/** What all objects of one host share. */
export class HostContext {
  readonly workbook: Workbook;
  readonly make: ObjectMakers;
  /** False while the add-in has switched events off (`runtime.enableEvents`). */
  eventsEnabled = true;
  private readonly objects = new WeakMap<object, HostObject>();

  constructor(workbook: Workbook, makers: (context: HostContext) => ObjectMakers) {
    this.workbook = workbook;
    this.make = makers(this);
  }

  /** The one object of a part of the workbook, so that what is only kept in it stays. */
  objectOf<T extends HostObject>(part: object, make: () => T): T {
    const known = this.objects.get(part);
    if (known !== undefined) return known as T;
    const made = make();
    this.objects.set(part, made);
    return made;
  }

  /** A range, as long as it is on its sheet. @throws {WorkbookError} InvalidArgument */
  range({ sheet, area }: SheetArea): PlacedObject {
    if (!isOnSheet(area)) throw new WorkbookError('InvalidArgument');
    return this.make.range(new Reference(sheet.id, area));
  }

  cell(sheet: Sheet, row: number, column: number): PlacedObject {
    return this.range(cellOf(sheet, row, column));
  }

  /** Where a reference stands now; throws InvalidReference when its cells are gone. */
  place(reference: Reference): SheetArea {
    const place = this.workbook.place(reference);
    if (place === null)
      throw new WorkbookError('InvalidReference', 'The cells that this reference stood for were deleted.');
    return place;
  }

  /** Reads an argument that is a range or an address. */
  placeOf(argument: unknown, sheet: Sheet = this.workbook.activeSheet): SheetArea {
    if (argument instanceof PlacedObject) return argument.place();
    const place = typeof argument === 'string' ? this.workbook.find(argument, sheet) : null;
    if (place === null) throw new WorkbookError('InvalidArgument');
    return place;
  }
}
