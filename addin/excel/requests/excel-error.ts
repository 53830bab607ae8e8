import { WorkbookProblem, type WorkbookProblemCode } from '../../ports/workbook-port.ts';

interface Wording {
  readonly code: WorkbookProblemCode;
  readonly sentence: string;
  readonly nextStep: string;
}

const EDITING: Wording = {
  code: 'cell-being-edited',
  sentence: 'A cell is being edited, so Excel lets nobody else in.',
  nextStep: 'Press Enter or Esc in the sheet, then try again.',
};
const PROTECTED: Wording = {
  code: 'protected-sheet',
  sentence: 'The sheet or the workbook is protected.',
  nextStep: 'Choose Review > Unprotect in Excel, then try again.',
};
const READ_ONLY: Wording = {
  code: 'read-only',
  sentence: 'The workbook is open for reading only.',
  nextStep: 'Choose Edit workbook, or save a copy of your own, then try again.',
};
const TABLE_GONE: Wording = {
  code: 'table-gone',
  sentence: 'The table is no longer in the workbook.',
  nextStep: 'Select a cell of the table you mean, then try again.',
};
const COLUMNS_GONE: Wording = {
  code: 'columns-gone',
  sentence: 'A column that Amend needs is no longer in the table: it was renamed or deleted.',
  nextStep: 'Undo the change of the column, or classify the table again.',
};
const TOO_LARGE: Wording = {
  code: 'table-too-large',
  sentence: 'The table holds more than Excel hands over in one piece.',
  nextStep: 'Delete the columns or rows that are not needed, or shorten very long texts, then try again.',
};
const UNSUPPORTED: Wording = {
  code: 'unsupported-host',
  sentence: 'This Excel cannot do what Amend asked of it.',
  nextStep: 'Update Excel, or use Excel on the web.',
};
const UNEXPECTED: Wording = {
  code: 'unexpected',
  sentence: 'Excel refused what Amend asked of it.',
  nextStep: 'Try again; if it happens again, save the workbook and open it anew.',
};

/** Excel.ErrorCodes and the library's own codes; whatever is not here is unexpected. */
const WORDING_OF_CODE: ReadonlyMap<string, Wording> = new Map([
  ['InvalidOperationInCellEditMode', EDITING],
  ['AccessDenied', PROTECTED],
  ['ItemNotFound', TABLE_GONE],
  ['InvalidObjectPath', TABLE_GONE],
  ['InvalidReference', TABLE_GONE],
  ['RequestPayloadSizeLimitExceeded', TOO_LARGE],
  ['ResponsePayloadSizeLimitExceeded', TOO_LARGE],
  ['RangeExceedsLimit', TOO_LARGE],
  ['OperationCellsExceedLimit', TOO_LARGE],
  ['ApiNotFound', UNSUPPORTED],
  ['NotImplemented', UNSUPPORTED],
  ['UnsupportedFeature', UNSUPPORTED],
  ['UnsupportedOperation', UNSUPPORTED],
  ['UnsupportedSheet', UNSUPPORTED],
]);

/**
 * Says in a person's words what Excel's error means: the code decides, never Excel's message, which is meant for
 * programmers.
 *
 * @param isReadOnly whether the document was opened for reading: Excel answers AccessDenied for that as for a protected
 * sheet
 * @returns a {@link WorkbookProblem} as it is; any other error as the problem it means, with the error as its cause
 */
export function toWorkbookProblem(error: unknown, isReadOnly: boolean): WorkbookProblem {
  if (error instanceof WorkbookProblem) return error;
  const { code, sentence, nextStep } = wordingOf(error, isReadOnly);
  return new WorkbookProblem(code, sentence, nextStep, error);
}

/** Excel's code of an error; null for errors that are not Excel's. */
export function excelCodeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** The problem of a table that lacks columns which the operation needs. */
export function columnsGone(names: readonly string[]): WorkbookProblem {
  const listed = names.map((name) => `"${name}"`).join(', ');
  return new WorkbookProblem(
    'columns-gone',
    `The table has no column ${listed} any more: it was renamed or deleted.`,
    COLUMNS_GONE.nextStep,
  );
}

/** The problem of a row that was deleted, or whose key cells were changed, be it to those of another row. */
export function rowGone(): WorkbookProblem {
  return new WorkbookProblem(
    'row-gone',
    'The row cannot be found: it was deleted, its key was changed, or another row has the same key.',
    'Look in the table for it, and give each row a key of its own.',
  );
}

/** The problem of a host that never became Excel, or became it too long ago. */
export function unsupportedHost(): WorkbookProblem {
  return new WorkbookProblem(
    UNSUPPORTED.code,
    'Amend is not running inside Excel.',
    "Open the pane from Excel's ribbon, or use the workbench.",
  );
}

function wordingOf(error: unknown, isReadOnly: boolean): Wording {
  const wording = WORDING_OF_CODE.get(excelCodeOf(error) ?? '') ?? UNEXPECTED;
  if (wording === PROTECTED && isReadOnly) return READ_ONLY;
  return wording === TABLE_GONE ? whatIsGone(locationOf(error)) : wording;
}

/** Excel does not always say where it looked; what Amend looks for is nearly always the table. */
function whatIsGone(location: string): Wording {
  if (location.startsWith('TableColumn')) return COLUMNS_GONE;
  return location === '' || /^(Table|Worksheet)/.test(location) ? TABLE_GONE : UNEXPECTED;
}

/** Where in Excel's object model it failed, such as "TableColumnCollection.getItem"; '' when Excel does not say. */
function locationOf(error: unknown): string {
  if (!(error instanceof Error) || !('debugInfo' in error)) return '';
  const info: unknown = error.debugInfo;
  const location = typeof info === 'object' && info !== null && 'errorLocation' in info ? info.errorLocation : '';
  return typeof location === 'string' ? location : '';
}
