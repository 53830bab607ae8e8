import { rowKeyOf } from '../../../contract/row-key.ts';
import type { TypedCorrection } from '../../ports/workbook-port.ts';
import { CLASS_COLUMN, CONFIDENCE_COLUMN, CORRECTION_COLUMN, isPredictionColumn } from '../table/amend-columns.ts';
import { cellNumberOf, cellTextOf, cellValueOf } from '../table/cell-text.ts';
import { readInChunks, weightOf } from '../requests/chunks.ts';
import { rowBlocks, type RowBlock } from '../table/row-blocks.ts';
import { columnTooNarrow, shownCells, shownTextOf } from '../table/shown-text.ts';
import { MARK_FORMATS } from './mark-formats.ts';
import { bodyRows, columnIndexes, columnRows, type TableLayout } from '../table/table-layout.ts';

/** So many rows between two corrected ones are read for nothing, which is cheaper than a second range. */
const READ_GAP = 10;

/** A row of the table as it stands. */
export interface CorrectionRow {
  /** Its index in the body of the table. */
  readonly row: number;
  /** What its correction column says. */
  readonly correction: TypedCorrection;
  /** How sure Amend is of the class beside it; null where that does not stand there. */
  readonly confidence: number | null;
}

/**
 * What stands in the correction column of the rows, with the whole row as it is now. Rows without a key are left out:
 * nothing can be said of them that would find them again. One sync a chunk, and one more for classes that are numbers.
 *
 * @param rows row indexes in the table's body, no duplicates
 */
export async function readCorrectionRows(
  context: Excel.RequestContext,
  layout: TableLayout,
  keyColumns: readonly string[],
  rows: readonly number[],
): Promise<CorrectionRow[]> {
  if (rows.length === 0) return [];
  const read = rowReader(layout, keyColumns);
  const found: (CorrectionRow & { readonly numbers: readonly ClassColumn[] })[] = [];
  await readBlocks(context, layout.columnNames.length, rows, {
    load: (block) => bodyRows(layout.table, block.first, block.rows).load('values'),
    take(row, { values }, at) {
      const cells: readonly unknown[] = values[at] ?? [];
      const correction = read(cells);
      const confidence = cellNumberOf(cells[layout.columnNames.indexOf(CONFIDENCE_COLUMN)]);
      if (correction) found.push({ row, correction, confidence, numbers: numbersIn(layout, cells) });
    },
  });
  const shown = await readShownClasses(context, layout, found);
  return found.map(({ row, correction, confidence }) => ({
    row,
    correction: { ...correction, ...shown.get(row) },
    confidence,
  }));
}

/** Those of some rows whose correction cell is marked as a draft. One sync a chunk; none when there are no rows. */
export async function draftRows(
  context: Excel.RequestContext,
  layout: TableLayout,
  rows: readonly number[],
): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  if (rows.length === 0) return found;
  await readBlocks(context, 1, rows, {
    load: (block) => columnRows(layout.table, CORRECTION_COLUMN, block.first, block.rows).load('values,numberFormat'),
    take(row, { numberFormat }, at) {
      if (numberFormat[at]?.[0] === MARK_FORMATS.draft) found.add(row);
    },
  });
  return found;
}

/** The columns whose cells are classes, by what they say in a correction. */
const CLASS_COLUMNS = { class: CORRECTION_COLUMN, predictedClass: CLASS_COLUMN } as const;
type ClassColumn = keyof typeof CLASS_COLUMNS;

/** Which classes of a row are numbers: what they are depends on how they are shown. */
function numbersIn({ columnNames }: TableLayout, cells: readonly unknown[]): ClassColumn[] {
  return (Object.keys(CLASS_COLUMNS) as ClassColumn[]).filter(
    (name) => typeof cells[columnNames.indexOf(CLASS_COLUMNS[name])] === 'number',
  );
}

/** The classes of rows that are numbers, as they are shown. No sync when there are none. */
async function readShownClasses(
  context: Excel.RequestContext,
  layout: TableLayout,
  found: readonly { readonly row: number; readonly numbers: readonly ClassColumn[] }[],
): Promise<ReadonlyMap<number, Partial<Record<ClassColumn, string | null>>>> {
  const shown = new Map<number, Partial<Record<ClassColumn, string | null>>>();
  for (const name of Object.keys(CLASS_COLUMNS) as ClassColumn[]) {
    const rows = found.filter(({ numbers }) => numbers.includes(name)).map(({ row }) => row);
    const column = CLASS_COLUMNS[name];
    await readBlocks(context, 3, rows, {
      load: (block) => columnRows(layout.table, column, block.first, block.rows).load('values,text,numberFormat'),
      take(row, range, at) {
        const text = shownTextOf(shownCells(range)[at]!);
        if (text === undefined) throw columnTooNarrow(column);
        shown.set(row, { ...shown.get(row), [name]: text });
      },
    });
  }
  return shown;
}

interface BlockReading {
  load(block: RowBlock): Excel.Range;
  /** Takes one row: `at` is its index in what was loaded. */
  take(row: number, range: Excel.Range, at: number): void;
}

/** Reads rows here and there, in blocks. One sync a chunk. */
async function readBlocks(
  context: Excel.RequestContext,
  columns: number,
  rows: readonly number[],
  { load, take }: BlockReading,
): Promise<void> {
  const ascending = [...rows].sort((a, b) => a - b);
  let blocks: { block: RowBlock; range: Excel.Range }[] = [];
  await readInChunks(context, {
    rows: ascending.length,
    columns,
    queue({ first, rows: count }) {
      blocks = rowBlocks(ascending.slice(first, first + count), READ_GAP).map((block) => ({
        block,
        range: load(block),
      }));
    },
    take() {
      for (const { block, range } of blocks) for (const row of block.members) take(row, range, row - block.first);
      return blocks.reduce((bytes, { range }) => bytes + weightOf(range.values), 0);
    },
  });
}

/**
 * Indexes of the rows whose cell in a column passes, by what it holds: trimmed, null when empty, and a number as its
 * digits, however it is shown. One sync a chunk.
 */
export async function rowsSaying(
  context: Excel.RequestContext,
  { table }: TableLayout,
  { column, rows }: { readonly column: string; readonly rows: number },
  passes: (text: string | null, row: number) => boolean,
): Promise<number[]> {
  const passed: number[] = [];
  let block: Excel.Range | undefined;
  await readInChunks(context, {
    rows,
    columns: 1,
    queue({ first, rows: count }) {
      block = columnRows(table, column, first, count).load('values');
    },
    take({ first }) {
      const values = block?.values ?? [];
      values.forEach(([value], index) => {
        if (passes(cellTextOf(value), first + index)) passed.push(first + index);
      });
      return weightOf(values);
    },
  });
  return passed;
}

/** Indexes of the rows whose correction cell holds something. One sync a chunk. */
export function correctedRows(context: Excel.RequestContext, layout: TableLayout): Promise<number[]> {
  return rowsSaying(context, layout, { column: CORRECTION_COLUMN, rows: layout.rows }, (text) => text !== null);
}

/** Reads one row's cells as a correction; null when the row has no key. */
function rowReader(
  layout: TableLayout,
  keyColumns: readonly string[],
): (cells: readonly unknown[]) => TypedCorrection | null {
  const keys = columnIndexes(layout, keyColumns);
  const correction = layout.columnNames.indexOf(CORRECTION_COLUMN);
  const predicted = layout.columnNames.indexOf(CLASS_COLUMN);
  const own = layout.columnNames.flatMap((name, index) => (isPredictionColumn(name) ? [] : [{ name, index }]));
  return (cells) => {
    const key = rowKeyOf(keys.map((index) => cellValueOf(cells[index])));
    if (key === null) return null;
    return {
      key,
      class: classIn(cells[correction]),
      cells: own.map(({ name, index }) => ({ name, value: cellValueOf(cells[index]) })),
      predictedClass: predicted === -1 ? null : classIn(cells[predicted]),
      column: 'correction',
    };
  };
}

/** A class as text; one that is a number is read once more. */
function classIn(value: unknown): string | null {
  return shownTextOf({ value, text: value, format: 'General' }) ?? null;
}
