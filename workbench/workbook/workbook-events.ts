import type { Area } from '../cells/area.ts';
import type { CellValue } from '../cells/cell.ts';
import type { FormulaBefore } from '../history/formula-changes.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Table } from '../sheets/table.ts';

/** Who changes a cell: a person at the grid, an add-in, or a co-author at another machine. */
export type Source = 'user' | 'addin' | 'remote';

/** Excel.DataChangeType, as far as the workbench makes them. */
export type CellChange =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

/** What happened to the workbook, told at once and in order. */
export type WorkbookEvent =
  | {
      readonly kind: 'cellsChanged';
      readonly sheet: Sheet;
      readonly area: Area;
      readonly source: Source;
      readonly change: CellChange;
      /** For one cell only, as Excel says it. */
      readonly before?: CellValue;
      readonly after?: CellValue;
    }
  | { readonly kind: 'selectionChanged'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'rowsSorted'; readonly sheet: Sheet; readonly area: Area; readonly source: Source }
  | { readonly kind: 'formatChanged'; readonly sheet: Sheet; readonly area: Area; readonly source: Source }
  | { readonly kind: 'sheetAdded' | 'sheetDeleted' | 'sheetActivated' | 'sheetDeactivated'; readonly sheet: Sheet }
  | { readonly kind: 'protectionChanged'; readonly sheet: Sheet; readonly isProtected: boolean }
  /** Formulas of the area have other results. */
  | { readonly kind: 'calculated'; readonly sheet: Sheet; readonly area: Area }
  | {
      readonly kind: 'formulasChanged';
      readonly sheet: Sheet;
      readonly formulas: readonly FormulaBefore[];
      readonly source: Source;
    }
  | { readonly kind: 'rowsHidden'; readonly sheet: Sheet; readonly area: Area; readonly isHidden: boolean }
  | { readonly kind: 'sheetMoved'; readonly sheet: Sheet; readonly before: number; readonly after: number }
  | { readonly kind: 'visibilityChanged'; readonly sheet: Sheet; readonly before: string }
  /** A person clicked a cell; points from its corner. */
  | {
      readonly kind: 'cellClicked';
      readonly sheet: Sheet;
      readonly area: Area;
      readonly left: number;
      readonly top: number;
    }
  | { readonly kind: 'chartAdded' | 'chartDeleted'; readonly sheet: Sheet; readonly chartId: string }
  | { readonly kind: 'sheetRenamed'; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: 'tableAdded' | 'tableDeleted'; readonly sheet: Sheet; readonly table: Table };

export type Unsubscribe = () => void;

/** Events after which the workbook holds what it held before. */
const VIEW_EVENTS: ReadonlySet<WorkbookEvent['kind']> = new Set<WorkbookEvent['kind']>([
  'selectionChanged',
  'sheetActivated',
  'sheetDeactivated',
  'calculated',
  'cellClicked',
]);

/** Tells listeners of events at once, and watchers once a tick that something is to be drawn anew. */
export class ChangeFeed {
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private readonly watchers = new Set<() => void>();
  private isTelling = false;
  private changes = 0;
  private contentChanges = 0;

  /** Grows with every change: equal numbers mean that nothing has to be drawn. */
  get version(): number {
    return this.changes;
  }

  /** Grows when the workbook holds something else than before: equal numbers mean that nothing has to be saved. */
  get contentVersion(): number {
    return this.contentChanges;
  }

  listen(listener: (event: WorkbookEvent) => void): Unsubscribe {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  watch(watcher: () => void): Unsubscribe {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  }

  tell(event: WorkbookEvent): void {
    if (VIEW_EVENTS.has(event.kind)) this.viewChanged();
    else this.changed();
    for (const listener of [...this.listeners]) listener(event);
  }

  /** Something that the workbook holds but is no event of Excel's: a width, a chart's title. */
  changed(): void {
    this.contentChanges += 1;
    this.viewChanged();
  }

  /** Something that is seen but that the workbook does not hold: the cursor. */
  viewChanged(): void {
    this.changes += 1;
    if (this.isTelling) return;
    this.isTelling = true;
    queueMicrotask(() => {
      this.isTelling = false;
      for (const watcher of [...this.watchers]) watcher();
    });
  }
}
