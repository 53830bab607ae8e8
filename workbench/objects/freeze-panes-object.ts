import { areaOf, EVERYTHING } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { freezePanes } from '../workbook/sheet-operations.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostObject } from './host-object.ts';

/** Excel.WorksheetFreezePanes. */
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
