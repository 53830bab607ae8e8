import { areaOf, EVERYTHING } from '../cells/area.ts';
import { copySheet } from '../operations/copy-sheet.ts';
import { findCells, replaceAll } from '../operations/find-cells.ts';
import type { Sheet, Visibility } from '../sheets/sheet.ts';
import {
  activateSheet,
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from '../workbook/sheet-operations.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostCollection } from './host-collection.ts';
import { AutoFilterObject } from './filter-objects.ts';
import { CommentsObject } from './comment-objects.ts';
import { FreezePanesObject } from './freeze-panes-object.ts';
import { HostObject } from './host-object.ts';
import { WorksheetProtectionObject } from './protection-objects.ts';
import { areasObject, areasOf } from './range-areas-object.ts';
import { searchOf } from './range-deeds.ts';
import { CustomPropertiesOfSheetObject } from './setting-objects.ts';
import { ShapesObject } from './shape-objects.ts';

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
  get AutoFilter() {
    return new AutoFilterObject(this.context, this.part);
  }
  get Comments() {
    return new CommentsObject(this.context, this.part);
  }
  get Shapes() {
    return new ShapesObject(this.context, this.part);
  }
  get CustomProperties() {
    return new CustomPropertiesOfSheetObject(this.context, this.part.customProperties);
  }

  GetRange(address: string | null) {
    if (address === null || address === undefined || address === '')
      return this.context.range({ sheet: this.part, area: EVERYTHING });
    const place = this.context.placeOf(address, this.part);
    if (place.sheet !== this.part) throw new WorkbookError('InvalidArgument');
    return this.context.range(place);
  }

  /** "A1:B2, D4" as one object; without addresses, the whole sheet. */
  GetRanges(addresses: string | null) {
    const isGiven = addresses !== null && addresses !== undefined && addresses !== '';
    return areasObject(this.context, this.part, isGiven ? areasOf(this.context, this.part, addresses) : [EVERYTHING]);
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

  FindAllOrNullObject(text: string, criteria: unknown) {
    const found = findCells({ sheet: this.part, area: EVERYTHING }, searchOf(text, criteria));
    return found.length === 0 ? null : areasObject(this.context, this.part, found);
  }

  FindAll(text: string, criteria: unknown) {
    return this.FindAllOrNullObject(text, criteria) ?? missing();
  }

  ReplaceAll(text: string, replacement: string, criteria: unknown) {
    const place = { sheet: this.part, area: EVERYTHING };
    return replaceAll(this.workbook, place, searchOf(text, criteria), replacement, 'addin');
  }

  GetNextOrNullObject(visibleOnly: boolean | null) {
    return this.neighbour(1, visibleOnly === true);
  }

  GetNext(visibleOnly: boolean | null) {
    return this.GetNextOrNullObject(visibleOnly) ?? missing();
  }

  GetPreviousOrNullObject(visibleOnly: boolean | null) {
    return this.neighbour(-1, visibleOnly === true);
  }

  GetPrevious(visibleOnly: boolean | null) {
    return this.GetPreviousOrNullObject(visibleOnly) ?? missing();
  }

  /** Copies the sheet, to the end unless a place is said (Excel.WorksheetPositionType). */
  Copy(positionType: string | null, relativeTo: unknown) {
    const { sheets } = this.workbook;
    const beside = relativeTo instanceof WorksheetObject ? sheets.indexOf(relativeTo.part) : -1;
    if ((positionType === 'Before' || positionType === 'After') && beside < 0)
      throw new WorkbookError('InvalidArgument');
    const position = { Beginning: 0, Before: beside, After: beside + 1 }[positionType ?? 'None'] ?? sheets.length;
    return this.context.make.worksheet(copySheet(this.workbook, this.part, position, 'addin'));
  }

  /** How the library finds a sheet again that it was given by another one. */
  _GetSheetById(id: string) {
    const sheet = this.workbook.sheetById(id);
    return sheet === undefined ? missing() : this.context.make.worksheet(sheet);
  }

  _GetAnotherWorksheetById(id: string) {
    return this._GetSheetById(id);
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

  private neighbour(step: 1 | -1, visibleOnly: boolean): HostObject | null {
    const { sheets } = this.workbook;
    const isWanted = (sheet: Sheet) => !visibleOnly || sheet.visibility === 'Visible';
    const at = sheets.indexOf(this.part);
    const found = step === 1 ? sheets.slice(at + 1).find(isWanted) : sheets.slice(0, at).findLast(isWanted);
    return found === undefined ? null : this.context.make.worksheet(found);
  }
}

function missing(): never {
  throw new WorkbookError('ItemNotFound');
}

function visibilityOf(value: unknown): Visibility {
  if (value === 'Visible' || value === 'Hidden' || value === 'VeryHidden') return value;
  throw new WorkbookError('InvalidArgument');
}
