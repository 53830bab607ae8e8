import type { AnswersPort } from '../ports/answers-port.ts';
import type { ReportSheets } from '../ports/report-sheets.ts';
import type { WorkbookPort } from '../ports/workbook-port.ts';
import { listenForCorrections } from './corrections/correction-listener.ts';
import { listenForEdits } from './corrections/edit-listener.ts';
import { readEmptiedIn, scanCorrectionsIn } from './corrections/correction-scan.ts';
import { KeptCorrections } from './corrections/kept-corrections.ts';
import { inExcel, inExcelPatiently } from './requests/excel-session.ts';
import { addClassColumnIn } from './columns/class-column.ts';
import { addIdColumnIn } from './columns/id-column.ts';
import { markEditedIn, type RowMarks } from './columns/row-marks.ts';
import { writeGroupsIn, writeLabelsIn, writeSourcesIn } from './columns/label-writer.ts';
import { checkKeysIn, type SharedKeys } from './columns/key-check.ts';
import { showAgainIn, showOnlyIn } from './workbook/filter-rows.ts';
import { makeTableIn } from './workbook/make-table.ts';
import { preparePredictionColumnsIn } from './columns/prediction-columns.ts';
import { writePredictionsIn } from './columns/prediction-writer.ts';
import { readProposedIn } from './corrections/proposed-rows.ts';
import { RecentWrite } from './columns/recent-write.ts';
import { readAnswersIn } from './runs/read-answers.ts';
import { restoreAnswersIn } from './runs/restore-answers.ts';
import { RunSheet } from './runs/run-sheet.ts';
import { showColumnIn, showRowIn, writeCorrectionIn } from './corrections/row-actions.ts';
import { addSampleIn } from './workbook/sample-sheet.ts';
import { writeCorrectionsIn } from './corrections/write-corrections.ts';
import { readSelectedRow, readSelectedRows, readShownRows } from './workbook/selected-rows.ts';
import { openPaneWithWorkbook } from './workbook/auto-open.ts';
import { listenForSelection, readSelection } from './workbook/selection.ts';
import { readSettingIn, writeSettingIn } from './requests/settings.ts';
import { StandingCorrections } from './corrections/standing-corrections.ts';
import { readColumnNames } from './table/table-layout.ts';
import { readTableIn } from './table/table-reader.ts';
import { WrittenAnswers } from './columns/written-answers.ts';

/**
 * The workbook of Office.js, but for the sheets that Amend writes as a whole. Make it after `Office.onReady()`.
 *
 * What a person asked for fails at once while a cell is being edited; what Amend does by itself (writing answers,
 * reading corrections) waits until the cell is left. Every failure is a {@link WorkbookProblem}.
 */
export function createExcelWorkbook(): Omit<WorkbookPort, keyof ReportSheets> {
  const answersOf = perTable(() => new WrittenAnswers());
  const recentWrite = perTable(() => new RecentWrite());
  const sharedKeys = perTable((): SharedKeys => ({ keys: new Set() }));
  return {
    selection: () => inExcel(readSelection),
    onSelectionChanged: listenForSelection,
    selectedRow: (tableId, keyColumns) => inExcel((context) => readSelectedRow(context, tableId, keyColumns)),
    selectedRows: (tableId, keyColumns, most) =>
      inExcel((context) => readSelectedRows(context, tableId, keyColumns, most)),
    shownRows: (tableId, keyColumns, most) => inExcel((context) => readShownRows(context, tableId, keyColumns, most)),
    makeTable: (address) => inExcel((context) => makeTableIn(context, address)),
    addSample: (sample) => inExcel((context) => addSampleIn(context, sample)),
    columnNames: (tableId) => inExcel((context) => readColumnNames(context, tableId)),
    readTable: (tableId, reading) =>
      inExcel((context) => readTableIn(context, tableId, reading, recentWrite(tableId).editsHeard)),
    addIdColumn: (tableId) => inExcel((context) => addIdColumnIn(context, tableId)),
    checkKeys: (tableId, keyColumns) =>
      inExcelPatiently((context) => checkKeysIn(context, tableId, keyColumns, sharedKeys(tableId))),
    preparePredictionColumns: (tableId, options) =>
      inExcel((context) => preparePredictionColumnsIn(context, tableId, options)),
    ...createAnswers(answersOf, recentWrite),
    ...createCorrections({ answersOf, recentWrite, sharedKeys }),
    onEdited: listenForEdits,
    proposedRows: (tableId, keyColumns) => inExcelPatiently((context) => readProposedIn(context, tableId, keyColumns)),
    writeLabels: (tableId, keyColumns, write) =>
      inExcel((context) => writeLabelsIn(context, tableId, keyColumns, write)),
    writeSources: (tableId, keyColumns, keys, source) =>
      inExcelPatiently((context) => writeSourcesIn(context, tableId, keyColumns, { keys, source })),
    writeGroups: (tableId, keyColumns, cells) =>
      inExcelPatiently((context) => writeGroupsIn(context, tableId, keyColumns, cells)),
    addClassColumn: (tableId, name) => inExcel((context) => addClassColumnIn(context, tableId, name)),
    showRow: (tableId, keyColumns, key) => inExcel((context) => showRowIn(context, tableId, keyColumns, key)),
    showOnly: (tableId, filters) => inExcel((context) => showOnlyIn(context, tableId, filters)),
    showAgain: (tableId, columns) => inExcel((context) => showAgainIn(context, tableId, columns)),
    showColumn: (tableId, column) => inExcel((context) => showColumnIn(context, tableId, column)),
    openPaneWithWorkbook,
    readSetting: (key) => inExcelPatiently((context) => readSettingIn(context, key)),
    writeSetting: (key, value) => inExcelPatiently((context) => writeSettingIn(context, key, value)),
  };
}

/** Corrections: hearing, finding and writing them. */
function createCorrections({
  answersOf,
  recentWrite,
  sharedKeys,
}: {
  answersOf: (tableId: string) => WrittenAnswers;
  recentWrite: (tableId: string) => RecentWrite;
  sharedKeys: (tableId: string) => SharedKeys;
}): Pick<
  WorkbookPort,
  | 'onCorrections'
  | 'scanCorrections'
  | 'emptiedCorrections'
  | 'keepCorrections'
  | 'writeCorrection'
  | 'writeCorrections'
> {
  const standing = perTable(() => new StandingCorrections());
  const kept = perTable((tableId) => new KeptCorrections(tableId, standing(tableId)));
  return {
    onCorrections: (tableId, keyColumns, onCorrections, onProblem) =>
      listenForCorrections({
        tableId,
        keyColumns,
        standing: standing(tableId),
        answers: answersOf(tableId),
        shared: sharedKeys(tableId),
        recent: recentWrite(tableId),
        onCorrections,
        onProblem,
      }),
    scanCorrections: (tableId, keyColumns) =>
      inExcelPatiently((context) => scanCorrectionsIn(context, tableId, keyColumns, standing(tableId))),
    // Not even a request is due where nothing is known to be emptied.
    emptiedCorrections: async (tableId, keyColumns) =>
      standing(tableId).emptiedUnseen.size === 0
        ? []
        : inExcelPatiently((context) => readEmptiedIn(context, tableId, keyColumns, standing(tableId))),
    keepCorrections: (tableId, settled) => kept(tableId).keep(settled),
    writeCorrection: (tableId, keyColumns, key, className, mark) =>
      inExcelPatiently((context) =>
        writeCorrectionIn(
          context,
          tableId,
          keyColumns,
          { key, class: className.trim() || null, mark },
          standing(tableId),
        ),
      ),
    writeCorrections: (tableId, keyColumns, corrections, mark) =>
      inExcelPatiently((context) =>
        writeCorrectionsIn(context, tableId, keyColumns, { corrections, mark }, standing(tableId)),
      ),
  };
}

/** What stands beside rows, and the runs that wrote it. */
function createAnswers(
  answersOf: (tableId: string) => WrittenAnswers,
  recentWrite: (tableId: string) => RecentWrite,
): AnswersPort & Pick<WorkbookPort, 'writePredictions'> {
  const marksOf = perTable((): RowMarks => ({ edited: new Set(), unknown: new Set() }));
  const runs = new RunSheet();
  return {
    writePredictions: (tableId, keyColumns, writes, onStood) =>
      inExcelPatiently((context) =>
        writePredictionsIn(context, tableId, keyColumns, writes, {
          written: answersOf(tableId),
          marks: marksOf(tableId),
          recent: recentWrite(tableId),
          onStood,
        }),
      ),
    readAnswers: (tableId, keyColumns) => inExcelPatiently((context) => readAnswersIn(context, tableId, keyColumns)),
    restoreAnswers(tableId, keyColumns, restores) {
      // What stood there before is put back with nothing said of it.
      for (const { key } of restores) marksOf(tableId).unknown.delete(key);
      return inExcelPatiently((context) =>
        restoreAnswersIn(context, tableId, keyColumns, restores, answersOf(tableId)),
      );
    },
    async markEdited(tableId, keyColumns, keys) {
      const marks = marksOf(tableId);
      // Not even a request is due where nothing is marked, nor was.
      if (keys.length + marks.edited.size === 0) return;
      await inExcelPatiently((context) => markEditedIn({ context, tableId, keyColumns }, new Set(keys), marks));
    },
    keptRuns: (tableId) => runs.list(tableId),
    linesOfRun: (tableId, run) => runs.linesOf(tableId, run),
    keepRun: (tableId, run, lines) => runs.keep(tableId, run, lines),
    forgetRun: (tableId, run) => runs.forget(tableId, run),
  };
}

/** What is kept of each table as long as the pane is open, made when it is first asked for. */
function perTable<Kept>(make: (tableId: string) => Kept): (tableId: string) => Kept {
  const byTable = new Map<string, Kept>();
  return (tableId) => {
    const kept = byTable.get(tableId) ?? make(tableId);
    byTable.set(tableId, kept);
    return kept;
  };
}
