import type { ColumnFilter } from '../../addin/ports/filter-port.ts';
import type { Scorecard } from '../../contract/scorecard.ts';
import type { CellValue, RowKey } from '../../contract/cell.ts';
import type { DriftTimeline } from '../../contract/drift-archive.ts';
import type { DriftReport } from '../../contract/drift.ts';
import type { ModelReport } from '../../contract/model-report.ts';
import { rowKeyOf } from '../../contract/row-key.ts';
import { isSameAnswer } from '../../addin/ports/same-answer.ts';
import type {
  AnswerRestore,
  KeptRun,
  RestoreResult,
  SourceMark,
  StandsBeside,
  StoodBeside,
} from '../../addin/ports/answers-port.ts';
import { mayReplace, type CorrectionWrite } from '../../addin/ports/correction-write.ts';
import {
  type CorrectionMark,
  WorkbookProblem,
  type ColumnWrite,
  type EmptiedCorrection,
  type KeyCheck,
  type PredictionWrite,
  type SampleTable,
  type Selection,
  type SelectedRows,
  type AnsweredRow,
  type SheetTable,
  type TableRef,
  type TypedCorrection,
  type WorkbookPort,
  type WriteResult,
} from '../../addin/ports/workbook-port.ts';
import type { AnomalySheet, HistoryReport, StreamReport } from '../../addin/ports/report-sheets.ts';
import type { TableReading } from '../../addin/ports/table-reading.ts';

export interface FakeColumn {
  readonly name: string;
  values: CellValue[];
  isDate?: boolean;
  errorCells?: number;
  /** What its cells show, where that is not their values. */
  shown?: (string | null)[];
}

/**
 * A workbook with one table in memory. What a person does is a method (`type`, `deleteRow`); what Amend wrote can be
 * read back (`predictions`, `corrections`). `breakNext` makes the next call of a method fail.
 */
export class FakeWorkbook implements WorkbookPort {
  selected: Selection;
  readonly table: TableRef;
  columns: FakeColumn[];
  readonly predictions = new Map<RowKey, PredictionWrite>();
  readonly corrections = new Map<RowKey, string>();
  /** What stands beside the rows, whoever put it there. */
  readonly beside = new Map<RowKey, StandsBeside>();
  readonly runs = new Map<string, KeptRun & { readonly lines: readonly string[] }>();
  readonly settings = new Map<string, string>();
  readonly shown: RowKey[] = [];
  /** What stands in the column “Amend group”, by key. */
  readonly groups = new Map<RowKey, string>();
  /** The body row that the person has selected. */
  selectedRowIndex: number | null = null;
  selectedRowIndexes: readonly number[] = [];
  /** Whether Excel opens the pane with the workbook. */
  opensPane = false;
  readonly driftSheets: DriftReport[] = [];
  readonly timelines: (DriftTimeline | null)[] = [];
  filters: ColumnFilter[] = [];
  /** How many rows are shown under a filter. */
  rowsOfFilter = 3;
  readonly modelSheets: ModelReport[] = [];
  prepared: Parameters<WorkbookPort['preparePredictionColumns']>[1] | null = null;
  reads = 0;
  readonly samples: SampleTable[] = [];
  /** What stands in Amend's class column, by row. */
  answers: readonly (string | null)[] | null = null;
  /** What stands in Amend's confidence column, by row. */
  confidences: readonly (number | null)[] | null = null;
  #listeners: {
    keyColumns: readonly string[];
    tell: (corrections: readonly TypedCorrection[], keys: KeyCheck) => void;
    onProblem: ((problem: WorkbookProblem) => void) | undefined;
  }[] = [];
  readonly #selectionListeners = new Set<() => void>();
  readonly #broken = new Map<keyof WorkbookPort, WorkbookProblem[]>();

  constructor(columns: FakeColumn[], table: Partial<TableRef> = {}) {
    this.columns = columns;
    this.table = {
      id: 'table-1',
      name: 'Purchases',
      worksheet: 'Cards',
      rows: columns[0]?.values.length ?? 0,
      ...table,
    };
    this.selected = { kind: 'table', table: this.table };
  }

  breakNext(method: keyof WorkbookPort, ...problems: WorkbookProblem[]): void {
    this.#broken.set(method, [...(this.#broken.get(method) ?? []), ...problems]);
  }

  /** What a person types into the correction column. */
  type(key: RowKey, text: string | null): void {
    this.typeQuietly(key, text);
    if (text === null) this.kept.delete(key);
    for (const { keyColumns, tell, onProblem } of this.#listeners) {
      try {
        const keys = this.#checkKeys(keyColumns);
        const isShared = keys.repeated.some((each) => each.key === key);
        tell(isShared ? [] : [this.#correctionOf(key, keyColumns)], keys);
      } catch (error) {
        if (!(error instanceof WorkbookProblem)) throw error;
        onProblem?.(error);
      }
    }
  }

  /** A correction of which Excel raises no event. */
  typeQuietly(key: RowKey, text: string | null): void {
    if (text === null) this.corrections.delete(key);
    else this.corrections.set(key, text);
  }

  /** The pane was closed without a word. */
  forgetListeners(): void {
    this.#listeners = [];
    this.#selectionListeners.clear();
  }

  renameColumn(name: string, to: string): void {
    this.columns = this.columns.map((column) => (column.name === name ? { ...column, name: to } : column));
  }

  deleteRow(row: number): void {
    for (const column of this.columns) column.values.splice(row, 1);
  }

  select(selection: Selection): void {
    this.selected = selection;
    for (const listener of this.#selectionListeners) listener();
  }

  async selection(): Promise<Selection> {
    this.#mayBreak('selection');
    return this.selected;
  }

  async onSelectionChanged(listener: () => void) {
    this.#selectionListeners.add(listener);
    return async () => void this.#selectionListeners.delete(listener);
  }

  async selectedRow(_tableId: string, keyColumns: readonly string[]): Promise<AnsweredRow | null> {
    this.#mayBreak('selectedRow');
    const row = this.selectedRowIndex;
    const key = row === null ? null : (this.#keys(keyColumns)[row] ?? null);
    return key === null
      ? null
      : {
          key,
          cells: this.columns.map((column) => ({ name: column.name, value: column.values[row!] ?? null })),
          answer: this.answers?.[row!] ?? null,
        };
  }

  rowUnderSelection(tableId: string, keyColumns: readonly string[]): Promise<AnsweredRow | null> {
    return this.selectedRow(tableId, keyColumns);
  }

  /** Body rows that a filter hides. */
  hiddenRows: ReadonlySet<number> = new Set();

  async shownRows(tableId: string, keyColumns: readonly string[], most: number): Promise<SelectedRows> {
    this.#mayBreak('shownRows');
    const selected = this.selectedRowIndexes;
    this.selectedRowIndexes = this.columns[0]!.values.map((_, row) => row).filter((row) => !this.hiddenRows.has(row));
    const shown = await this.selectedRows(tableId, keyColumns, most);
    this.selectedRowIndexes = selected;
    return shown;
  }

  async selectedRows(_tableId: string, keyColumns: readonly string[], most: number): Promise<SelectedRows> {
    this.#mayBreak('selectedRows');
    const keys = this.#keys(keyColumns);
    const rows = this.selectedRowIndexes.flatMap((row) => {
      const key = keys[row] ?? null;
      if (key === null) return [];
      const cells = this.columns.map((column) => ({ name: column.name, value: column.values[row] ?? null }));
      return [{ key, cells, answer: this.answers?.[row] ?? null }];
    });
    const selected = this.selectedRowIndexes.length;
    return { selected, rows: selected > most ? [] : rows };
  }

  async openPaneWithWorkbook(isOpened: boolean): Promise<void> {
    this.opensPane = isOpened;
  }

  async makeTable(): Promise<TableRef> {
    this.#mayBreak('makeTable');
    this.selected = { kind: 'table', table: this.table };
    return this.table;
  }

  async addSample(sample: SampleTable): Promise<TableRef> {
    this.#mayBreak('addSample');
    this.samples.push(sample);
    return this.makeTable();
  }

  async columnNames(): Promise<readonly string[]> {
    this.#mayBreak('columnNames');
    return this.columns.map((column) => column.name);
  }

  async readTable(_tableId: string, { classColumn }: TableReading = {}): Promise<SheetTable> {
    this.#mayBreak('readTable');
    this.reads++;
    const rows = this.columns[0]?.values.length ?? 0;
    const columns = this.columns.map((column) => ({
      name: column.name,
      values: [...column.values],
      isDate: column.isDate ?? false,
      errorCells: column.errorCells ?? 0,
      ...(column.name === classColumn && column.shown ? { shown: column.shown } : {}),
    }));
    return {
      table: { ...this.table, rows },
      columns,
      corrections: null,
      answers: this.answers,
      confidences: this.confidences,
    };
  }

  async addIdColumn(): Promise<string> {
    this.#mayBreak('addIdColumn');
    const rows = this.columns[0]?.values.length ?? 0;
    this.columns.push({ name: 'Amend id', values: Array.from({ length: rows }, (_, row) => `id-${row}`) });
    return 'Amend id';
  }

  async checkKeys(_tableId: string, keyColumns: readonly string[]): Promise<KeyCheck> {
    this.#mayBreak('checkKeys');
    return this.#checkKeys(keyColumns);
  }

  async preparePredictionColumns(
    _tableId: string,
    options: Parameters<WorkbookPort['preparePredictionColumns']>[1],
  ): Promise<void> {
    this.#mayBreak('preparePredictionColumns');
    this.prepared = options;
  }

  async writePredictions(
    _tableId: string,
    keyColumns: readonly string[],
    writes: readonly PredictionWrite[],
    onStood?: (stood: readonly StoodBeside[]) => void,
  ): Promise<WriteResult> {
    this.#mayBreak('writePredictions');
    const present = new Set(this.#keys(keyColumns));
    const found = writes.filter((write) => present.has(write.key));
    onStood?.(found.map(({ key }) => this.#stands(key)));
    for (const write of found) {
      this.predictions.set(write.key, write);
      const { class: name, confidence, source } = write;
      this.beside.set(write.key, { class: name, confidence, source });
    }
    return { written: found.length, gone: writes.length - found.length };
  }

  async readAnswers(_tableId: string, keyColumns: readonly string[]): Promise<readonly StoodBeside[]> {
    this.#mayBreak('readAnswers');
    return this.#keys(keyColumns).flatMap((key) => (key === null ? [] : [this.#stands(key)]));
  }

  /** Rows marked as edited since they were classified. */
  edited: readonly RowKey[] = [];

  async markEdited(_tableId: string, _keyColumns: readonly string[], keys: readonly RowKey[]): Promise<void> {
    this.#mayBreak('markEdited');
    this.edited = keys;
  }

  readonly #editListeners = new Set<() => void>();

  /** A person has edited cells of the table. */
  tellEdited(): void {
    for (const listener of [...this.#editListeners]) listener();
  }

  async onEdited(_tableId: string, listener: () => void) {
    this.#mayBreak('onEdited');
    this.#editListeners.add(listener);
    return async () => void this.#editListeners.delete(listener);
  }

  async restoreAnswers(
    _tableId: string,
    keyColumns: readonly string[],
    restores: readonly AnswerRestore[],
  ): Promise<RestoreResult> {
    this.#mayBreak('restoreAnswers');
    const present = new Set(this.#keys(keyColumns));
    const found = restores.filter(({ key }) => present.has(key));
    const own = found.filter(({ key, expected }) => isSameAnswer(this.#stands(key), expected));
    for (const { key, restored } of own) this.beside.set(key, restored);
    return { written: own.length, gone: restores.length - found.length, other: found.length - own.length };
  }

  async keptRuns(): Promise<readonly KeptRun[]> {
    this.#mayBreak('keptRuns');
    return [...this.runs.values()];
  }

  async linesOfRun(_tableId: string, run: string): Promise<readonly string[]> {
    this.#mayBreak('linesOfRun');
    return this.runs.get(run)?.lines ?? [];
  }

  async keepRun(_tableId: string, run: KeptRun, lines: readonly string[]): Promise<void> {
    this.#mayBreak('keepRun');
    this.runs.set(run.id, { ...run, lines: [...(this.runs.get(run.id)?.lines ?? []), ...lines] });
  }

  async forgetRun(_tableId: string, run: string): Promise<void> {
    this.#mayBreak('forgetRun');
    this.runs.delete(run);
  }

  #stands(key: RowKey): StoodBeside {
    return { key, ...(this.beside.get(key) ?? { class: null, confidence: null, source: null }) };
  }

  async onCorrections(
    _tableId: string,
    keyColumns: readonly string[],
    tell: (corrections: readonly TypedCorrection[], keys: KeyCheck) => void,
    onProblem?: (problem: WorkbookProblem) => void,
  ) {
    this.#mayBreak('onCorrections');
    this.#keys(keyColumns);
    const listener = { keyColumns, tell, onProblem };
    this.#listeners.push(listener);
    return async () => {
      this.#listeners = this.#listeners.filter((each) => each !== listener);
    };
  }

  async scanCorrections(_tableId: string, keyColumns: readonly string[]): Promise<readonly TypedCorrection[]> {
    this.#mayBreak('scanCorrections');
    const keys = this.#keys(keyColumns);
    return [...this.corrections.keys()]
      .filter((key) => keys.filter((each) => each === key).length === 1)
      .map((key) => this.#correctionOf(key, keyColumns))
      .map((each) => (this.marks.get(each.key) === 'draft' ? { ...each, isDraft: true as const } : each));
  }

  /** Corrections that the workbook has taken note of. */
  kept = new Map<RowKey, string>();

  async emptiedCorrections(_tableId: string, keyColumns: readonly string[]): Promise<readonly EmptiedCorrection[]> {
    this.#mayBreak('emptiedCorrections');
    const keys = this.#keys(keyColumns);
    return [...this.kept].flatMap(([key, was]) =>
      this.corrections.has(key) || !keys.includes(key) ? [] : [{ ...this.#correctionOf(key, keyColumns), was }],
    );
  }

  async keepCorrections(_tableId: string, settled: readonly RowKey[]): Promise<void> {
    this.#mayBreak('keepCorrections');
    for (const key of settled) this.kept.delete(key);
    for (const [key, name] of this.corrections) this.kept.set(key, name);
  }

  /** Rows whose correction is marked as waiting for approval. */
  async proposedRows(): Promise<readonly RowKey[]> {
    this.#mayBreak('proposedRows');
    return [...this.marks].filter(([, mark]) => mark === 'proposed').map(([key]) => key);
  }

  /** How correction cells are marked, where they ever were. */
  readonly marks = new Map<RowKey, CorrectionMark>();

  async writeCorrection(
    _tableId: string,
    _keyColumns: readonly string[],
    key: RowKey,
    className: string,
    mark?: CorrectionMark,
  ): Promise<void> {
    this.#mayBreak('writeCorrection');
    this.typeQuietly(key, className === '' ? null : className);
    if (className === '') this.kept.delete(key);
    if (mark !== undefined) this.marks.set(key, mark);
  }

  async writeCorrections(
    _tableId: string,
    _keyColumns: readonly string[],
    corrections: readonly CorrectionWrite[],
    mark?: CorrectionMark,
  ): Promise<WriteResult> {
    this.#mayBreak('writeCorrections');
    const written = corrections.filter(({ key, over }) => mayReplace(this.corrections.get(key) ?? null, over));
    for (const { key, class: name } of written) {
      this.typeQuietly(key, name);
      if (name === null) this.kept.delete(key);
      if (mark !== undefined) this.marks.set(key, mark);
    }
    return { written: written.length, gone: 0 };
  }

  async writeLabels(
    _tableId: string,
    _keyColumns: readonly string[],
    { column, cells }: ColumnWrite,
  ): Promise<WriteResult> {
    this.#mayBreak('writeLabels');
    const labels = this.columns.find(({ name }) => name === column)!;
    const keys = this.columns[0]!.values;
    let written = 0;
    labels.values = labels.values.map((value, row) => {
      const cell = cells.find(({ key }) => key === keys[row]);
      if (cell !== undefined) written++;
      return cell?.class ?? value;
    });
    return { written, gone: cells.length - written };
  }

  async writeSources(
    _tableId: string,
    _keyColumns: readonly string[],
    keys: readonly RowKey[],
    source: SourceMark,
  ): Promise<void> {
    this.#mayBreak('writeSources');
    for (const key of keys) this.beside.set(key, { ...this.#stands(key), source });
  }

  async writeGroups(_tableId: string, _keyColumns: readonly string[], cells: ColumnWrite['cells']): Promise<void> {
    this.#mayBreak('writeGroups');
    for (const { key, class: group } of cells) this.groups.set(key, group);
  }

  async addClassColumn(_tableId: string, name: string): Promise<string> {
    this.#mayBreak('addClassColumn');
    const rows = this.columns[0]?.values.length ?? 0;
    this.columns.push({ name, values: new Array<null>(rows).fill(null) });
    return name;
  }

  async showRow(_tableId: string, _keyColumns: readonly string[], key: RowKey): Promise<void> {
    this.#mayBreak('showRow');
    this.shown.push(key);
  }

  async showColumn(_tableId: string, column: string): Promise<void> {
    this.#mayBreak('showColumn');
    this.shown.push(column);
  }

  async showOnly(_tableId: string, filters: readonly ColumnFilter[]): Promise<number> {
    this.#mayBreak('showOnly');
    this.filters = [...filters];
    return this.rowsOfFilter;
  }

  async showAgain(_tableId: string, columns: readonly ColumnFilter['column'][]): Promise<void> {
    this.filters = this.filters.filter(({ column }) => !columns.includes(column));
  }

  async writeDriftSheet(report: DriftReport, timeline: DriftTimeline | null): Promise<void> {
    this.#mayBreak('writeDriftSheet');
    this.timelines.push(timeline);
    this.driftSheets.push(report);
  }

  async writeModelSheet(report: ModelReport): Promise<void> {
    this.#mayBreak('writeModelSheet');
    this.modelSheets.push(report);
  }

  readonly anomalySheets: AnomalySheet[] = [];

  async writeAnomalySheet(sheet: AnomalySheet): Promise<void> {
    this.#mayBreak('writeAnomalySheet');
    this.anomalySheets.push(sheet);
  }

  readonly scorecardSheets: Scorecard[] = [];

  async writeScorecardSheet(scorecard: Scorecard): Promise<void> {
    this.#mayBreak('writeScorecardSheet');
    this.scorecardSheets.push(scorecard);
  }

  readonly historySheets: HistoryReport[] = [];

  async writeHistorySheet(report: HistoryReport): Promise<void> {
    this.#mayBreak('writeHistorySheet');
    this.historySheets.push(report);
  }

  readonly streamSheets: StreamReport[] = [];

  async writeStreamSheet(report: StreamReport): Promise<void> {
    this.#mayBreak('writeStreamSheet');
    this.streamSheets.push(report);
  }

  async writeAnswerSheet(): Promise<void> {
    this.#mayBreak('writeAnswerSheet');
  }

  async readSetting(key: string): Promise<string | null> {
    this.#mayBreak('readSetting');
    return this.settings.get(key) ?? null;
  }

  async writeSetting(key: string, value: string): Promise<void> {
    this.#mayBreak('writeSetting');
    this.settings.set(key, value);
  }

  #correctionOf(key: RowKey, keyColumns: readonly string[]): TypedCorrection {
    const row = this.#keys(keyColumns).indexOf(key);
    return {
      key,
      class: this.corrections.get(key) ?? null,
      cells: this.columns.map((column) => ({ name: column.name, value: column.values[row] ?? null })),
      predictedClass: this.predictions.get(key)?.class ?? null,
      column: 'correction',
    };
  }

  /** Key cells stand in column A, below the headers. Rows without one of Amend's ids are given one. */
  #checkKeys(keyColumns: readonly string[]): KeyCheck {
    const ids = keyColumns.includes('Amend id') ? this.columns.find(({ name }) => name === 'Amend id') : undefined;
    let given = 0;
    if (ids !== undefined)
      ids.values = ids.values.map((id, row, all) => (id === null || all.indexOf(id) < row ? `given-${++given}` : id));
    const keys = this.#keys(keyColumns);
    const shared = [...new Set(keys)].filter((key) => key !== null && keys.indexOf(key) !== keys.lastIndexOf(key));
    const repeated = shared.map((key) => {
      const cells = keys.flatMap((each, row) => (each === key ? [`A${row + 2}`] : []));
      return { key: key!, rows: cells.length, cells };
    });
    return { given, repeated };
  }

  #keys(keyColumns: readonly string[]): (RowKey | null)[] {
    const columns = keyColumns.map((name) => {
      const column = this.columns.find((each) => each.name === name);
      if (column === undefined)
        throw new WorkbookProblem(
          'columns-gone',
          `The table has no column "${name}" any more.`,
          'Undo the change of the column.',
        );
      return column;
    });
    return this.columns[0]!.values.map((_, row) => rowKeyOf(columns.map((column) => column.values[row] ?? null)));
  }

  #mayBreak(method: keyof WorkbookPort): void {
    const problem = this.#broken.get(method)?.shift();
    if (problem) throw problem;
  }
}

export function cellBeingEdited(): WorkbookProblem {
  return new WorkbookProblem(
    'cell-being-edited',
    'A cell is being edited.',
    'Finish the cell with Enter or Esc, then try again.',
  );
}
