import { contains } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { showTotals } from '../operations/table-totals.ts';
import { addTable, convertTableToRange, deleteTable, renameTable, resizeTable } from '../workbook/table-operations.ts';
import { sortTable } from '../workbook/table-sort.ts';
import { bodyArea, headerArea, type Table } from '../sheets/table.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { TableAutoFilterObject } from './filter-objects.ts';
import { HostCollection } from './host-collection.ts';
import { HostObject } from './host-object.ts';
import { sortFields } from './range-edits.ts';
import { TableColumnsObject } from './table-column-objects.ts';
import { TableRowsObject } from './table-row-objects.ts';

/** Excel.TableCollection of the workbook, or of one sheet. */
export class TablesObject extends HostCollection<Sheet | null, HostObject> {
  readonly className = 'TableCollection';

  items() {
    const sheets = this.part === null ? this.workbook.sheets : [this.part];
    return sheets.flatMap((sheet) => sheet.tables.map((table) => this.context.make.table(sheet, table)));
  }

  Add(address: unknown, hasHeaders: boolean) {
    const place = this.context.placeOf(address, this.part ?? undefined);
    return this.context.make.table(place.sheet, addTable(this.workbook, place, hasHeaders, 'addin'));
  }
}

/** Excel.TableScopedCollection: the tables that a range touches, or holds wholly. */
export class ScopedTablesObject extends HostCollection<{ of: SheetArea; fullyContained: boolean }, HostObject> {
  readonly className = 'TableScopedCollection';

  items() {
    const { sheet, area } = this.part.of;
    const touched = sheet.tablesIn(area).filter((table) => !this.part.fullyContained || contains(area, table.area));
    return touched.map((table) => this.context.make.table(sheet, table));
  }

  GetFirst() {
    return this.GetItemAt(0);
  }
}

/** Excel.Table. */
export class TableObject extends HostObject<{ sheet: Sheet; table: Table }> {
  readonly className = 'Table';

  override get identity() {
    return this.part.table.id;
  }

  get Id() {
    return this.part.table.id;
  }
  get LegacyId() {
    return String(this.part.sheet.tables.indexOf(this.part.table) + 1);
  }
  get Name() {
    return this.part.table.name;
  }
  set Name(value: unknown) {
    renameTable(this.workbook, this.part.table, String(value));
  }
  get Style() {
    return this.part.table.style;
  }
  set Style(value: unknown) {
    this.change(this.part.table, { style: String(value) });
  }
  get ShowHeaders() {
    return this.part.table.showHeaders;
  }
  get ShowTotals() {
    return this.part.table.showTotals;
  }
  set ShowTotals(value: unknown) {
    showTotals(this.workbook, this.part.sheet, this.part.table, value === true, 'addin');
  }
  get ShowBandedRows() {
    return this.part.table.showBandedRows;
  }
  set ShowBandedRows(value: unknown) {
    this.change(this.part.table, { showBandedRows: value === true });
  }
  get ShowBandedColumns() {
    return this.part.table.showBandedColumns;
  }
  set ShowBandedColumns(value: unknown) {
    this.change(this.part.table, { showBandedColumns: value === true });
  }
  get ShowFilterButton() {
    return this.part.table.showFilterButton;
  }
  set ShowFilterButton(value: unknown) {
    this.change(this.part.table, { showFilterButton: value === true });
  }

  get Worksheet() {
    return this.context.make.worksheet(this.part.sheet);
  }
  get Columns() {
    return new TableColumnsObject(this.context, this.part);
  }
  get Rows() {
    return new TableRowsObject(this.context, this.part);
  }
  get AutoFilter() {
    return new TableAutoFilterObject(this.context, this.part);
  }
  get Sort() {
    return new TableSortObject(this.context, this.part);
  }

  GetRange() {
    return this.context.range({ sheet: this.part.sheet, area: this.part.table.area });
  }
  GetHeaderRowRange() {
    return this.context.range({ sheet: this.part.sheet, area: headerArea(this.part.table) });
  }
  GetDataBodyRange() {
    return this.context.range({ sheet: this.part.sheet, area: bodyArea(this.part.table) });
  }

  GetTotalRowRange() {
    const { sheet, table } = this.part;
    if (!table.showTotals) throw new WorkbookError('InvalidOperation');
    return this.context.range({ sheet, area: { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 } });
  }

  Resize(address: unknown) {
    const place = this.context.placeOf(address, this.part.sheet);
    if (place.sheet !== this.part.sheet) throw new WorkbookError('InvalidArgument');
    resizeTable(this.workbook, this.part.sheet, this.part.table, place.area);
  }

  ConvertToRange() {
    convertTableToRange(this.workbook, this.part.sheet, this.part.table);
    return this.GetRange();
  }

  Delete() {
    deleteTable(this.workbook, this.part.sheet, this.part.table, 'addin');
  }

  ClearFilters() {
    this.AutoFilter.ClearCriteria();
  }

  ReapplyFilters() {
    this.AutoFilter.Reapply();
  }
}

export class TableSortObject extends HostObject<{ sheet: Sheet; table: Table }> {
  readonly className = 'TableSort';

  get Fields() {
    return this.part.table.sort.map(({ column, ascending }) => ({ key: column, ascending }));
  }

  Apply(fields: unknown) {
    sortTable(this.workbook, this.part.sheet, this.part.table, sortFields(fields), 'addin');
  }

  Reapply() {
    sortTable(this.workbook, this.part.sheet, this.part.table, this.part.table.sort, 'addin');
  }

  /** Forgets the sort; the rows stay where they are. */
  Clear() {
    this.change(this.part.table, { sort: [] });
  }
}
