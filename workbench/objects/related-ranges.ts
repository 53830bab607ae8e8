import { areaOf, boundingArea, containsCell, intersection, MAX_COLUMNS, MAX_ROWS, type Area } from '../cells/area.ts';
import { jumpTarget, STEPS } from '../editing/cell-moves.ts';
import { regionAround } from '../sheets/current-region.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { PlacedObject } from './host-object.ts';

/** The ranges that are found from a range: inside it, beside it, or common to it and another. */
export abstract class RelatedRanges extends PlacedObject {
  GetCell(row: number, column: number) {
    return this.moved((area) => areaOf(area.row + row, area.column + column));
  }

  GetRow(row: number) {
    return this.moved((area) => ({ ...area, row: area.row + row, rows: 1 }));
  }

  GetColumn(column: number) {
    return this.moved((area) => ({ ...area, column: area.column + column, columns: 1 }));
  }

  GetLastRow() {
    return this.moved((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 }));
  }

  GetLastColumn() {
    return this.moved((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 }));
  }

  GetLastCell() {
    return this.moved((area) => areaOf(area.row + area.rows - 1, area.column + area.columns - 1));
  }

  GetEntireRow() {
    return this.moved((area) => ({ ...area, column: 0, columns: MAX_COLUMNS }));
  }

  GetEntireColumn() {
    return this.moved((area) => ({ ...area, row: 0, rows: MAX_ROWS }));
  }

  GetOffsetRange(rows: number, columns: number) {
    return this.moved((area) => ({ ...area, row: area.row + rows, column: area.column + columns }));
  }

  /**
   * The bottom right corner moves; where it moves past the top left one, both are corners still, as the library itself
   * reckons for an Excel that is older than the member.
   */
  GetResizedRange(rows: number, columns: number) {
    return this.moved((area) => {
      const corner = areaOf(area.row + area.rows - 1 + rows, area.column + area.columns - 1 + columns);
      return boundingArea(areaOf(area.row, area.column), corner);
    });
  }

  GetAbsoluteResizedRange(rows: number, columns: number) {
    return this.moved((area) => ({ ...area, rows, columns }));
  }

  GetColumnsAfter(count: number | null) {
    return this.beside(count, (area, width) => ({ ...area, column: area.column + area.columns, columns: width }));
  }

  GetColumnsBefore(count: number | null) {
    return this.beside(count, (area, width) => ({ ...area, column: area.column - width, columns: width }));
  }

  GetRowsBelow(count: number | null) {
    return this.beside(count, (area, height) => ({ ...area, row: area.row + area.rows, rows: height }));
  }

  GetRowsAbove(count: number | null) {
    return this.beside(count, (area, height) => ({ ...area, row: area.row - height, rows: height }));
  }

  /** Where Ctrl and an arrow lead from a cell of the range, its top left one unless another is said. */
  GetRangeEdge(direction: string, activeCell: unknown) {
    return this.moved((_, place) => this.edge(place, direction, activeCell));
  }

  /** The range with all cells up to where Ctrl, Shift and an arrow lead. */
  GetExtendedRange(direction: string, activeCell: unknown) {
    return this.moved((area, place) => boundingArea(area, this.edge(place, direction, activeCell)));
  }

  GetBoundingRect(other: unknown) {
    return this.moved((area, { sheet }) => boundingArea(area, this.context.placeOf(other, sheet).area));
  }

  GetIntersectionOrNullObject(other: unknown) {
    const { sheet, area } = this.place();
    const place = this.context.placeOf(other, sheet);
    const both = place.sheet === sheet ? intersection(area, place.area) : null;
    return both && this.context.range({ sheet, area: both });
  }

  GetIntersection(other: unknown) {
    return orMissing(this.GetIntersectionOrNullObject(other));
  }

  GetUsedRangeOrNullObject(valuesOnly: boolean | null) {
    const { sheet, area } = this.place();
    const used = sheet.usedArea(valuesOnly === true, area);
    return used && this.context.range({ sheet, area: used });
  }

  GetUsedRange(valuesOnly: boolean | null) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.moved((area) => areaOf(area.row, area.column));
  }

  GetSurroundingRegion() {
    return this.moved((area, { sheet }) => regionAround(sheet, area.row, area.column));
  }

  private edge({ sheet, area }: SheetArea, direction: string, activeCell: unknown): Area {
    const step = STEPS[`Arrow${direction}`];
    const isGiven = activeCell !== null && activeCell !== undefined;
    const active = isGiven ? this.context.placeOf(activeCell, sheet) : { sheet, area };
    const { row, column } = active.area;
    if (step === undefined || active.sheet !== sheet || !containsCell(area, row, column))
      throw new WorkbookError('InvalidArgument');
    const edge = jumpTarget(sheet, { row, column }, step);
    return areaOf(edge.row, edge.column);
  }

  private beside(count: number | null, of: (area: Area, count: number) => Area) {
    return this.moved((area) => of(area, count ?? 1));
  }

  private moved(to: (area: Area, place: SheetArea) => Area) {
    const place = this.place();
    return this.context.range({ sheet: place.sheet, area: to(place.area, place) });
  }
}

function orMissing<T>(found: T | null): T {
  if (found === null) throw new WorkbookError('ItemNotFound');
  return found;
}
