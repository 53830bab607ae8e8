import type { RowKey } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { ColumnMatch } from '../../contract/column-match.ts';
import { WorkbookProblem, type KeyCheck, type TypedCorrection, type WorkbookPort } from '../ports/workbook-port.ts';
import type { ColumnChoices } from './column-choices.ts';
import { matchClassifier } from './feature-columns.ts';
import { readableKey } from './keyed-rows.ts';
import { inSeries, withoutSeries } from './row-series.ts';
import { tableWords } from './words/table-words.ts';

/** The headers of a table as they were last read, and which of them are the classifier's columns. */
export interface SeenColumns {
  readonly names: readonly string[];
  readonly match: ColumnMatch;
}

export interface ClassifierTableOptions {
  readonly choices: ColumnChoices;
  /** What stands before the keys of this table's rows, wherever they leave the sheet; null for nothing. */
  readonly series: string | null;
  /** Called whenever the headers are read and are others than before. */
  readonly onSeen: (seen: SeenColumns) => void;
  /** Called whenever the keys of the rows are looked at: before each reading of rows. */
  readonly onKeys: (keys: KeyCheck) => void;
}

/** Rows on their way out of the sheet and into it: their columns' names, and their keys in the table's series. */
export interface Rows {
  out<Row extends { readonly key: RowKey; readonly cells: TypedCorrection['cells'] }>(this: void, row: Row): Row;
  /** The same of what has no cells of its own. */
  named<Row extends { readonly key: RowKey }>(this: void, row: Row): Row;
  /** Those of the rows that are the table's. */
  in<Row extends { readonly key: RowKey }>(rows: readonly Row[]): Row[];
  /** As `in`. @throws {WorkbookProblem} row-gone, for a row alone that is not the table's */
  inOrSaid: Rows['in'];
  /** @throws {WorkbookProblem} row-gone, for a row that is not the table's */
  key(key: RowKey): RowKey;
}

export function createRows({ withCells }: Headers, series: string | null): Rows {
  const rows: Rows = {
    out: (row) => ({ ...withCells(row), key: inSeries(series, row.key) }),
    named: (row) => ({ ...row, key: inSeries(series, row.key) }),
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
export interface Headers {
  /** Reads the headers anew; whether they are others than before. */
  haveChanged(): Promise<boolean>;
  /** The sheet's name of a column, by its headers of this moment. */
  inSheetNow(name: string): Promise<string>;
  asClassifier<Named extends { readonly name: string }>(columns: readonly Named[]): Named[];
  withCells<Row extends { readonly cells: TypedCorrection['cells'] }>(row: Row): Row;
  /** Does something by the sheet's names of key columns; once more when they were renamed since they were last read. */
  byKeys<Result>(keyColumns: readonly string[], act: (inSheet: readonly string[]) => Promise<Result>): Promise<Result>;
}

export function createHeaders(
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

/** Whether a column that was asked for by its name is not there. */
export function isColumnsGone(error: unknown): boolean {
  return error instanceof WorkbookProblem && error.code === 'columns-gone';
}
