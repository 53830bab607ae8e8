import { isOnSheet, overlaps, sameArea, type Area } from '../cells/area.ts';
import { readEntry, type CellValue, type WrittenValue } from '../cells/cell.ts';
import { FormulaEngine } from '../formulas/formula-engine.ts';
import { History } from '../history/history.ts';
import { onlyCell, Sheet } from '../sheets/sheet.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import type { Shift } from '../cells/shift.ts';
import type { CellStyle } from '../cells/style.ts';
import { calculatedBy, formulasChangedSince } from '../history/formula-changes.ts';
import { takeInRowsBelow } from '../sheets/table-growth.ts';
import { applyFilters, repairHeaders } from '../sheets/table-headers.ts';
import { headerArea, isFiltered } from '../sheets/table.ts';
import { restyle } from '../sheets/restyle.ts';
import { isAllowedOn, type ProtectionPermission } from '../sheets/sheet-protection.ts';
import { travel } from '../history/travel-history.ts';
import { WorkbookContents } from './workbook-contents.ts';
import { ChangeFeed, type CellChange, type Source, type Unsubscribe, type WorkbookEvent } from './workbook-events.ts';
import { ReadOnlyError, WorkbookError } from './workbook-error.ts';

/** What a protected sheet may allow all the same, of the changes that move cells. */
const PERMISSIONS: Partial<Record<CellChange, ProtectionPermission>> = {
  RowInserted: 'allowInsertRows',
  RowDeleted: 'allowDeleteRows',
  ColumnInserted: 'allowInsertColumns',
  ColumnDeleted: 'allowDeleteColumns',
};

/**
 * The workbook, as it is changed: the one truth that the view draws and the add-in protocol answers from. Every edit of
 * a cell, whoever makes it, goes through {@link Workbook.writeCells}. What Excel would refuse throws a WorkbookError.
 */
export class Workbook extends WorkbookContents {
  name = 'Book1.xlsx';
  readonly feed = new ChangeFeed();
  readonly history: History = new History(this);
  readonly engine: FormulaEngine = new FormulaEngine(this, () => this.tellCalculated());
  /** Whether it was opened for reading only: nothing in it is changed then, but by others. */
  isReadOnly = false;
  private active: Sheet;
  private isEditing = false;
  private isStepping = false;

  constructor(now: () => Date = () => new Date()) {
    super(now);
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
   * (see `readEntry`). Dependent formulas are calculated, listeners told once.
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
          const isWritten = written !== null && written !== undefined;
          if (isWritten && !target.sheet.isCovered(area.row + row, area.column + column))
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
    this.changeLooks(target, source, clear);
  }

  /** Changes one property of the look of every cell of an area; whole columns and rows keep it for cells to come. */
  setStyle<K extends keyof CellStyle>(target: SheetArea, property: K, value: CellStyle[K], source: Source): void {
    this.changeLooks(target, source, () => restyle(target, (style) => this.styleBook.with(style, property, value)));
  }

  /** Runs a change of looks alone. */
  changeLooks({ sheet, area }: SheetArea, source: Source, change: () => void): void {
    this.refuseWhenProtected(sheet, area, 'allowFormatCells');
    this.step(source, change);
    this.feed.tell({ kind: 'formatChanged', sheet, area, source });
  }

  /** Inserts or deletes cells; everything that refers to cells behind them moves along. */
  shiftCells(sheet: Sheet, shift: Shift, source: Source, change: CellChange): void {
    this.refuseWhenProtected(sheet, shift.band, PERMISSIONS[change]);
    if (!isOnSheet(shift.band)) throw new WorkbookError('InvalidArgument');
    this.step(source, () => {
      sheet.shift(shift);
      this.engine.cellsShifted(sheet, shift);
    });
    this.feed.tell({ kind: 'cellsChanged', sheet, area: shift.band, source, change });
  }

  /**
   * Runs a change that is one step of the history; within another step it is a part of that.
   *
   * @throws {ReadOnlyError}
   */
  step<T>(source: Source, run: () => T): T {
    if (this.isReadOnly && source !== 'remote') throw new ReadOnlyError();
    return this.asOneStep(source, run);
  }

  /** Runs several things, of which those that change the workbook are one step together. */
  asOneStep<T>(source: Source, run: () => T): T {
    const end = this.beginStep(source);
    try {
      return run();
    } finally {
      end();
    }
  }

  /** Begins a step that lasts over several events, such as a drag; the answer ends it, once. */
  beginStep(source: Source): () => void {
    if (this.isStepping) return () => undefined;
    this.isStepping = true;
    const end = source === 'remote' ? this.history.beginElsewhere() : this.history.begin(source);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      this.isStepping = false;
      // Also what no event tells of, such as the settings of an add-in, is to be saved.
      if (end()) this.feed.changed();
    };
  }

  undo(): void {
    if (!this.isStepping && !this.isReadOnly) travel(this, () => this.history.undo());
  }

  redo(): void {
    if (!this.isStepping && !this.isReadOnly) travel(this, () => this.history.redo());
  }

  /**
   * Throws AccessDenied when the sheet is protected and some cell of the area is locked, unless its protection allows
   * this kind of change.
   */
  refuseWhenProtected(sheet: Sheet, area: Area, permission?: ProtectionPermission): void {
    if (sheet.isProtected && !isAllowedOn(sheet, area, permission)) throw new WorkbookError('AccessDenied');
  }

  /** Runs a change of cells and does all that follows from one. */
  private edit(target: SheetArea, source: Source, change: CellChange, write: () => void): void {
    const { sheet, area } = target;
    this.refuseWhenProtected(sheet, area);
    const before = onlyCell(sheet, area);
    const formulas = sheet.formulas.keep();
    const calculated = this.step(source, () => {
      write();
      if (source !== 'addin') takeInRowsBelow(sheet, area);
      for (const table of sheet.tables)
        if (table.showHeaders && overlaps(headerArea(table), area)) repairHeaders(sheet, table);
      const calculations = calculatedBy(this.sheets, () => this.engine.cellsWritten(sheet, area));
      if (sheet.tablesIn(area).some(isFiltered)) applyFilters(sheet);
      return calculations;
    });
    const after = onlyCell(sheet, area);
    const single = before !== undefined && after !== undefined ? { before, after } : {};
    this.feed.tell({ kind: 'cellsChanged', sheet, area, source, change, ...single });
    const changed = formulasChangedSince(sheet, formulas);
    if (changed.length > 0) this.feed.tell({ kind: 'formulasChanged', sheet, formulas: changed, source });
    for (const each of calculated) this.feed.tell({ kind: 'calculated', ...each });
  }

  /** Tells of results that came of themselves, after the calculator was loaded. */
  private tellCalculated(): void {
    for (const sheet of this.sheets) {
      const area = sheet.formulas.usedArea();
      if (area !== null) this.feed.tell({ kind: 'calculated', sheet, area });
    }
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
