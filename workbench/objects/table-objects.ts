import { contains } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { applyFilters } from '../sheets/table-headers.ts';
import { addTable, convertTableToRange, deleteTable, renameTable, resizeTable } from '../workbook/table-operations.ts';
import { sortTable } from '../workbook/table-sort.ts';
import { bodyArea, headerArea, type Table } from '../sheets/table.ts';
import type { SheetArea } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import type { HostContext } from './host-context.ts';
import { HostCollection, HostObject } from './host-object.ts';
import { sortFields } from './range-edits.ts';
import { TableColumnsObject } from './table-column-objects.ts';
import { TableRowsObject } from './table-row-objects.ts';

/** Excel.TableCollection of the workbook, or of one sheet. */
export class TablesObject extends HostCollection<HostObject> {
  readonly className = 'TableCollection';
  readonly sheet: Sheet | null;
  private readonly context: HostContext;

  constructor(context: HostContext, sheet: Sheet | null) {
    super();
    this.context = context;
    this.sheet = sheet;
  }

  items() {
    const sheets = this.sheet === null ? this.context.workbook.sheets : [this.sheet];
    return sheets.flatMap((sheet) => sheet.tables.map((table) => this.context.make.table(sheet, table)));
  }

  Add(address: unknown, hasHeaders: boolean) {
    const place = this.context.placeOf(address, this.sheet ?? undefined);
    return this.context.make.table(place.sheet, addTable(this.context.workbook, place, hasHeaders, 'addin'));
  }
}

/** Excel.TableScopedCollection: the tables that a range touches, or holds wholly. */
export class ScopedTablesObject extends HostCollection<HostObject> {
  readonly className = 'TableScopedCollection';
  private readonly context: HostContext;
  private readonly of: SheetArea;
  private readonly fullyContained: boolean;

  constructor(context: HostContext, of: SheetArea, fullyContained: boolean) {
    super();
    this.context = context;
    this.of = of;
    this.fullyContained = fullyContained;
  }

  items() {
    const { sheet, area } = this.of;
    const touched = sheet.tablesIn(area).filter((table) => !this.fullyContained || contains(area, table.area));
    return touched.map((table) => this.context.make.table(sheet, table));
  }

  GetFirst() {
    return this.GetItemAt(0);
  }
}

/** Excel.Table. */
export class TableObject extends HostObject {
  readonly className = 'Table';
  readonly sheet: Sheet;
  readonly table: Table;
  private readonly context: HostContext;

  constructor(context: HostContext, sheet: Sheet, table: Table) {
    super();
    this.context = context;
    this.sheet = sheet;
    this.table = table;
  }

  override get identity() {
    return this.table.id;
  }

  get Id() { return this.table.id; }
  get LegacyId() { return String(this.sheet.tables.indexOf(this.table) + 1); }
  get Name() { return this.table.name; }
  set Name(value: unknown) { renameTable(this.context.workbook, this.table, String(value)); }
  get Style() { return this.table.style; }
  set Style(value: unknown) { this.change({ style: String(value) }); }
  get ShowHeaders() { return this.table.showHeaders; }
  get ShowTotals() { return this.table.showTotals; }
  get ShowBandedRows() { return this.table.showBandedRows; }
  set ShowBandedRows(value: unknown) { this.change({ showBandedRows: value === true }); }
  get ShowBandedColumns() { return this.table.showBandedColumns; }
  set ShowBandedColumns(value: unknown) { this.change({ showBandedColumns: value === true }); }
  get ShowFilterButton() { return this.table.showFilterButton; }
  set ShowFilterButton(value: unknown) { this.change({ showFilterButton: value === true }); }

  get Worksheet() { return this.context.make.worksheet(this.sheet); }
  get Columns() { return new TableColumnsObject(this.context, this.sheet, this.table); }
  get Rows() { return new TableRowsObject(this.context, this.sheet, this.table); }
  get Sort() { return new TableSortObject(this.context, this.sheet, this.table); }

  GetRange() { return this.context.make.range({ sheet: this.sheet, area: this.table.area }); }
  GetHeaderRowRange() { return this.context.make.range({ sheet: this.sheet, area: headerArea(this.table) }); }
  GetDataBodyRange() { return this.context.make.range({ sheet: this.sheet, area: bodyArea(this.table) }); }

  Resize(address: unknown) {
    const place = this.context.placeOf(address, this.sheet);
    if (place.sheet !== this.sheet) throw new WorkbookError('InvalidArgument');
    resizeTable(this.context.workbook, this.sheet, this.table, place.area);
  }

  ConvertToRange() {
    convertTableToRange(this.context.workbook, this.sheet, this.table);
    return this.GetRange();
  }

  Delete() {
    deleteTable(this.context.workbook, this.sheet, this.table, 'addin');
  }

  ClearFilters() {
    for (const column of this.table.columns) column.filter = null;
    this.ReapplyFilters();
  }

  ReapplyFilters() {
    applyFilters(this.sheet);
    this.context.workbook.feed.changed();
  }

  private change(properties: Partial<Table>): void {
    Object.assign(this.table, properties);
    this.context.workbook.feed.changed();
  }
}

class TableSortObject extends HostObject {
  readonly className = 'TableSort';
  private readonly context: HostContext;
  private readonly sheet: Sheet;
  private readonly table: Table;

  constructor(context: HostContext, sheet: Sheet, table: Table) {
    super();
    this.context = context;
    this.sheet = sheet;
    this.table = table;
  }

  get Fields() {
    return this.table.sort.map(({ column, ascending }) => ({ key: column, ascending }));
  }

  Apply(fields: unknown) {
    sortTable(this.context.workbook, this.sheet, this.table, sortFields(fields), 'addin');
  }

  Reapply() {
    sortTable(this.context.workbook, this.sheet, this.table, this.table.sort, 'addin');
  }

  /** Forgets the sort; the rows stay where they are. */
  Clear() {
    this.table.sort = [];
  }
}
