import { touchedArea, type Change } from './workbook-changes.ts';
import type { Step } from './history.ts';
import { onlyCell, type Sheet } from '../sheets/sheet.ts';
import type { Table } from '../sheets/table.ts';
import type { Area } from '../cells/area.ts';
import type { CellValue } from '../cells/cell.ts';

/**
 * Fields after whose change every formula is read anew: what their names stand for, and cells that formulas filled,
 * which would stand in the way of these formulas when they fill them again.
 */
const READ_ANEW: ReadonlySet<string> = new Set(['sheets', 'name', 'names', 'tables', 'spilled']);
const CONTENT = ['values', 'formulas'];

/** What is told of a step that was taken back or repeated: some of the workbook's events. */
type TravelEvent =
  | { kind: 'sheetAdded' | 'sheetDeleted'; sheet: Sheet }
  | { kind: 'sheetRenamed'; sheet: Sheet; before: string }
  | { kind: 'protectionChanged'; sheet: Sheet; isProtected: boolean }
  | { kind: 'tableAdded' | 'tableDeleted'; sheet: Sheet; table: Table }
  | { kind: 'formatChanged'; sheet: Sheet; area: Area; source: 'user' }
  | {
      kind: 'cellsChanged';
      sheet: Sheet;
      area: Area;
      source: 'user';
      change: 'RangeEdited';
      before?: CellValue;
      after?: CellValue;
    };

/** What of a workbook follows from what it holds, and is made anew after a step was taken back or repeated. */
export interface TravelledBook {
  readonly sheets: readonly Sheet[];
  activeSheet: Sheet;
  readonly engine: { rebuild(): void; cellsWritten(sheet: Sheet, area: Area): void };
  readonly feed: { tell(event: TravelEvent): void; changed(): void };
  select(sheet: Sheet, area: Area): void;
}

/** What the workbook's listeners know by name, at a moment. */
interface Named {
  readonly sheets: ReadonlyMap<
    Sheet,
    { readonly name: string; readonly tables: readonly Table[]; readonly isProtected: boolean }
  >;
}

/**
 * Takes back or repeats a step: formulas that read what changed are calculated, a visible sheet is active, the changed
 * cells are selected, and listeners are told what differs. Whoever did the step, a person takes it back or repeats it:
 * nothing in Excel's events tells that from their typing.
 */
export function travel(workbook: TravelledBook, move: () => Step | null): void {
  const before = namedIn(workbook);
  const single = new Map(workbook.sheets.map((sheet) => [sheet, sheet.values.keep()]));
  const step = move();
  if (step === null) return;
  const { changes } = step;
  calculate(workbook, changes);
  showActive(workbook, changes);
  tellNames(workbook, before);
  for (const sheet of workbook.sheets) {
    const area = touchedArea(changes, sheet, CONTENT);
    if (area !== null) {
      const after = onlyCell(sheet, area);
      const values = after === undefined ? {} : { before: single.get(sheet)?.[area.row]?.[area.column] ?? '', after };
      workbook.feed.tell({ kind: 'cellsChanged', sheet, area, source: 'user', change: 'RangeEdited', ...values });
    }
    const looks = area === null ? touchedArea(changes, sheet, ['styles']) : null;
    if (looks !== null) workbook.feed.tell({ kind: 'formatChanged', sheet, area: looks, source: 'user' });
  }
  workbook.feed.changed();
  selectTouched(workbook, changes);
}

function calculate(workbook: TravelledBook, changes: readonly Change[]): void {
  if (changes.some(({ field }) => READ_ANEW.has(field))) return workbook.engine.rebuild();
  for (const sheet of workbook.sheets) {
    const area = touchedArea(changes, sheet, CONTENT);
    if (area !== null) workbook.engine.cellsWritten(sheet, area);
  }
}

/** The active sheet may have gone, or be hidden now; a sheet whose cells changed is gone to. */
function showActive(workbook: TravelledBook, changes: readonly Change[]): void {
  const isShown = (sheet: Sheet | null | undefined) =>
    sheet?.visibility === 'Visible' && workbook.sheets.includes(sheet) ? sheet : undefined;
  const changed = changes.filter((change) => change.area !== null).map((change) => isShown(change.sheet));
  const next =
    (changed.includes(workbook.activeSheet) ? workbook.activeSheet : changed.find((sheet) => sheet !== undefined)) ??
    isShown(workbook.activeSheet) ??
    workbook.sheets.find(isShown);
  if (next !== undefined) workbook.activeSheet = next;
}

function selectTouched(workbook: TravelledBook, changes: readonly Change[]): void {
  const sheet = workbook.activeSheet;
  const area = touchedArea(changes, sheet, [...CONTENT, 'styles']);
  if (area !== null) workbook.select(sheet, area);
}

function tellNames(workbook: TravelledBook, { sheets }: Named): void {
  const { feed } = workbook;
  for (const sheet of sheets.keys()) if (!workbook.sheets.includes(sheet)) feed.tell({ kind: 'sheetDeleted', sheet });
  for (const sheet of workbook.sheets) {
    const known = sheets.get(sheet);
    if (known === undefined) feed.tell({ kind: 'sheetAdded', sheet });
    else if (known.name !== sheet.name) feed.tell({ kind: 'sheetRenamed', sheet, before: known.name });
    if (known !== undefined && known.isProtected !== sheet.isProtected)
      feed.tell({ kind: 'protectionChanged', sheet, isProtected: sheet.isProtected });
    const tables = known?.tables ?? [];
    for (const table of tables) if (!sheet.tables.includes(table)) feed.tell({ kind: 'tableDeleted', sheet, table });
    for (const table of sheet.tables) if (!tables.includes(table)) feed.tell({ kind: 'tableAdded', sheet, table });
  }
}

function namedIn(workbook: TravelledBook): Named {
  return {
    sheets: new Map(
      workbook.sheets.map((sheet) => [
        sheet,
        { name: sheet.name, tables: [...sheet.tables], isProtected: sheet.isProtected },
      ]),
    ),
  };
}
