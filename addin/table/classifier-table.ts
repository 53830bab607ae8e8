import type { RowKey } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { ColumnMatch } from '../../contract/column-match.ts';
import type { ColumnChoices } from './column-choices.ts';
import { matchClassifier } from './feature-columns.ts';
import { readableKey } from './keyed-rows.ts';
import { inSeries, withoutSeries } from './row-series.ts';
import {
  WorkbookProblem,
  type KeyCheck,
  type SheetTable,
  type TablePort,
  type TypedCorrection,
  type Unsubscribe,
  type WorkbookPort,
} from '../ports/workbook-port.ts';
import { tableWords } from './words/table-words.ts';

/** The headers of a table as they were last read, and which of them are the classifier's columns. */
export interface SeenColumns {
  readonly names: readonly string[];
  readonly match: ColumnMatch;
}

interface ClassifierTableOptions {
  readonly choices: ColumnChoices;
  /** What stands before the keys of this table's rows, wherever they leave the sheet; null for nothing. */
  readonly series: string | null;
  /** Called whenever the headers are read and are others than before. */
  readonly onSeen: (seen: SeenColumns) => void;
  /** Called whenever the keys of the rows are looked at: before each reading of rows. */
  readonly onKeys: (keys: KeyCheck) => void;
}

/**
 * The table of a classifier, its columns called as the classifier calls them, whatever the sheet calls them: all work
 * with one classifier goes through here, so that classifying, correcting, reviewing and explaining read the same
 * columns. Columns that nothing matches keep the sheet's names. A header that is renamed meanwhile is followed where it
 * matches.
 */
export function classifierTable(
  workbook: WorkbookPort,
  classifier: Classifier,
  tableId: string,
  options: ClassifierTableOptions,
): TablePort {
  const headers = createHeaders(workbook, classifier, tableId, options);
  const { byKeys } = headers;
  const rows = createRows(headers, options.series);
  const checkKeys = async () => {
    try {
      options.onKeys(await byKeys(classifier.keyColumns, (keys) => workbook.checkKeys(tableId, keys)));
    } catch (error) {
      // Who reads the rows next says which column is missing, and what to do.
      if (!isColumnsGone(error)) throw error;
    }
  };
  const rowUnderSelection = rowReader(workbook, headers, rows);
  const readMany = manyReader(workbook, { headers, rows, checkKeys });
  return {
    preparePredictionColumns: (table, columns) => workbook.preparePredictionColumns(table, columns),
    async readTable(table, reading): Promise<SheetTable> {
      await checkKeys();
      const classColumn = await headers.inSheetNow(classifier.labelColumn);
      const read = await workbook.readTable(table, { ...reading, classColumn });
      return { ...read, series: options.series, columns: headers.asClassifier(read.columns) };
    },
    selectedRow: (table, keyColumns) => checkKeys().then(() => rowUnderSelection(table, keyColumns)),
    rowUnderSelection,
    selectedRows: readMany('selectedRows'),
    shownRows: readMany('shownRows'),
    async scanCorrections(table, keyColumns) {
      await checkKeys();
      return (await byKeys(keyColumns, (keys) => workbook.scanCorrections(table, keys))).map(rows.out);
    },
    proposedRows: proposedReader(workbook, headers, rows),
    async onCorrections(table, keyColumns, listener, onProblem) {
      await checkKeys();
      return listening(workbook, headers, rows, options)(table, keyColumns, listener, onProblem);
    },
    async writePredictions(table, keyColumns, writes) {
      const own = rows.in(writes);
      const { written, gone } = await byKeys(keyColumns, (keys) => workbook.writePredictions(table, keys, own));
      return { written, gone: gone + writes.length - own.length };
    },
    ...correctionWriters(workbook, headers, rows),
    async writeLabels(table, keyColumns, { column, cells }) {
      const own = rows.in(cells);
      const { written, gone } = await byKeys([column, ...keyColumns], ([inSheet, ...keys]) =>
        workbook.writeLabels(table, keys, { column: inSheet!, cells: own }),
      );
      return { written, gone: gone + cells.length - own.length };
    },
    showRow: (table, keyColumns, key) => byKeys(keyColumns, (keys) => workbook.showRow(table, keys, rows.key(key))),
  };
}

function rowReader(workbook: WorkbookPort, { byKeys }: Headers, rows: Rows): TablePort['rowUnderSelection'] {
  return async (table, keyColumns) => {
    const row = await byKeys(keyColumns, (keys) => workbook.selectedRow(table, keys));
    return row && rows.out(row);
  };
}

function correctionWriters(
  workbook: WorkbookPort,
  { byKeys }: Headers,
  rows: Rows,
): Pick<TablePort, 'writeCorrection' | 'writeCorrections'> {
  return {
    writeCorrection: (table, keyColumns, key, name, mark) =>
      byKeys(keyColumns, (keys) => workbook.writeCorrection(table, keys, rows.key(key), name, mark)),
    async writeCorrections(table, keyColumns, corrections, mark) {
      const own = rows.inOrSaid(corrections);
      const { written, gone } = await byKeys(keyColumns, (keys) => workbook.writeCorrections(table, keys, own, mark));
      return { written, gone: gone + corrections.length - own.length };
    },
  };
}

function proposedReader(workbook: WorkbookPort, { byKeys }: Headers, rows: Rows): TablePort['proposedRows'] {
  return async (table, keyColumns) =>
    (await byKeys(keyColumns, (keys) => workbook.proposedRows(table, keys))).map(rows.keyOut);
}

/** Reads several rows at once, their keys looked at before. */
function manyReader(
  workbook: WorkbookPort,
  { headers, rows, checkKeys }: { headers: Headers; rows: Rows; checkKeys: () => Promise<void> },
): (which: 'selectedRows' | 'shownRows') => TablePort['selectedRows'] {
  return (which) => async (table, keyColumns, most) => {
    await checkKeys();
    const found = await headers.byKeys(keyColumns, (keys) => workbook[which](table, keys, most));
    return { ...found, rows: found.rows.map(rows.out) };
  };
}

/** Rows on their way out of the sheet and into it: their columns' names, and their keys in the table's series. */
interface Rows {
  out<Row extends { readonly key: RowKey; readonly cells: TypedCorrection['cells'] }>(this: void, row: Row): Row;
  /** A key of the sheet as the classifier's rows have it. */
  keyOut(this: void, key: RowKey): RowKey;
  /** Those of the rows that are the table's. */
  in<Row extends { readonly key: RowKey }>(rows: readonly Row[]): Row[];
  /** As `in`. @throws {WorkbookProblem} row-gone, for a row alone that is not the table's */
  inOrSaid: Rows['in'];
  /** @throws {WorkbookProblem} row-gone, for a row that is not the table's */
  key(key: RowKey): RowKey;
}

function createRows({ withCells }: Headers, series: string | null): Rows {
  const rows: Rows = {
    out: (row) => ({ ...withCells(row), key: inSeries(series, row.key) }),
    keyOut: (key) => inSeries(series, key),
    in: (rows) =>
      rows.flatMap((row) => {
        const key = withoutSeries(series, row.key);
        return key === null ? [] : [{ ...row, key }];
      }),
    inOrSaid: (all) => (all.length === 1 ? [{ ...all[0]!, key: rows.key(all[0]!.key) }] : rows.in(all)),
    key(key) {
      const own = withoutSeries(series, key);
      if (own !== null) return own;
      throw new WorkbookProblem(
        'row-gone',
        tableWords('rowElsewhere', { row: readableKey(key) }),
        tableWords('rowElsewhereNext'),
      );
    },
  };
  return rows;
}

/** The headers of the sheet and the classifier's names for them. */
interface Headers {
  /** Reads the headers anew; whether they are others than before. */
  haveChanged(): Promise<boolean>;
  /** The sheet's name of a column, by its headers of this moment. */
  inSheetNow(name: string): Promise<string>;
  asClassifier<Named extends { readonly name: string }>(columns: readonly Named[]): Named[];
  withCells<Row extends { readonly cells: TypedCorrection['cells'] }>(row: Row): Row;
  /** Does something by the sheet's names of key columns; once more when they were renamed since they were last read. */
  byKeys<Result>(keyColumns: readonly string[], act: (inSheet: readonly string[]) => Promise<Result>): Promise<Result>;
}

function createHeaders(
  workbook: WorkbookPort,
  classifier: Classifier,
  tableId: string,
  { choices, onSeen }: ClassifierTableOptions,
): Headers {
  let seen: SeenColumns | null = null;
  const see = (names: readonly string[]): SeenColumns => {
    const isSame = seen?.names.length === names.length && names.every((name, at) => name === seen?.names[at]);
    if (seen !== null && isSame) return seen;
    seen = { names, match: matchClassifier(names, classifier, choices) };
    onSeen(seen);
    return seen;
  };
  const look = async () => see(await workbook.columnNames(tableId));
  const inSheet = ({ match }: SeenColumns, names: readonly string[]) =>
    names.map((name) => match.found.get(name) ?? name);

  const headers: Headers = {
    async haveChanged() {
      const before = seen;
      return (await look()) !== before;
    },
    inSheetNow: async (name) => inSheet(await look(), [name])[0]!,
    asClassifier(columns) {
      const { found } = see(columns.map(({ name }) => name)).match;
      const ownNames = new Map([...found].map(([own, sheets]) => [sheets, own]));
      return columns.map((column) => ({ ...column, name: ownNames.get(column.name) ?? column.name }));
    },
    withCells: (row) => ({ ...row, cells: headers.asClassifier(row.cells) }),
    async byKeys(keyColumns, act) {
      const before = seen ?? (await look());
      try {
        return await act(inSheet(before, keyColumns));
      } catch (error) {
        if (!isColumnsGone(error)) throw error;
        const now = await look();
        if (now === before) throw error;
        return act(inSheet(now, keyColumns));
      }
    },
  };
  return headers;
}

/** Listens for corrections; anew, with a look at what was missed, when the key columns were renamed. */
function listening(
  workbook: WorkbookPort,
  { byKeys, haveChanged }: Headers,
  rows: Rows,
  { onKeys }: ClassifierTableOptions,
): TablePort['onCorrections'] {
  return async (table, keyColumns, listener, onProblem) => {
    const tell = (corrections: readonly TypedCorrection[]) => {
      if (corrections.length > 0) listener(corrections.map(rows.out));
    };
    const hear = (corrections: readonly TypedCorrection[], keys: KeyCheck) => {
      onKeys(keys);
      tell(corrections);
    };
    let stop: Unsubscribe;
    const start = async () => {
      stop = await byKeys(keyColumns, (keys) =>
        workbook.onCorrections(table, keys, hear, (problem) => void startAnew(problem)),
      );
    };
    const startAnew = async (problem: WorkbookProblem) => {
      try {
        if (!isColumnsGone(problem) || !(await haveChanged())) return onProblem?.(problem);
        await stop();
        await start();
        tell(await byKeys(keyColumns, (keys) => workbook.scanCorrections(table, keys)));
      } catch (error) {
        if (!(error instanceof WorkbookProblem)) throw error;
        onProblem?.(error);
      }
    };
    await start();
    return () => stop();
  };
}

function isColumnsGone(error: unknown): boolean {
  return error instanceof WorkbookProblem && error.code === 'columns-gone';
}
