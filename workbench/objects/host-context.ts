import type { Chart } from '../sheets/chart.ts';
import type { NamedItem } from '../workbook/named-item.ts';
import type { Reference } from '../cells/reference.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Table } from '../sheets/table.ts';
import { cellOf, type SheetArea, type Workbook } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { PlacedObject, type HostObject } from './host-object.ts';

/** Makes the objects of other modules, so that no two of them import one another. */
export interface ObjectMakers {
  range(place: SheetArea): PlacedObject;
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

  /** Where a reference stands now; throws InvalidReference when its cells are gone. */
  place(reference: Reference): SheetArea {
    const place = this.workbook.place(reference);
    if (place === null) throw new WorkbookError('InvalidReference', 'The cells that this reference stood for were deleted.');
    return place;
  }

  /** Reads an argument that is a range or an address. */
  placeOf(argument: unknown, sheet: Sheet = this.workbook.activeSheet): SheetArea {
    if (argument instanceof PlacedObject) return argument.place();
    const place = typeof argument === 'string' ? this.workbook.find(argument, sheet) : null;
    if (place === null) throw new WorkbookError('InvalidArgument');
    return place;
  }

  cell(sheet: Sheet, row: number, column: number): PlacedObject {
    return this.make.range(cellOf(sheet, row, column));
  }
}
