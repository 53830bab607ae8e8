import { boundingArea, type Area } from '../cells/area.ts';
import type { GridRows } from '../cells/grid.ts';
import { Grid } from '../cells/grid.ts';
import type { Reference } from '../cells/reference.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { isSame, keep, KeptPart, putBack } from './kept-part.ts';
import { rebased, rowChanges, type RowChange } from './row-changes.ts';

/** A workbook, as far as its history knows it. */
export interface KeptBook {
  readonly sheets: readonly Sheet[];
  readonly now: () => Date;
}

type Fields = ReadonlyMap<string, unknown>;

/** Everything that a workbook held at a moment. */
export interface KeptWorkbook {
  readonly fields: ReadonlyMap<object, Fields>;
  /** Where the held areas of each sheet stood. */
  readonly references: ReadonlyMap<Sheet, ReadonlyMap<Reference, Area | null>>;
}

/** Which of two moments is meant. */
export type Moment = 'before' | 'after';

/** One field of the workbook or of a sheet that a step changed, and how it is put as it was at either moment. */
export interface Change {
  readonly sheet: Sheet | null;
  readonly field: string;
  /** The cells whose content or look changed, for layers of cells. */
  readonly area: Area | null;
  /** The rows that changed, for layers of cells. */
  readonly rows: readonly RowChange[];
  put(moment: Moment): void;
  /** The same change, as if what others did since had come before it. */
  rebase(others: readonly Change[]): Change;
}

/** What is no content: who the workbook is, who listens, where the person looks, and what is made of the content. */
const NOT_OF_WORKBOOK = new Set([
  'name',
  'feed',
  'history',
  'engine',
  'active',
  'isEditing',
  'isStepping',
  'isReadOnly',
  'styleBook',
]);
const NOT_OF_SHEET = new Set(['id', 'styleBook', 'selection', 'references']);

/** Keeps everything that a workbook holds now, and what more sheets hold that it held once. */
export function keepWorkbook(workbook: KeptBook, more: Iterable<Sheet> = []): KeptWorkbook {
  const sheets = new Set([...workbook.sheets, ...more]);
  const fields = new Map<object, Fields>([[workbook, fieldsOf(workbook, NOT_OF_WORKBOOK)]]);
  for (const sheet of sheets) fields.set(sheet, fieldsOf(sheet, NOT_OF_SHEET));
  const references = new Map(
    [...sheets].map((sheet) => [sheet, new Map([...sheet.references].map((each) => [each, each.area]))]),
  );
  return { fields, references };
}

/** What differs now from what was kept, part by part; nothing when the workbook holds what it held. */
export function changesSince(workbook: KeptBook, before: KeptWorkbook): Change[] {
  const after = keepWorkbook(workbook, before.references.keys());
  const changes: Change[] = [];
  for (const [part, fields] of before.fields) {
    const sheet = before.references.has(part as Sheet) ? (part as Sheet) : null;
    const now = after.fields.get(part) ?? new Map<string, unknown>();
    for (const [field, kept] of fields) {
      if (isSame(kept, now.get(field))) continue;
      const change = changeOf({ part, sheet, field }, kept, now.get(field), { fields, now });
      if (change !== null) changes.push(change);
    }
  }
  const held = [...before.references.keys()].map((sheet) => heldChanges(sheet, before, after));
  // To let go of an area changes nothing of the workbook.
  if (changes.length === 0 && held.every(({ isMoved }) => !isMoved)) return [];
  return [...changes, ...held.flatMap(({ change }) => change)];
}

/** The area around all the cells of a sheet that some changes touched in these layers. */
export function touchedArea(changes: readonly Change[], sheet: Sheet, layers: readonly string[]): Area | null {
  let touched: Area | null = null;
  for (const change of changes) {
    if (change.sheet !== sheet || change.area === null || !layers.includes(change.field)) continue;
    touched = touched === null ? change.area : boundingArea(touched, change.area);
  }
  return touched;
}

function fieldsOf(part: object, without: ReadonlySet<string>): Fields {
  return new Map(
    Object.entries(part)
      .filter(([name]) => !without.has(name))
      .map(([name, value]) => [name, keep(value)]),
  );
}

function changeOf(
  { part, sheet, field }: { part: object; sheet: Sheet | null; field: string },
  before: unknown,
  after: unknown,
  moments: { fields: Fields; now: Fields },
): Change | null {
  if (before instanceof KeptPart && before.of instanceof Grid && after instanceof KeptPart) {
    const isCalculated = field === 'values' ? calculatedCells(moments.fields, moments.now) : () => false;
    const { rows, area } = rowChanges(rowsOf(before), rowsOf(after), isCalculated);
    return rows.length === 0 ? null : gridChange(before.of, { sheet, field, area }, rows);
  }
  return wholeChange(sheet, field, (moment) => {
    Reflect.set(part, field, putBack(moment === 'before' ? before : after));
  });
}

/** A change of something that is put back whole, whatever others did. */
function wholeChange(sheet: Sheet | null, field: string, put: Change['put']): Change {
  const change: Change = { sheet, field, area: null, rows: [], put, rebase: () => change };
  return change;
}

function gridChange(
  grid: Grid<unknown>,
  what: Pick<Change, 'sheet' | 'field' | 'area'>,
  rows: readonly RowChange[],
): Change {
  const change: Change = {
    ...what,
    rows,
    put: (moment) => grid.putRows(rows.map((each) => [each.row, each[moment]])),
    rebase(others) {
      const other = others.find(({ sheet, field }) => sheet === what.sheet && field === what.field);
      return other === undefined ? change : gridChange(grid, what, rebased(rows, other.rows));
    },
  };
  return change;
}

/** Cells whose value follows from the same formula at both moments: nobody changed them. */
function calculatedCells(before: Fields, after: Fields): (row: number, column: number) => boolean {
  const formulasBefore = rowsOf(before.get('formulas'));
  const formulasAfter = rowsOf(after.get('formulas'));
  return (row, column) => {
    const formula = formulasAfter[row]?.[column];
    return formula !== undefined && formulasBefore[row]?.[column] === formula;
  };
}

function rowsOf(kept: unknown): GridRows<unknown> {
  return kept instanceof KeptPart ? (kept.values[0] as GridRows<unknown>) : [];
}

/** Held areas that moved or were let go; what is held since then stays where it is. */
function heldChanges(sheet: Sheet, before: KeptWorkbook, after: KeptWorkbook): { change: Change[]; isMoved: boolean } {
  const areasAfter = after.references.get(sheet) ?? new Map<Reference, Area | null>();
  const held = [...(before.references.get(sheet) ?? [])].filter(
    ([reference, area]) => areasAfter.get(reference) !== area,
  );
  if (held.length === 0) return { change: [], isMoved: false };
  const put = (moment: Moment) => {
    for (const [reference, area] of held) {
      sheet.references.add(reference);
      if (moment === 'before') reference.area = area;
      else if (areasAfter.has(reference)) reference.area = areasAfter.get(reference) ?? null;
    }
  };
  return {
    change: [wholeChange(sheet, 'references', put)],
    isMoved: held.some(([reference]) => areasAfter.has(reference)),
  };
}
