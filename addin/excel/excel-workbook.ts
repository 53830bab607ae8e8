import type { ReportSheets, WorkbookPort } from '../ports/workbook-port.ts';
import { listenForCorrections } from './corrections/correction-listener.ts';
import { scanCorrectionsIn } from './corrections/correction-scan.ts';
import { inExcel, inExcelPatiently } from './requests/excel-session.ts';
import { addIdColumnIn } from './columns/id-column.ts';
import { writeLabelsIn } from './columns/label-writer.ts';
import { makeTableIn } from './workbook/make-table.ts';
import { preparePredictionColumnsIn } from './columns/prediction-columns.ts';
import { writePredictionsIn } from './columns/prediction-writer.ts';
import { showRowIn, writeCorrectionIn } from './corrections/row-actions.ts';
import { readSelectedRow } from './workbook/selected-row.ts';
import { listenForSelection, readSelection } from './workbook/selection.ts';
import { readSettingIn, writeSettingIn } from './workbook/settings.ts';
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
  const standingByTable = new Map<string, StandingCorrections>();
  const standing = (tableId: string): StandingCorrections => {
    const known = standingByTable.get(tableId) ?? new StandingCorrections();
    standingByTable.set(tableId, known);
    return known;
  };
  const answersByTable = new Map<string, WrittenAnswers>();
  const answersOf = (tableId: string): WrittenAnswers => {
    const known = answersByTable.get(tableId) ?? new WrittenAnswers();
    answersByTable.set(tableId, known);
    return known;
  };
  return {
    selection: () => inExcel(readSelection),
    onSelectionChanged: listenForSelection,
    selectedRow: (tableId, keyColumns) => inExcel((context) => readSelectedRow(context, tableId, keyColumns)),
    makeTable: (address) => inExcel((context) => makeTableIn(context, address)),
    columnNames: (tableId) => inExcel((context) => readColumnNames(context, tableId)),
    readTable: (tableId, operation) => inExcel((context) => readTableIn(context, tableId, operation)),
    addIdColumn: (tableId) => inExcel((context) => addIdColumnIn(context, tableId)),
    preparePredictionColumns: (tableId, options) =>
      inExcel((context) => preparePredictionColumnsIn(context, tableId, options)),
    writePredictions: (tableId, keyColumns, writes) =>
      inExcelPatiently((context) => writePredictionsIn(context, tableId, keyColumns, writes, answersOf(tableId))),
    onCorrections: (tableId, keyColumns, onCorrections, onProblem) =>
      listenForCorrections({
        tableId,
        keyColumns,
        standing: standing(tableId),
        answers: answersOf(tableId),
        onCorrections,
        onProblem,
      }),
    scanCorrections: (tableId, keyColumns) =>
      inExcelPatiently((context) => scanCorrectionsIn(context, tableId, keyColumns, standing(tableId))),
    writeCorrection: (tableId, keyColumns, key, className) =>
      inExcelPatiently((context) =>
        writeCorrectionIn(context, tableId, keyColumns, { key, class: className.trim() || null }, standing(tableId)),
      ),
    writeLabels: (tableId, keyColumns, write) =>
      inExcel((context) => writeLabelsIn(context, tableId, keyColumns, write)),
    showRow: (tableId, keyColumns, key) => inExcel((context) => showRowIn(context, tableId, keyColumns, key)),
    readSetting: (key) => inExcelPatiently((context) => readSettingIn(context, key)),
    writeSetting: (key, value) => inExcelPatiently((context) => writeSettingIn(context, key, value)),
  };
}
