import { areaOf, EVERYTHING } from '../cells/area.ts';
import type { Sheet, Visibility } from '../sheets/sheet.ts';
import {
  activateSheet,
  addSheet,
  deleteSheet,
  freezePanes,
  moveSheet,
  renameSheet,
  setVisibility,
} from '../workbook/sheet-operations.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostCollection } from './host-collection.ts';
import { HostObject } from './host-object.ts';

/** Excel.WorksheetCollection, in the order of the tabs. */
export class WorksheetsObject extends HostCollection<Workbook, HostObject> {
  readonly className = 'WorksheetCollection';

  items() {
    return this.workbook.sheets.map((sheet) => this.context.make.worksheet(sheet));
  }

  Add(name: string | null) {
    return this.context.make.worksheet(addSheet(this.workbook, name ?? undefined));
  }

  GetActiveWorksheet() {
    return this.context.make.worksheet(this.workbook.activeSheet);
  }

  GetFirst(visibleOnly: boolean | null) {
    return this.shown(visibleOnly).at(0);
  }

  GetLast(visibleOnly: boolean | null) {
    return this.shown(visibleOnly).at(-1);
  }

  override GetCount(visibleOnly?: boolean | null) {
    return this.shown(visibleOnly ?? false).length;
  }

  private shown(visibleOnly: boolean | null) {
    const { sheets } = this.part;
    return sheets
      .filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible')
      .map((sheet) => this.context.make.worksheet(sheet));
  }
}

/** Excel.Worksheet. */
export class WorksheetObject extends HostObject<Sheet> {
  readonly className = 'Worksheet';

  override get identity() {
    return this.part.id;
  }

  get Id() {
    return this.part.id;
  }
  get Name() {
    return this.part.name;
  }
  set Name(value: unknown) {
    renameSheet(this.workbook, this.part, String(value));
  }
  get Position() {
    return this.workbook.sheets.indexOf(this.part);
  }
  set Position(value: unknown) {
    moveSheet(this.workbook, this.part, Number(value));
  }
  get Visibility() {
    return this.part.visibility;
  }
  set Visibility(value: unknown) {
    setVisibility(this.workbook, this.part, visibilityOf(value));
  }
  get TabColor() {
    return this.part.tabColor;
  }
  set TabColor(value: unknown) {
    this.change(this.part, { tabColor: String(value) });
  }
  get ShowGridlines() {
    return this.part.showGridlines;
  }
  set ShowGridlines(value: unknown) {
    this.change(this.part, { showGridlines: value === true });
  }

  get Tables() {
    return this.context.make.tables(this.part);
  }
  get Charts() {
    return this.context.make.charts(this.part);
  }
  get Names() {
    return this.context.make.names(this.part);
  }
  get FreezePanes() {
    return new FreezePanesObject(this.context, this.part);
  }
  get Protection() {
    return new WorksheetProtectionObject(this.context, this.part);
  }

  GetRange(address: string | null) {
    if (address === null || address === undefined || address === '')
      return this.context.range({ sheet: this.part, area: EVERYTHING });
    const place = this.context.placeOf(address, this.part);
    if (place.sheet !== this.part) throw new WorkbookError('InvalidArgument');
    return this.context.range(place);
  }

  GetCell(row: number, column: number) {
    return this.context.cell(this.part, row, column);
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    return this.context.range({ sheet: this.part, area: areaOf(row, column, rows, columns) });
  }

  GetUsedRangeOrNullObject(valuesOnly: boolean | null) {
    const area = this.part.usedArea(valuesOnly === true);
    return area && this.context.range({ sheet: this.part, area });
  }

  GetUsedRange(valuesOnly: boolean | null) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.context.cell(this.part, 0, 0);
  }

  Activate() {
    activateSheet(this.workbook, this.part);
  }

  Delete() {
    deleteSheet(this.workbook, this.part);
  }

  /** Formulas are always calculated. */
  Calculate() {
    this.workbook.engine.rebuild();
  }
}

export class FreezePanesObject extends HostObject<Sheet> {
  readonly className = 'WorksheetFreezePanes';

  FreezeRows(count: number | null) {
    freezePanes(this.workbook, this.part, count ?? 1, 0);
  }
  FreezeColumns(count: number | null) {
    freezePanes(this.workbook, this.part, 0, count ?? 1);
  }
  Unfreeze() {
    freezePanes(this.workbook, this.part, 0, 0);
  }

  FreezeAt(range: unknown) {
    const { area } = this.context.placeOf(range, this.part);
    freezePanes(this.workbook, this.part, area.row + area.rows, area.column + area.columns);
  }

  GetLocationOrNullObject() {
    const { frozenRows, frozenColumns } = this.part;
    if (frozenRows === 0 && frozenColumns === 0) return null;
    const area = areaOf(0, 0, frozenRows || EVERYTHING.rows, frozenColumns || EVERYTHING.columns);
    return this.context.range({ sheet: this.part, area });
  }

  GetLocation() {
    const location = this.GetLocationOrNullObject();
    if (location === null) throw new WorkbookError('ItemNotFound');
    return location;
  }
}

export class WorksheetProtectionObject extends HostObject<Sheet> {
  readonly className = 'WorksheetProtection';

  get Protected() {
    return this.part.isProtected;
  }
  Protect() {
    this.change(this.part, { isProtected: true });
  }
  Unprotect() {
    this.change(this.part, { isProtected: false });
  }
}

function visibilityOf(value: unknown): Visibility {
  if (value === 'Visible' || value === 'Hidden' || value === 'VeryHidden') return value;
  throw new WorkbookError('InvalidArgument');
}
