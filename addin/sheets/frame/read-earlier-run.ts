import { queueKnown, type Remembered } from './known-page.ts';
import type { RowSpan } from './move-notes.ts';

/** What stands on the sheet from an earlier run, and what a person has put there. */
export interface EarlierRun {
  /** From A1, as wide as the sheet is filled; at least as the page is. */
  readonly cells: readonly (readonly unknown[])[];
  readonly rows: number;
  readonly width: number;
  /** What was written the last time; null when nothing is known of it. */
  readonly known: Remembered | null;
  /** Amend's own. */
  readonly charts: readonly Excel.Chart[];
  /** Rows in which something stands right of the page. */
  readonly noted: readonly number[];
  /** Rows of tables there. */
  readonly tables: readonly RowSpan[];
  /** Tables of the page itself. */
  readonly ownTables: readonly Excel.Table[];
}

const NO_EARLIER_RUN: EarlierRun = {
  ...{ cells: [], rows: 0, width: 0, known: null, charts: [], noted: [], tables: [], ownTables: [] },
};

/** Reads what an earlier run left. No sync without a sheet; else two. */
export async function readEarlierRun(
  context: Excel.RequestContext,
  { name, columns }: { readonly name: string; readonly columns: number },
  { sheet, data }: { readonly sheet: Excel.Worksheet | null; readonly data: Excel.Worksheet | null },
): Promise<EarlierRun> {
  if (sheet === null) return NO_EARLIER_RUN;
  const used = sheet.getUsedRangeOrNullObject().load('rowIndex,rowCount,columnIndex,columnCount');
  const remembered = data?.getUsedRangeOrNullObject().load('rowIndex,rowCount');
  const charts = sheet.charts.load('items/name');
  const tables = sheet.tables.load('items/id');
  await context.sync();
  const rows = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const width = used.isNullObject ? columns : Math.max(columns, used.columnIndex + used.columnCount);
  const range = sheet.getRangeByIndexes(0, 0, Math.max(1, rows), width).load('values');
  const known =
    data === null || remembered === undefined || remembered.isNullObject
      ? null
      : queueKnown(data, remembered.rowIndex + remembered.rowCount, columns);
  const places = tables.items.map((table) => table.getRange().load('rowIndex,rowCount,columnIndex,columnCount'));
  await context.sync();
  const cells = (range.values as unknown[][]).slice(0, rows);
  const remembers = known?.() ?? null;
  const pageRows = remembers?.cells.length ?? rows;
  const isOwn = ({ rowIndex, columnIndex, columnCount }: Excel.Range) =>
    rowIndex < pageRows && columnIndex + columnCount <= columns;
  return {
    ...{ cells, rows, width, known: remembers },
    ownTables: tables.items.filter((_, at) => isOwn(places[at]!)),
    charts: charts.items.filter((chart) => chart.name.startsWith(name)),
    noted: cells.flatMap((row, at) => (row.slice(columns).some((cell) => cell !== '') ? [at] : [])),
    tables: places
      .filter(({ columnIndex, columnCount }) => columnIndex + columnCount > columns)
      .map(({ rowIndex: first, rowCount }) => ({ first, rows: rowCount })),
  };
}
