import { isOnSheet, isSingleCell, MAX_COLUMNS, MAX_ROWS, overlaps, sameArea, type Area } from '../cells/area.ts';
import { takeSnapshot, type CellSnapshot } from '../sheets/cell-snapshot.ts';
import { readEntry, type CellValue, type WrittenValue } from '../cells/cell.ts';
import { FormulaEngine } from '../formulas/formula-engine.ts';
import { History } from './history.ts';
import { onlyCell, Sheet } from '../sheets/sheet.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import type { Shift } from '../cells/shift.ts';
import type { CellStyle } from '../cells/style.ts';
import { takeInRowsBelow } from '../sheets/table-growth.ts';
import { applyFilters, repairHeaders } from '../sheets/table-headers.ts';
import { headerArea, isFiltered } from '../sheets/table.ts';
import { WorkbookContents } from './workbook-contents.ts';
import { ChangeFeed, type CellChange, type Source, type Unsubscribe, type WorkbookEvent } from './workbook-events.ts';
import { WorkbookError } from './workbook-error.ts';

/**
 * The workbook, as it is changed: the one truth that the view draws and the add-in protocol answers from. Every edit of
 * a cell, whoever makes it, goes through {@link Workbook.writeCells}. What Excel would refuse throws a WorkbookError.
 */
export class Workbook extends WorkbookContents {
  name = 'Book1.xlsx';
  readonly feed = new ChangeFeed();
  readonly history = new History();
  readonly engine: FormulaEngine = new FormulaEngine(this, () =>
    this.feed.tell({ kind: 'calculated', sheet: this.active }),
  );
  private active: Sheet;
  private isEditing = false;

  constructor() {
    super();
    this.active = new Sheet(newId(), 'Sheet1', this.styleBook);
    this.sheets.push(this.active);
  }

  get activeSheet(): Sheet {
    return this.active;
  }

  set activeSheet(sheet: Sheet) {
    const before = this.active;
    if (before === sheet) return;
    this.active = sheet;
    this.feed.tell({ kind: 'sheetDeactivated', sheet: before });
    this.feed.tell({ kind: 'sheetActivated', sheet });
  }

  get selection(): SheetArea {
    return { sheet: this.active, area: this.active.selection };
  }

  /** True while a person types into a cell: add-in requests then fail with InvalidOperationInCellEditMode. */
  get editing(): boolean {
    return this.isEditing;
  }

  set editing(isEditing: boolean) {
    if (this.isEditing === isEditing) return;
    this.isEditing = isEditing;
    this.feed.viewChanged();
  }

  /**
   * Calls back at most once a tick after something that is seen has changed. Fits `useSyncExternalStore` with {@link
   * version}.
   */
  subscribe(watcher: () => void): Unsubscribe {
    return this.feed.watch(watcher);
  }

  get version(): number {
    return this.feed.version;
  }

  /** Calls back at once for each event, in order. */
  listen(listener: (event: WorkbookEvent) => void): Unsubscribe {
    return this.feed.listen(listener);
  }

  select(sheet: Sheet, area: Area): void {
    if (!isOnSheet(area)) throw new WorkbookError('InvalidArgument');
    const isNew = this.active !== sheet || !sameArea(sheet.selection, area);
    sheet.selection = area;
    this.activeSheet = sheet;
    if (isNew) this.feed.tell({ kind: 'selectionChanged', sheet, area });
  }

  /**
   * Writes a block of the target's shape; null leaves a cell as it is. Texts are read as Excel reads typing
   * (see `readEntry`). Dependent formulas are calculated, listeners told once; a person's writing can be undone.
   */
  writeCells(
    target: SheetArea,
    values: readonly (readonly WrittenValue[])[],
    source: Source,
    change: CellChange = 'RangeEdited',
  ): void {
    const { area } = target;
    if (!isOnSheet(area) || values.length !== area.rows || values.some((line) => line.length !== area.columns)) {
      throw new WorkbookError(
        'InvalidArgument',
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    this.edit(target, source, change, () => {
      for (let row = 0; row < area.rows; row += 1) {
        const line = values[row] ?? [];
        for (let column = 0; column < area.columns; column += 1) {
          const written = line[column];
          if (written !== null && written !== undefined)
            this.enter(target.sheet, area.row + row, area.column + column, written);
        }
      }
    });
  }

  /** Empties cells: their contents, their formats (with validations), or both. */
  clearCells(target: SheetArea, what: 'contents' | 'formats' | 'all', source: Source): void {
    const { sheet, area } = target;
    const clear = () => {
      if (what !== 'formats') for (const layer of [sheet.values, sheet.formulas]) layer.clear(area);
      if (what !== 'contents') sheet.styles.clear(area);
    };
    if (what !== 'formats') return this.edit(target, source, 'RangeEdited', clear);
    this.refuseWhenProtected(sheet, area);
    clear();
    this.feed.tell({ kind: 'formatChanged', sheet, area, source });
  }

  /** Changes one property of the look of every cell of an area; whole columns and rows keep it for cells to come. */
  setStyle<K extends keyof CellStyle>(
    { sheet, area }: SheetArea,
    property: K,
    value: CellStyle[K],
    source: Source,
  ): void {
    this.refuseWhenProtected(sheet, area);
    const lines = area.rows === MAX_ROWS ? sheet.columnStyles : area.columns === MAX_COLUMNS ? sheet.rowStyles : null;
    if (lines !== null) {
      const [first, count] = lines === sheet.columnStyles ? [area.column, area.columns] : [area.row, area.rows];
      for (let line = first; line < first + count; line += 1)
        lines.set(line, this.styleBook.with(lines.get(line) ?? 0, property, value));
      for (const cell of [...sheet.styles.cells(area)])
        sheet.styles.set(cell.row, cell.column, this.styleBook.with(cell.value, property, value));
    } else {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          sheet.styles.set(row, column, this.styleBook.with(sheet.styleNumberAt(row, column), property, value));
        }
      }
    }
    this.feed.tell({ kind: 'formatChanged', sheet, area, source });
  }

  /** Inserts or deletes cells; everything that refers to cells behind them moves along. Cannot be undone. */
  shiftCells(sheet: Sheet, shift: Shift, source: Source, change: CellChange): void {
    this.refuseWhenProtected(sheet, shift.band);
    if (!isOnSheet(shift.band)) throw new WorkbookError('InvalidArgument');
    sheet.shift(shift);
    this.history.forget();
    this.engine.cellsShifted(sheet, shift);
    this.feed.tell({ kind: 'cellsChanged', sheet, area: shift.band, source, change });
  }

  undo(): void {
    this.history.undo();
  }

  redo(): void {
    this.history.redo();
  }

  /** Throws AccessDenied when the sheet is protected and some cell of the area is locked. */
  refuseWhenProtected(sheet: Sheet, area: Area): void {
    if (!sheet.isProtected) return;
    const isUnlocked = isSingleCell(area) && !sheet.styleAt(area.row, area.column).locked;
    if (!isUnlocked) throw new WorkbookError('AccessDenied');
  }

  /** Runs a change of cells and does all that follows from one. */
  private edit(target: SheetArea, source: Source, change: CellChange, write: () => void): void {
    const { sheet, area } = target;
    this.refuseWhenProtected(sheet, area);
    const before = onlyCell(sheet, area);
    const snapshot = source === 'user' ? takeSnapshot(sheet, area) : null;
    write();
    if (source === 'user') takeInRowsBelow(sheet, area);
    for (const table of sheet.tables)
      if (table.showHeaders && overlaps(headerArea(table), area)) repairHeaders(sheet, table);
    this.finishEdit(target, source, change, before);
    if (snapshot !== null) this.remember(target, snapshot);
  }

  private finishEdit(
    { sheet, area }: SheetArea,
    source: Source,
    change: CellChange,
    before: CellValue | undefined,
  ): void {
    this.engine.cellsWritten(sheet, area);
    if (sheet.tablesIn(area).some(isFiltered)) applyFilters(sheet);
    const after = onlyCell(sheet, area);
    const single = before !== undefined && after !== undefined ? { before, after } : {};
    this.feed.tell({ kind: 'cellsChanged', sheet, area, source, change, ...single });
  }

  private remember(target: SheetArea, before: CellSnapshot): void {
    const after = takeSnapshot(target.sheet, target.area);
    const restore = (snapshot: CellSnapshot) => {
      const old = onlyCell(target.sheet, target.area);
      snapshot.restore(target.sheet);
      this.finishEdit(target, 'user', 'RangeEdited', old);
      this.select(target.sheet, target.area);
    };
    this.history.add({ undo: () => restore(before), redo: () => restore(after) });
  }

  private enter(sheet: Sheet, row: number, column: number, written: CellValue): void {
    const { numberFormat } = sheet.styleAt(row, column);
    const entry = readEntry(written, numberFormat);
    sheet.values.set(row, column, entry.value === '' ? undefined : entry.value);
    sheet.formulas.set(row, column, entry.formula);
    if (entry.numberFormat !== undefined && numberFormat === 'General') {
      sheet.styles.set(
        row,
        column,
        this.styleBook.with(sheet.styleNumberAt(row, column), 'numberFormat', entry.numberFormat),
      );
    }
  }
}

/** Excel's form of an id: "{XXXXXXXX-…}". */
export function newId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
