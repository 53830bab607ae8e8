import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { createExcelWorkbook } from '../../../addin/excel/excel-workbook.ts';
import { createReportSheets } from '../../../addin/sheets/report-sheets.ts';
import type {
  KeyCheck,
  TypedCorrection,
  Unsubscribe,
  WorkbookPort,
  WorkbookProblem,
} from '../../../addin/ports/workbook-port.ts';

/** What the tests of the adapter find in the pane. */
declare global {
  /** The workbook under test, on the real Office.js. */
  var port: WorkbookPort;
  /** What the correction listener has told, in order; and what it could not read. */
  var heard: TypedCorrection[];
  /** The keys as they were told with corrections, in order. */
  var checks: KeyCheck[];
  var problems: WorkbookProblem[];
  var stopListening: Unsubscribe;
  /** Has what is written from now on be for somebody of this language. */
  var speakTo: (tag: string) => void;
}

globalThis.heard = [];
globalThis.checks = [];
globalThis.problems = [];
globalThis.speakTo = (tag) => speakBy(() => speechFor([tag]));
void Office.onReady().then(() => {
  globalThis.port = { ...createExcelWorkbook(), ...createReportSheets() };
});
