import type { AcceptLevels } from '../../contract/acceptance.ts';
import type { CellValue, RowKey } from '../../contract/cell.ts';
import type { RowPrediction } from '../../contract/prediction.ts';
import type { AnswersPort, SourceMark, StoodBeside } from './answers-port.ts';
import type { FilterPort } from './filter-port.ts';
import type { ShowingPort } from './showing-port.ts';
import type { CorrectionWrite } from './correction-write.ts';
import type { ReportSheets } from './report-sheets.ts';
import type { TableReading } from './table-reading.ts';

/** A table of the workbook, by the id that survives renaming. */
export interface TableRef {
  readonly id: string;
  readonly name: string;
  readonly worksheet: string;
  /** Body rows, headers and totals not counted. */
  readonly rows: number;
  /** The table has a row of totals below its body, which is never read as data. */
  readonly hasTotals?: boolean;
}

/** The part of a range that looks like a table, without the rows around it. */
export interface TablePart {
  readonly address: string;
  /** Headers counted. */
  readonly rows: number;
  /** Rows above the headers, which look like a title. */
  readonly titleRows: number;
  /** Rows below the data, which look like totals. */
  readonly totalsRows: number;
}

/** What the person has selected. */
export type Selection =
  | { readonly kind: 'table'; readonly table: TableRef }
  | {
      readonly kind: 'range';
      readonly address: string;
      readonly rows: number;
      readonly columns: number;
      /** Absent where all of the range looks like one table. */
      readonly part?: TablePart;
    }
  | { readonly kind: 'nothing' };

/**
 * One column as it stands in the sheet; Amend's own columns are never among them, but for the id column, which is a
 * key.
 */
export interface SheetColumn {
  readonly name: string;
  /** One cell per body row. Error cells (#N/A …) are null here and counted in `errorCells`. */
  readonly values: readonly CellValue[];
  /** True when the number format of the column shows dates: the numbers are serial days. */
  readonly isDate: boolean;
  readonly errorCells: number;
  /** The cells as the sheet shows them, trimmed, where that was asked for: what is shown is the class. */
  readonly shown?: readonly (string | null)[];
}

/** A table read whole: columns in sheet order, cells in row order. */
export interface SheetTable {
  readonly table: TableRef;
  readonly columns: readonly SheetColumn[];
  /** The correction column's text per row, once Amend's columns are there; null where empty. */
  readonly corrections: readonly (string | null)[] | null;
  /** What stands in Amend's class column, by row; null without that column. */
  readonly answers: readonly (string | null)[] | null;
  /** What stands in Amend's confidence column, by row, 0..1; null without that column. */
  readonly confidences: readonly (number | null)[] | null;
  /** What stands before the key of every row, see `row-series.ts`; a workbook knows of none. */
  readonly series?: string | null;
}

/** How odd a row is, in 0..1, and by which columns, in words. */
export interface Oddness {
  readonly score: number;
  readonly reasons: string;
}

/** What to write beside a row. */
export interface PredictionWrite extends Omit<RowPrediction, 'source'> {
  readonly source: SourceMark;
  /** The class changed through the person's latest corrections: the row is marked. */
  readonly changed: boolean;
  /** How odd the row is, and why, in a sentence; left out where no column says so. */
  readonly oddness?: Oddness;
}

/** Classes for a column of the person's own, joined to their rows by key. */
export interface ColumnWrite {
  readonly column: string;
  readonly cells: readonly { readonly key: RowKey; readonly class: string }[];
}

/**
 * What became of a write: rows that were sorted away are found by key; rows that are gone, or share their key with
 * another by now, are counted as gone.
 */
export interface WriteResult {
  readonly written: number;
  readonly gone: number;
}

/** A class that a person typed, pasted or chose in the correction column, or over Amend's class itself. */
export interface TypedCorrection {
  readonly key: RowKey;
  /** The text typed, trimmed; null when the cell was emptied (the correction is withdrawn). */
  readonly class: string | null;
  /** Every cell of the row by column, as in {@link SheetTable}, at the moment of the correction. */
  readonly cells: readonly { readonly name: string; readonly value: CellValue }[];
  /** What Amend had answered when the person typed. */
  readonly predictedClass: string | null;
  readonly column: 'correction' | 'class';
  /** The cell is marked as a draft: somebody has typed it, and not sent it. Only a look through the sheet tells. */
  readonly isDraft?: true;
}

/** A row whose correction was emptied without the pane seeing it: `class` is null. */
export interface EmptiedCorrection extends TypedCorrection {
  /** What stood there. */
  readonly was: string;
}

/** What stands behind a correction in its cell: it waits for approval, or was not sent. */
export type CorrectionMark = 'proposed' | 'draft' | 'none';

/** Rows that share one key, so that nothing can be said of one of them alone. */
export interface RepeatedKey {
  readonly key: RowKey;
  readonly rows: number;
  /** Where the key stands, such as "A92"; of many rows the first three. */
  readonly cells: readonly string[];
}

/** How the rows of a table can be told apart at this moment. */
export interface KeyCheck {
  /** Rows that had no id of Amend's, or the id of the row they were copied from, and were given one of their own. */
  readonly given: number;
  /** In the order of the sheet. Such rows are neither read for corrections nor written to. */
  readonly repeated: readonly RepeatedKey[];
}

/** One row of a table as it stands. */
export interface SheetRow {
  readonly key: RowKey;
  /** Every cell of the row by column, as in {@link SheetTable}. */
  readonly cells: readonly { readonly name: string; readonly value: CellValue }[];
}

/** A row with the class that Amend answers beside it; null where none stands. */
export interface AnsweredRow extends SheetRow {
  readonly answer: string | null;
}

/** What a person has selected of a table. */
export interface SelectedRows {
  /** Rows that the selection touches, hidden ones counted. */
  readonly selected: number;
  /** Those of them that are seen and have a key, in the order of the sheet; none where too many are selected. */
  readonly rows: readonly AnsweredRow[];
}

export type Unsubscribe = () => Promise<void>;

/** Named failures of the workbook, each with a sentence for the person. */
export type WorkbookProblemCode =
  | 'cell-being-edited'
  | 'protected-sheet'
  | 'protected-workbook'
  | 'access-denied'
  | 'read-only'
  | 'table-gone'
  | 'columns-gone'
  | 'row-gone'
  | 'no-room'
  | 'column-too-narrow'
  | 'table-busy'
  | 'table-too-large'
  | 'no-table'
  | 'range-not-a-table'
  | 'unsupported-host'
  | 'unexpected';

export class WorkbookProblem extends Error {
  readonly code: WorkbookProblemCode;
  readonly nextStep: string;

  constructor(code: WorkbookProblemCode, sentence: string, nextStep: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'WorkbookProblem';
    this.code = code;
    this.nextStep = nextStep;
  }
}

/** A made-up table to try on. Numbers and texts; null is blank. */
export interface SampleTable {
  readonly headers: readonly string[];
  /** Each as long as `headers`. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** What the flows need of a workbook. `addin/excel` and `addin/sheets` implement it on Office.js; tests fake it. */
export interface WorkbookPort extends ReportSheets, AnswersPort, FilterPort, ShowingPort {
  selection(): Promise<Selection>;
  onSelectionChanged(listener: () => void): Promise<Unsubscribe>;

  /** The row of the table in which the selection starts; null when the selection is elsewhere or the row has no key. */
  selectedRow(tableId: string, keyColumns: readonly string[]): Promise<AnsweredRow | null>;

  /**
   * The rows of the table that the selection touches and the person sees; none is read when more than `most` are
   * selected.
   */
  selectedRows(tableId: string, keyColumns: readonly string[], most: number): Promise<SelectedRows>;

  /** As `selectedRows`, of the whole table: the rows that no filter and no hand hides. */
  shownRows(tableId: string, keyColumns: readonly string[], most: number): Promise<SelectedRows>;

  /** Makes a table of the range, its first row being the headers. */
  makeTable(address: string): Promise<TableRef>;

  /** Adds a worksheet with a table to try on, and selects it. */
  addSample(sample: SampleTable): Promise<TableRef>;

  /** The headers of the table in sheet order, Amend's own left out, but for the id column. */
  columnNames(tableId: string): Promise<readonly string[]>;

  /**
   * Reads the whole table in chunks of rows; throws `table-too-large` before reading what Excel would answer with null.
   */
  readTable(tableId: string, reading?: TableReading): Promise<SheetTable>;

  /** Adds a column `Amend id` of generated keys at the table's right end (once), and fills blank ids of new rows. */
  addIdColumn(tableId: string): Promise<string>;

  /** Adds an empty column for classes at the table's right end, and answers what it is called. */
  addClassColumn(tableId: string, name: string): Promise<string>;

  /** Writes beside rows which group they are in, joined by key, in a column `Amend group` that is added once. */
  writeGroups(tableId: string, keyColumns: readonly string[], cells: ColumnWrite['cells']): Promise<void>;

  /** Looks at the key of every row. Where it is Amend's id, rows that were added or copied are given one first. */
  checkKeys(tableId: string, keyColumns: readonly string[]): Promise<KeyCheck>;

  /**
   * Makes sure that the class, confidence and correction columns stand at the table's right, with the drop-down of
   * `classes` and the low-confidence format. The person's own cells, formulas and formats stay as they are.
   */
  preparePredictionColumns(
    tableId: string,
    options: {
      readonly classes: readonly string[];
      readonly lowConfidence: number;
      /** From which confidence on answers are marked as needing no look, by class; null, as left out, for none. */
      readonly accept?: AcceptLevels | null;
      /** Whether a column says where each class comes from. */
      readonly withSource?: boolean;
      /** Whether columns say how odd each row is, and by which of its columns. */
      readonly withScore?: boolean;
    },
  ): Promise<void>;

  /**
   * Writes predictions beside their rows, joined by key at the moment of writing; at most two syncs a call.
   *
   * @param onStood told what stood beside the rows that were written, where that is asked for
   */
  writePredictions(
    tableId: string,
    keyColumns: readonly string[],
    writes: readonly PredictionWrite[],
    onStood?: (stood: readonly StoodBeside[]) => void,
  ): Promise<WriteResult>;

  /**
   * Calls back with what a person (not Amend, not a co-author) typed, pasted or filled into the correction column, and
   * with the keys as they were looked at for it.
   */
  onCorrections(
    tableId: string,
    keyColumns: readonly string[],
    listener: (corrections: readonly TypedCorrection[], keys: KeyCheck) => void,
    /** Called when an edit could not be read; the corrections still stand in the sheet, a scan finds them. */
    onProblem?: (problem: WorkbookProblem) => void,
  ): Promise<Unsubscribe>;

  /** Calls back when the person here has edited cells of the table other than Amend's. */
  onEdited(tableId: string, listener: () => void): Promise<Unsubscribe>;

  /** Every correction that stands in the correction column now: some edits raise no event. */
  scanCorrections(tableId: string, keyColumns: readonly string[]): Promise<readonly TypedCorrection[]>;

  /**
   * Rows whose correction stood there when the workbook last took note of it, and is gone though nobody here was seen
   * emptying it; as of the last look through the column.
   */
  emptiedCorrections(tableId: string, keyColumns: readonly string[]): Promise<readonly EmptiedCorrection[]>;

  /**
   * Has the workbook take note of the corrections that stand, for a pane that is opened later. A workbook that takes no
   * notes, because it is read-only, takes none.
   *
   * @param settled rows whose emptied correction is no longer asked about
   */
  keepCorrections(tableId: string, settled: readonly RowKey[]): Promise<void>;

  /** Rows whose correction cell is marked as waiting for approval. */
  proposedRows(tableId: string, keyColumns: readonly string[]): Promise<readonly RowKey[]>;

  /**
   * Puts a class into the correction cell of a row, as if the person had typed it there; '' empties the cell.
   *
   * @param mark left out, it stays as it is
   */
  writeCorrection(
    tableId: string,
    keyColumns: readonly string[],
    key: RowKey,
    className: string,
    mark?: CorrectionMark,
  ): Promise<void>;

  /**
   * As `writeCorrection`, for many rows at once. Cells that were typed into meanwhile are neither written nor gone.
   *
   * @throws {WorkbookProblem} row-gone, for one row alone
   */
  writeCorrections(
    tableId: string,
    keyColumns: readonly string[],
    corrections: readonly CorrectionWrite[],
    mark?: CorrectionMark,
  ): Promise<WriteResult>;

  /** Writes classes into a column of the person's own, joined by key at the moment of writing. */
  writeLabels(tableId: string, keyColumns: readonly string[], write: ColumnWrite): Promise<WriteResult>;

  /** Says where the classes of rows come from, in a table with a column for that; in another one nothing is done. */
  writeSources(
    tableId: string,
    keyColumns: readonly string[],
    keys: readonly RowKey[],
    source: SourceMark,
  ): Promise<void>;

  /** Has Excel open the pane by itself with this workbook, or not any more; kept in the workbook once it is saved. */
  openPaneWithWorkbook(isOpened: boolean): Promise<void>;

  /** Small settings kept in the workbook itself; never secrets. */
  readSetting(key: string): Promise<string | null>;
  writeSetting(key: string, value: string): Promise<void>;
}

/** What the work with one classifier needs of its table. Its keys are looked at before each reading of rows. */
export interface TablePort extends Pick<
  WorkbookPort,
  | 'selectedRow'
  | 'selectedRows'
  | 'readTable'
  | 'preparePredictionColumns'
  | 'writePredictions'
  | 'onEdited'
  | keyof AnswersPort
  | 'scanCorrections'
  | 'emptiedCorrections'
  | 'keepCorrections'
  | 'proposedRows'
  | 'shownRows'
  | 'writeCorrection'
  | 'writeCorrections'
  | 'writeLabels'
  | 'writeSources'
  | 'writeGroups'
  | keyof FilterPort
  | keyof ShowingPort
> {
  /** As `selectedRow`, but the keys are not looked at: whoever merely selects a row changes nothing. */
  rowUnderSelection(tableId: string, keyColumns: readonly string[]): Promise<AnsweredRow | null>;

  onCorrections(
    tableId: string,
    keyColumns: readonly string[],
    listener: (corrections: readonly TypedCorrection[]) => void,
    onProblem?: (problem: WorkbookProblem) => void,
  ): Promise<Unsubscribe>;
}
