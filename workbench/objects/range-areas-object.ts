import { contains, intersection, isOnSheet, MAX_COLUMNS, MAX_ROWS, type Area } from '../cells/area.ts';
import { addressOf } from '../cells/address.ts';
import { Reference } from '../cells/reference.ts';
import { addressIn, type SheetArea } from '../sheets/sheet-area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostCollection } from './host-collection.ts';
import { HostObject, type HostContext, type PlacedObject } from './host-object.ts';
import { copyInto } from './range-edits.ts';
import { severalAsOne } from './several-objects.ts';

/** Excel.RangeAreas: one range or more of one sheet, worked on together. */
export class RangeAreasObject extends HostObject<readonly Reference[]> {
  readonly className = 'RangeAreas';

  override get keepsProperties() {
    return false;
  }

  override get heldAreas() {
    return this.part;
  }

  get Address() {
    return this.places().map(addressIn).join(',');
  }
  get AddressLocal() {
    return this.places()
      .map(({ area }) => addressOf(area))
      .join(',');
  }
  get AreaCount() {
    return this.part.length;
  }
  get CellCount() {
    const count = this.places().reduce((sum, { area }) => sum + area.rows * area.columns, 0);
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireColumn() {
    return this.places().every(({ area }) => area.rows === MAX_ROWS);
  }
  get IsEntireRow() {
    return this.places().every(({ area }) => area.columns === MAX_COLUMNS);
  }
  get Style() {
    return Reflect.get(this.together(), 'Style') as string | null;
  }
  set Style(value: unknown) {
    Reflect.set(this.together(), 'Style', value);
  }

  get Areas() {
    return new RangeCollectionObject(this.context, this.part);
  }
  get Format() {
    return severalAsOne(this.part.map((each) => this.context.make.rangeFormat(each)));
  }
  get DataValidation() {
    return severalAsOne(this.part.map((each) => this.context.make.validation(each)));
  }
  get ConditionalFormats() {
    return severalAsOne(this.part.map((each) => this.context.make.conditionalFormats(each)));
  }
  get Worksheet() {
    return this.context.make.worksheet(this.sheet());
  }

  Calculate() {
    this.workbook.engine.rebuild();
  }

  Clear(what: string | null) {
    this.call('Clear', what);
  }

  CopyFrom(source: unknown, what: string | null) {
    const from = this.context.placeOf(source, this.sheet());
    for (const place of this.places()) copyInto(this.context, place, from, what ?? 'All');
  }

  GetEntireColumn() {
    return this.mapped((area) => ({ ...area, row: 0, rows: MAX_ROWS }));
  }

  GetEntireRow() {
    return this.mapped((area) => ({ ...area, column: 0, columns: MAX_COLUMNS }));
  }

  GetOffsetRangeAreas(rows: number, columns: number) {
    return this.mapped((area) => ({ ...area, row: area.row + rows, column: area.column + columns }));
  }

  GetIntersectionOrNullObject(other: unknown) {
    const others = other instanceof RangeAreasObject ? other.places() : [this.context.placeOf(other, this.sheet())];
    return this.orNull(
      this.places().flatMap(({ sheet, area }) =>
        others.flatMap((each) => (each.sheet === sheet ? (intersection(area, each.area) ?? []) : [])),
      ),
    );
  }

  GetIntersection(other: unknown) {
    return this.GetIntersectionOrNullObject(other) ?? missing();
  }

  GetUsedRangeAreasOrNullObject(valuesOnly: boolean | null) {
    return this.orNull(this.places().flatMap(({ sheet, area }) => sheet.usedArea(valuesOnly === true, area) ?? []));
  }

  GetUsedRangeAreas(valuesOnly: boolean | null) {
    return this.GetUsedRangeAreasOrNullObject(valuesOnly) ?? missing();
  }

  private places(): SheetArea[] {
    return this.part.map((each) => this.context.place(each));
  }

  private sheet(): Sheet {
    const [first] = this.places();
    return first?.sheet ?? this.workbook.activeSheet;
  }

  private together(): PlacedObject {
    return severalAsOne(this.part.map((each) => this.context.make.range(each)));
  }

  private call(method: string, ...args: unknown[]): void {
    const together = this.together();
    Reflect.apply(Reflect.get(together, method) as () => void, together, args);
  }

  private mapped(to: (area: Area) => Area): HostObject {
    return areasObject(
      this.context,
      this.sheet(),
      this.places().map(({ area }) => to(area)),
    );
  }

  private orNull(areas: readonly Area[]): HostObject | null {
    return areas.length === 0 ? null : areasObject(this.context, this.sheet(), areas);
  }
}

/** Excel.RangeCollection: the ranges of several areas. */
export class RangeCollectionObject extends HostCollection<readonly Reference[], PlacedObject> {
  readonly className = 'RangeCollection';

  items() {
    return this.part.map((each) => this.context.make.range(each));
  }
}

/**
 * Areas of a sheet as one object; those within others are left out.
 * @throws {WorkbookError} InvalidArgument off the sheet
 */
export function areasObject(context: HostContext, sheet: Sheet, areas: readonly Area[]): HostObject {
  if (areas.length === 0 || !areas.every(isOnSheet)) throw new WorkbookError('InvalidArgument');
  const outer = areas.filter(
    (area, index) => !areas.some((each, at) => contains(each, area) && (at < index || !contains(area, each))),
  );
  return context.make.areas(outer.map((area) => new Reference(sheet.id, area)));
}

/** Reads "A1:B2, D4" as areas of a sheet. */
export function areasOf(context: HostContext, sheet: Sheet, addresses: string): Area[] {
  return addresses.split(',').map((address) => {
    const place = context.placeOf(address.trim(), sheet);
    if (place.sheet !== sheet) throw new WorkbookError('InvalidArgument');
    return place.area;
  });
}

function missing(): never {
  throw new WorkbookError('ItemNotFound');
}
