import type { Classifier } from '../../contract/classifier.ts';
import {
  createHeaders,
  createRows,
  isColumnsGone,
  type ClassifierTableOptions,
  type Headers,
  type Rows,
} from './classifier-headers.ts';
import type { AnswersPort, StoodBeside } from '../ports/answers-port.ts';
import type { ColumnFilter, FilterPort } from '../ports/filter-port.ts';
import {
  WorkbookProblem,
  type KeyCheck,
  type SheetTable,
  type TablePort,
  type TypedCorrection,
  type Unsubscribe,
  type WorkbookPort,
} from '../ports/workbook-port.ts';

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
      const keyed = reading?.kept && (await byKeys(classifier.keyColumns, async (keyColumns) => ({ keyColumns })));
      const read = await workbook.readTable(table, { ...reading, ...keyed, classColumn });
      return { ...read, series: options.series, columns: headers.asClassifier(read.columns) };
    },
    selectedRow: (table, keyColumns) => checkKeys().then(() => rowUnderSelection(table, keyColumns)),
    rowUnderSelection,
    onEdited: (table, listener) => workbook.onEdited(table, listener),
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
    ...answerWriter(workbook, headers, rows),
    ...correctionWriters(workbook, headers, rows),
    ...labelWriters(workbook, headers, rows),
    showColumn: (table, column) => byKeys([column], ([inSheet]) => workbook.showColumn(table, inSheet!)),
    showRow: (table, keyColumns, key) => byKeys(keyColumns, (keys) => workbook.showRow(table, keys, rows.key(key))),
    ...rowFilters(workbook, headers),
  };
}

function labelWriters(
  workbook: WorkbookPort,
  { byKeys }: Headers,
  rows: Rows,
): Pick<TablePort, 'writeLabels' | 'writeSources' | 'writeGroups'> {
  return {
    async writeLabels(table, keyColumns, { column, cells }) {
      const own = rows.in(cells);
      const { written, gone } = await byKeys([column, ...keyColumns], ([inSheet, ...keys]) =>
        workbook.writeLabels(table, keys, { column: inSheet!, cells: own }),
      );
      return { written, gone: gone + cells.length - own.length };
    },
    writeSources(table, keyColumns, keys, source) {
      const own = rows.in(keys.map((key) => ({ key }))).map(({ key }) => key);
      return byKeys(keyColumns, (names) => workbook.writeSources(table, names, own, source));
    },
    writeGroups: (table, keyColumns, cells) =>
      byKeys(keyColumns, (names) => workbook.writeGroups(table, names, rows.in(cells))),
  };
}

function rowFilters(workbook: WorkbookPort, { byKeys }: Headers): FilterPort {
  const own = (columns: readonly ColumnFilter['column'][]) => columns.filter((column) => typeof column === 'string');
  const inSheet = (column: ColumnFilter['column'], names: readonly string[], found: readonly string[]) =>
    typeof column === 'string' ? found[names.indexOf(column)]! : column;
  return {
    showOnly(table, filters) {
      const names = own(filters.map(({ column }) => column));
      return byKeys(names, (found) =>
        workbook.showOnly(
          table,
          filters.map((filter) => ({ ...filter, column: inSheet(filter.column, names, found) })),
        ),
      );
    },
    showAgain(table, columns) {
      const names = own(columns);
      return byKeys(names, (found) =>
        workbook.showAgain(
          table,
          columns.map((column) => inSheet(column, names, found)),
        ),
      );
    },
  };
}

function rowReader(workbook: WorkbookPort, { byKeys }: Headers, rows: Rows): TablePort['rowUnderSelection'] {
  return async (table, keyColumns) => {
    const row = await byKeys(keyColumns, (keys) => workbook.selectedRow(table, keys));
    return row && rows.out(row);
  };
}

function proposedReader(workbook: WorkbookPort, { byKeys }: Headers, rows: Rows): TablePort['proposedRows'] {
  return async (table, keyColumns) =>
    (await byKeys(keyColumns, (keys) => workbook.proposedRows(table, keys))).map((key) => rows.named({ key }).key);
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

function correctionWriters(
  workbook: WorkbookPort,
  { byKeys }: Headers,
  rows: Rows,
): Pick<TablePort, 'writeCorrection' | 'writeCorrections' | 'emptiedCorrections' | 'keepCorrections'> {
  return {
    emptiedCorrections: async (table, keyColumns) =>
      (await byKeys(keyColumns, (keys) => workbook.emptiedCorrections(table, keys))).map(rows.out),
    keepCorrections: (table, settled) =>
      workbook.keepCorrections(
        table,
        rows.in(settled.map((key) => ({ key }))).map(({ key }) => key),
      ),
    writeCorrection: (table, keyColumns, key, name, mark) =>
      byKeys(keyColumns, (keys) => workbook.writeCorrection(table, keys, rows.key(key), name, mark)),
    async writeCorrections(table, keyColumns, corrections, mark) {
      const own = rows.inOrSaid(corrections);
      const { written, gone } = await byKeys(keyColumns, (keys) => workbook.writeCorrections(table, keys, own, mark));
      return { written, gone: gone + corrections.length - own.length };
    },
  };
}

/** What goes beside rows, what stands there, and the runs that wrote it. */
function answerWriter(
  workbook: WorkbookPort,
  { byKeys }: Headers,
  rows: Rows,
): Pick<TablePort, 'writePredictions' | keyof AnswersPort> {
  return {
    async writePredictions(table, keyColumns, writes, onStood) {
      const own = rows.in(writes);
      const tell = onStood && ((stood: readonly StoodBeside[]) => onStood(stood.map(rows.named)));
      const { written, gone } = await byKeys(keyColumns, (keys) => workbook.writePredictions(table, keys, own, tell));
      return { written, gone: gone + writes.length - own.length };
    },
    readAnswers: async (table, keyColumns) =>
      (await byKeys(keyColumns, (keys) => workbook.readAnswers(table, keys))).map(rows.named),
    async restoreAnswers(table, keyColumns, restores) {
      const own = rows.in(restores);
      const result = await byKeys(keyColumns, (keys) => workbook.restoreAnswers(table, keys, own));
      return { ...result, gone: result.gone + restores.length - own.length };
    },
    markEdited(table, keyColumns, keys) {
      const own = rows.in(keys.map((key) => ({ key }))).map(({ key }) => key);
      return byKeys(keyColumns, (names) => workbook.markEdited(table, names, own));
    },
    keptRuns: (table) => workbook.keptRuns(table),
    linesOfRun: (table, run) => workbook.linesOfRun(table, run),
    keepRun: (table, run, lines) => workbook.keepRun(table, run, lines),
    forgetRun: (table, run) => workbook.forgetRun(table, run),
  };
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
