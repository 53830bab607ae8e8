import { areaOf, containsCell, EVERYTHING, isSingleCell, MAX_COLUMNS, MAX_ROWS, type Area } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import {
  areaBetween,
  farCorner,
  jumpTarget,
  nextCell,
  nextInSelection,
  samePlace,
  selectAllTarget,
  type CellPlace,
  type Step,
} from './cell-moves.ts';

/**
 * The person's place in the workbook: within the model's selection the one cell that typing goes to.
 * The selection itself is the model's, so that an add-in's `range.select()` and a click mean the same.
 */
export class Cursor {
  private readonly workbook: Workbook;
  private readonly actives = new WeakMap<Sheet, CellPlace>();
  /** The selection that this cursor made last, and the cell of it that the person looks at. */
  private own: { readonly area: Area; readonly sight: CellPlace | null } | null = null;
  /** Where a row of cells was begun that is being filled by Tab: Enter goes back to its column. */
  private tabbed: { readonly sheet: Sheet; readonly to: CellPlace; readonly startColumn: number } | null = null;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  get sheet(): Sheet {
    return this.workbook.activeSheet;
  }

  get selection(): Area {
    return this.sheet.selection;
  }

  /** The active cell; the selection's corner when the selection was moved by somebody else. */
  get active(): CellPlace {
    const kept = this.actives.get(this.sheet);
    const { row, column } = this.selection;
    return kept !== undefined && containsCell(this.selection, kept.row, kept.column) ? kept : { row, column };
  }

  /**
   * The cell that should be in sight: where the person moved to, or the corner of what an add-in selected; null leaves
   * the view as it is.
   */
  get sight(): CellPlace | null {
    const { row, column } = this.selection;
    return this.own !== null && this.own.area === this.selection ? this.own.sight : { row, column };
  }

  /** Selects an area; typing goes to `active`, which must lie in it. */
  select(
    area: Area,
    active: CellPlace = { row: area.row, column: area.column },
    sight: CellPlace | null = active,
  ): void {
    this.actives.set(this.sheet, active);
    this.own = { area, sight };
    this.workbook.select(this.sheet, area);
    // The active cell can move within an unchanged selection, which is no event of the model's.
    this.workbook.feed.viewChanged();
  }

  /** Selects a cell; a merged one as a whole. */
  goTo(cell: CellPlace): void {
    const area = this.sheet.mergeAt(cell.row, cell.column) ?? areaOf(cell.row, cell.column);
    this.select(area, { row: area.row, column: area.column });
  }

  /** Selects from the active cell to another, as a drag or Shift and a click do. */
  extendTo(cell: CellPlace): void {
    const { active } = this;
    this.select(areaBetween(active, cell), active, cell);
  }

  move(step: Step, how: { readonly jump: boolean; readonly extend: boolean }): void {
    const from = how.extend ? farCorner(this.selection, this.active) : this.active;
    const to = how.jump ? jumpTarget(this.sheet, from, step) : nextCell(this.sheet, from, step);
    if (how.extend) this.extendTo(to);
    else this.goTo(to);
  }

  /**
   * Enter and Tab: within a selection of several cells they go round in it; Enter after Tab begins the next row where
   * this one was begun.
   */
  advance(step: Step): void {
    if (isSingleCell(this.selection)) return this.advanceAlone(step);
    const to = nextInSelection(this.sheet, this.selection, this.active, step);
    if (containsCell(this.selection, to.row, to.column) && !samePlace(to, this.active)) this.select(this.selection, to);
    else this.goTo(to);
  }

  private advanceAlone(step: Step): void {
    const from = this.active;
    const { tabbed, sheet } = this;
    const isOnItsWay = tabbed !== null && tabbed.sheet === sheet && samePlace(tabbed.to, from);
    const startColumn = isOnItsWay ? tabbed.startColumn : from.column;
    const to = nextCell(sheet, step.rows === 0 ? from : { row: from.row, column: startColumn }, step);
    this.goTo(to);
    this.tabbed = step.columns === 0 ? null : { sheet, to, startColumn };
  }

  selectColumns(first: number, last: number): void {
    const left = Math.min(first, last);
    this.select(areaOf(0, left, MAX_ROWS, Math.abs(last - first) + 1), { row: 0, column: first }, null);
  }

  selectRows(first: number, last: number): void {
    const top = Math.min(first, last);
    this.select(areaOf(top, 0, Math.abs(last - first) + 1, MAX_COLUMNS), { row: first, column: 0 }, null);
  }

  selectSheet(): void {
    this.select(EVERYTHING, this.active, null);
  }

  selectAll(): void {
    const area = selectAllTarget(this.sheet, this.selection, this.active) ?? EVERYTHING;
    const active = containsCell(area, this.active.row, this.active.column)
      ? this.active
      : { row: area.row, column: area.column };
    this.select(area, active, null);
  }
}
