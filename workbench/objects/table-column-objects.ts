import type { WrittenValue } from '../cells/cell.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { addTableColumn, deleteTableColumn } from '../workbook/table-operations.ts';
import { bodyArea, columnArea, headerArea, type Table, type TableColumn } from '../sheets/table.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { FilterObject } from './filter-objects.ts';
import { HostCollection } from './host-collection.ts';
import { HostObject, type PlacedObject } from './host-object.ts';
import { asBlock, linesOf, readBlock } from './range-cells.ts';

type OfTable = { readonly sheet: Sheet; readonly table: Table };
type OfColumn = OfTable & { readonly column: TableColumn };

/** Excel.TableColumnCollection. */
export class TableColumnsObject extends HostCollection<OfTable, TableColumnObject> {
  readonly className = 'TableColumnCollection';

  items() {
    return this.part.table.columns.map((column) =>
      this.context.objectOf(column, () => new TableColumnObject(this.context, { ...this.part, column })),
    );
  }

  /**
   * Values may be a block of header and body, or one value for every body cell; the name goes before the header in it.
   */
  Add(index: number | null, values: unknown, name: string | null) {
    const { rows } = this.part.table.area;
    const block =
      values === null || values === undefined
        ? null
        : Array.isArray(values)
          ? linesOf(values)
          : [[''], ...Array.from({ length: rows - 1 }, () => [values as WrittenValue])];
    const named =
      name === null || name === undefined
        ? block
        : [[name], ...(block?.slice(1) ?? Array.from({ length: rows - 1 }, () => ['']))];
    const at = addTableColumn(this.workbook, this.part, index ?? null, named, 'addin');
    return this.items()[at];
  }
}

/** Excel.TableColumn; its name is the text of its header cell. */
export class TableColumnObject extends HostObject<OfColumn> {
  readonly className = 'TableColumn';

  override get identity() {
    return this.part.column.id;
  }

  get Id() {
    return this.part.column.id;
  }
  get Filter() {
    return new FilterObject(this.context, this.part);
  }

  get Index() {
    const index = this.part.table.columns.indexOf(this.part.column);
    if (index < 0) throw new WorkbookError('InvalidReference');
    return index;
  }

  get Name() {
    return String(this.part.sheet.valueAt(this.part.table.area.row, this.part.table.area.column + this.Index));
  }

  set Name(value: unknown) {
    this.workbook.writeCells(this.GetHeaderRowRange().place(), [[`'${String(value)}`]], 'addin');
  }

  get Values() {
    return readBlock(this.area(), (row, column) => this.part.sheet.valueAt(row, column));
  }

  set Values(value: unknown) {
    this.workbook.writeCells({ sheet: this.part.sheet, area: this.area() }, asBlock(value, this.area()), 'addin');
  }

  GetRange() {
    return this.rangeOf(this.part.table.area);
  }
  GetHeaderRowRange() {
    return this.rangeOf(headerArea(this.part.table));
  }
  GetDataBodyRange() {
    return this.rangeOf(bodyArea(this.part.table));
  }

  GetTotalRowRange() {
    const { table } = this.part;
    if (!table.showTotals) throw new WorkbookError('InvalidOperation');
    return this.rangeOf({ ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 });
  }

  Delete() {
    deleteTableColumn(this.workbook, this.part.sheet, this.part.table, this.Index, 'addin');
  }

  private area() {
    return columnArea(this.part.table.area, this.Index);
  }

  private rangeOf(area: Table['area']): PlacedObject {
    return this.context.range({ sheet: this.part.sheet, area: columnArea(area, this.Index) });
  }
}
