import type { WrittenValue } from '../cells/cell.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { addTableRows, deleteTableRows } from '../workbook/table-operations.ts';
import { bodyArea, type Table } from '../sheets/table.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import type { HostContext } from './host-context.ts';
import { HostCollection, HostObject, type PlacedObject } from './host-object.ts';
import { asBlock } from './range-cells.ts';

/** Excel.TableRowCollection: rows have no ids, only places. */
export class TableRowsObject extends HostCollection<TableRowObject> {
  readonly className = 'TableRowCollection';
  private readonly context: HostContext;
  private readonly sheet: Sheet;
  private readonly table: Table;

  constructor(context: HostContext, sheet: Sheet, table: Table) {
    super();
    this.context = context;
    this.sheet = sheet;
    this.table = table;
  }

  override get Count() {
    return bodyArea(this.table).rows;
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
    const body = bodyArea(this.table);
    const block: WrittenValue[][] = Array.isArray(values) ? asBlock(values, body) : [new Array<WrittenValue>(body.columns).fill((values as WrittenValue) ?? '')];
    addTableRows(this.context.workbook, { sheet: this.sheet, table: this.table }, index ?? null, block, 'addin');
    return this.row(index === null || index === undefined || index < 0 ? this.Count - block.length : index);
  }

  DeleteRowsAt(index: number, count: number | null) {
    deleteTableRows(this.context.workbook, { sheet: this.sheet, table: this.table }, index, count ?? 1, 'addin');
  }

  private row(index: number): TableRowObject {
    return new TableRowObject(this.context, this.sheet, { table: this.table, index });
  }
}

/** Excel.TableRow. */
class TableRowObject extends HostObject {
  readonly className = 'TableRow';
  readonly Index: number;
  private readonly context: HostContext;
  private readonly sheet: Sheet;
  private readonly table: Table;

  constructor(context: HostContext, sheet: Sheet, { table, index }: { table: Table; index: number }) {
    super();
    this.context = context;
    this.sheet = sheet;
    this.table = table;
    this.Index = index;
  }

  get Values() {
    return Reflect.get(this.GetRange(), 'Values');
  }

  set Values(value: unknown) {
    const range = this.GetRange();
    this.context.workbook.writeCells(range.place(), asBlock(value, range.place().area), 'addin');
  }

  GetRange(): PlacedObject {
    const body = bodyArea(this.table);
    return this.context.make.range({ sheet: this.sheet, area: { ...body, row: body.row + this.Index, rows: 1 } });
  }

  Delete() {
    deleteTableRows(this.context.workbook, { sheet: this.sheet, table: this.table }, this.Index, 1, 'addin');
  }
}
