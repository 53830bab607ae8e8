import type { WrittenValue } from '../cells/cell.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { addTableColumn, deleteTableColumn } from '../workbook/table-operations.ts';
import { filterTable } from '../workbook/table-sort.ts';
import { bodyArea, columnArea, headerArea, type Table, type TableColumn } from '../sheets/table.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import type { HostContext } from './host-context.ts';
import { HostCollection, HostObject, type PlacedObject } from './host-object.ts';
import { asBlock, readBlock } from './range-cells.ts';

/** Excel.TableColumnCollection. */
export class TableColumnsObject extends HostCollection<TableColumnObject> {
  readonly className = 'TableColumnCollection';
  private readonly context: HostContext;
  private readonly sheet: Sheet;
  private readonly table: Table;

  constructor(context: HostContext, sheet: Sheet, table: Table) {
    super();
    this.context = context;
    this.sheet = sheet;
    this.table = table;
  }

  items() {
    return this.table.columns.map((column) => this.context.objectOf(column, () => new TableColumnObject(this.context, this.sheet, { table: this.table, column })));
  }

  /** Values may be a block of header and body, or one value for every body cell; the name goes before the header in it. */
  Add(index: number | null, values: unknown, name: string | null) {
    const { rows } = this.table.area;
    const block = values === null || values === undefined ? null : Array.isArray(values) ? asBlock(values, this.table.area) : [[''], ...Array.from({ length: rows - 1 }, () => [values as WrittenValue])];
    const named = name === null || name === undefined ? block : [[name], ...(block?.slice(1) ?? Array.from({ length: rows - 1 }, () => ['']))];
    const at = addTableColumn(this.context.workbook, { sheet: this.sheet, table: this.table }, index ?? null, named, 'addin');
    return this.items()[at];
  }
}

/** Excel.TableColumn; its name is the text of its header cell. */
export class TableColumnObject extends HostObject {
  readonly className = 'TableColumn';
  private readonly context: HostContext;
  private readonly sheet: Sheet;
  private readonly table: Table;
  private readonly column: TableColumn;

  constructor(context: HostContext, sheet: Sheet, { table, column }: { table: Table; column: TableColumn }) {
    super();
    this.context = context;
    this.sheet = sheet;
    this.table = table;
    this.column = column;
  }

  override get identity() {
    return this.column.id;
  }

  get Id() { return this.column.id; }
  get Filter() { return new FilterObject(this.context, this.sheet, { table: this.table, column: this.column }); }

  get Index() {
    const index = this.table.columns.indexOf(this.column);
    if (index < 0) throw new WorkbookError('InvalidReference');
    return index;
  }

  get Name() {
    return String(this.sheet.valueAt(this.table.area.row, this.table.area.column + this.Index));
  }

  set Name(value: unknown) {
    this.context.workbook.writeCells(this.GetHeaderRowRange().place(), [[`'${String(value)}`]], 'addin');
  }

  get Values() {
    return readBlock(this.area(), (row, column) => this.sheet.valueAt(row, column));
  }

  set Values(value: unknown) {
    this.context.workbook.writeCells({ sheet: this.sheet, area: this.area() }, asBlock(value, this.area()), 'addin');
  }

  GetRange() { return this.rangeOf(this.table.area); }
  GetHeaderRowRange() { return this.rangeOf(headerArea(this.table)); }
  GetDataBodyRange() { return this.rangeOf(bodyArea(this.table)); }

  Delete() {
    deleteTableColumn(this.context.workbook, this.sheet, this.table, this.Index, 'addin');
  }

  private area() {
    return columnArea(this.table.area, this.Index);
  }

  private rangeOf(area: Table['area']): PlacedObject {
    return this.context.make.range({ sheet: this.sheet, area: columnArea(area, this.Index) });
  }
}

/** Excel.Filter of one column: by its cells' texts. */
class FilterObject extends HostObject {
  readonly className = 'Filter';
  private readonly context: HostContext;
  private readonly sheet: Sheet;
  private readonly of: { readonly table: Table; readonly column: TableColumn };

  constructor(context: HostContext, sheet: Sheet, of: { table: Table; column: TableColumn }) {
    super();
    this.context = context;
    this.sheet = sheet;
    this.of = of;
  }

  get Criteria() {
    return this.of.column.filter === null ? null : { filterOn: 'Values', values: [...this.of.column.filter] };
  }

  ApplyValuesFilter(values: unknown) {
    if (!Array.isArray(values)) throw new WorkbookError('InvalidArgument');
    this.filter(new Set(values.map(String)));
  }

  Clear() {
    this.filter(null);
  }

  private filter(texts: ReadonlySet<string> | null): void {
    filterTable(this.context.workbook, this.sheet, this.of.table, this.of.table.columns.indexOf(this.of.column), texts);
  }
}
