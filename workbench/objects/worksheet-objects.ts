import { areaOf, EVERYTHING } from '../cells/area.ts';
import type { Sheet, Visibility } from '../sheets/sheet.ts';
import { activateSheet, addSheet, deleteSheet, freezePanes, moveSheet, renameSheet, setVisibility } from '../workbook/sheet-operations.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import type { HostContext } from './host-context.ts';
import { HostCollection, HostObject } from './host-object.ts';

/** Excel.WorksheetCollection, in the order of the tabs. */
export class WorksheetsObject extends HostCollection<HostObject> {
  readonly className = 'WorksheetCollection';
  private readonly context: HostContext;

  constructor(context: HostContext) {
    super();
    this.context = context;
  }

  items() {
    return this.context.workbook.sheets.map((sheet) => this.context.make.worksheet(sheet));
  }

  Add(name: string | null) {
    return this.context.make.worksheet(addSheet(this.context.workbook, name ?? undefined));
  }

  GetActiveWorksheet() {
    return this.context.make.worksheet(this.context.workbook.activeSheet);
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
    const { sheets } = this.context.workbook;
    return sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible').map((sheet) => this.context.make.worksheet(sheet));
  }
}

/** Excel.Worksheet. */
export class WorksheetObject extends HostObject {
  readonly className = 'Worksheet';
  private readonly context: HostContext;
  private readonly sheet: Sheet;

  constructor(context: HostContext, sheet: Sheet) {
    super();
    this.context = context;
    this.sheet = sheet;
  }

  override get identity() {
    return this.sheet.id;
  }

  get Id() { return this.sheet.id; }
  get Name() { return this.sheet.name; }
  set Name(value: unknown) { renameSheet(this.context.workbook, this.sheet, String(value)); }
  get Position() { return this.context.workbook.sheets.indexOf(this.sheet); }
  set Position(value: unknown) { moveSheet(this.context.workbook, this.sheet, Number(value)); }
  get Visibility() { return this.sheet.visibility; }
  set Visibility(value: unknown) { setVisibility(this.context.workbook, this.sheet, visibilityOf(value)); }
  get TabColor() { return this.sheet.tabColor; }
  get ShowGridlines() { return this.sheet.showGridlines; }

  set TabColor(value: unknown) {
    this.sheet.tabColor = String(value);
    this.context.workbook.feed.changed();
  }

  set ShowGridlines(value: unknown) {
    this.sheet.showGridlines = value === true;
    this.context.workbook.feed.changed();
  }

  get Tables() { return this.context.make.tables(this.sheet); }
  get Charts() { return this.context.make.charts(this.sheet); }
  get Names() { return this.context.make.names(this.sheet); }
  get FreezePanes() { return new FreezePanesObject(this.context, this.sheet); }
  get Protection() { return new WorksheetProtectionObject(this.context, this.sheet); }

  GetRange(address: string | null) {
    if (address === null || address === undefined || address === '') return this.context.make.range({ sheet: this.sheet, area: EVERYTHING });
    const place = this.context.placeOf(address, this.sheet);
    if (place.sheet !== this.sheet) throw new WorkbookError('InvalidArgument');
    return this.context.make.range(place);
  }

  GetCell(row: number, column: number) {
    return this.context.cell(this.sheet, row, column);
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    return this.context.make.range({ sheet: this.sheet, area: areaOf(row, column, rows, columns) });
  }

  GetUsedRangeOrNullObject(valuesOnly: boolean | null) {
    const area = this.sheet.usedArea(valuesOnly === true);
    return area && this.context.make.range({ sheet: this.sheet, area });
  }

  GetUsedRange(valuesOnly: boolean | null) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.context.cell(this.sheet, 0, 0);
  }

  Activate() {
    activateSheet(this.context.workbook, this.sheet);
  }

  Delete() {
    deleteSheet(this.context.workbook, this.sheet);
  }

  /** Formulas are always calculated. */
  Calculate() {
    this.context.workbook.engine.rebuild();
  }
}

class FreezePanesObject extends HostObject {
  readonly className = 'WorksheetFreezePanes';
  private readonly context: HostContext;
  private readonly sheet: Sheet;

  constructor(context: HostContext, sheet: Sheet) {
    super();
    this.context = context;
    this.sheet = sheet;
  }

  FreezeRows(count: number | null) { freezePanes(this.context.workbook, this.sheet, count ?? 1, 0); }
  FreezeColumns(count: number | null) { freezePanes(this.context.workbook, this.sheet, 0, count ?? 1); }
  Unfreeze() { freezePanes(this.context.workbook, this.sheet, 0, 0); }

  FreezeAt(range: unknown) {
    const { area } = this.context.placeOf(range, this.sheet);
    freezePanes(this.context.workbook, this.sheet, area.row + area.rows, area.column + area.columns);
  }

  GetLocationOrNullObject() {
    const { frozenRows, frozenColumns } = this.sheet;
    if (frozenRows === 0 && frozenColumns === 0) return null;
    const area = areaOf(0, 0, frozenRows || EVERYTHING.rows, frozenColumns || EVERYTHING.columns);
    return this.context.make.range({ sheet: this.sheet, area });
  }

  GetLocation() {
    const location = this.GetLocationOrNullObject();
    if (location === null) throw new WorkbookError('ItemNotFound');
    return location;
  }
}

class WorksheetProtectionObject extends HostObject {
  readonly className = 'WorksheetProtection';
  private readonly context: HostContext;
  private readonly sheet: Sheet;

  constructor(context: HostContext, sheet: Sheet) {
    super();
    this.context = context;
    this.sheet = sheet;
  }

  get Protected() { return this.sheet.isProtected; }
  Protect() { this.protect(true); }
  Unprotect() { this.protect(false); }

  private protect(isProtected: boolean): void {
    this.sheet.isProtected = isProtected;
    this.context.workbook.feed.changed();
  }
}

function visibilityOf(value: unknown): Visibility {
  if (value === 'Visible' || value === 'Hidden' || value === 'VeryHidden') return value;
  throw new WorkbookError('InvalidArgument');
}
