import type { WrittenValue } from '../cells/cell.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { addTableRows, deleteTableRows } from '../workbook/table-operations.ts';
import { bodyArea, type Table } from '../sheets/table.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostCollection } from './host-collection.ts';
import { HostObject, type PlacedObject } from './host-object.ts';
import { asBlock, linesOf } from './range-cells.ts';

type OfTable = { readonly sheet: Sheet; readonly table: Table };

/** Excel.TableRowCollection: rows have no ids, only places. */
export class TableRowsObject extends HostCollection<OfTable, TableRowObject> {
  readonly className = 'TableRowCollection';

  override get Count() {
    return bodyArea(this.part.table).rows;
  }

  override GetCount() {
    return this.Count;
  }

  items() {
    return Array.from({ length: this.Count }, (_, index) => this.row(index));
  }

  override GetItemAt(index: unknown) {
    if (typeof index !== 'number' || index < 0 || index >= this.Count) throw new WorkbookError('InvalidArgument');
    return this.row(index);
  }

  Add(index: number | null, values: unknown) {
    const body = bodyArea(this.part.table);
    const block: WrittenValue[][] = Array.isArray(values)
      ? linesOf(values)
      : [new Array<WrittenValue>(body.columns).fill((values as WrittenValue) ?? '')];
    addTableRows(this.workbook, this.part, index ?? null, block, 'addin');
    return this.row(index === null || index === undefined || index < 0 ? this.Count - block.length : index);
  }

  DeleteRowsAt(index: number, count: number | null) {
    deleteTableRows(this.workbook, this.part, index, count ?? 1, 'addin');
  }

  private row(index: number): TableRowObject {
    return new TableRowObject(this.context, { ...this.part, index });
  }
}

/** Excel.TableRow. */
export class TableRowObject extends HostObject<OfTable & { readonly index: number }> {
  readonly className = 'TableRow';
  get Index() {
    return this.part.index;
  }

  get Values() {
    return Reflect.get(this.GetRange(), 'Values');
  }

  set Values(value: unknown) {
    const range = this.GetRange();
    this.workbook.writeCells(range.place(), asBlock(value, range.place().area), 'addin');
  }

  GetRange(): PlacedObject {
    const body = bodyArea(this.part.table);
    return this.context.range({ sheet: this.part.sheet, area: { ...body, row: body.row + this.Index, rows: 1 } });
  }

  Delete() {
    deleteTableRows(this.workbook, this.part, this.Index, 1, 'addin');
  }
}
