import { WorkbookProblem, type WorkbookProblemCode } from '../../ports/workbook-port.ts';
import { excelWords } from '../excel-words.ts';
import type { Denied } from './why-denied.ts';

/** A problem with the keys of what is said of it. */
interface Wording {
  readonly code: WorkbookProblemCode;
  readonly sentence: ExcelWord;
  readonly nextStep: ExcelWord;
}

type ExcelWord = Parameters<typeof excelWords>[0];

const EDITING: Wording = { code: 'cell-being-edited', sentence: 'editing', nextStep: 'editingNext' };
const PROTECTED: Wording = { code: 'protected-sheet', sentence: 'protected', nextStep: 'protectedNext' };
const PROTECTED_WORKBOOK: Wording = { code: 'protected-workbook', sentence: 'structure', nextStep: 'structureNext' };
const LABELLED: Wording = { code: 'access-denied', sentence: 'denied', nextStep: 'deniedNext' };
const READ_ONLY: Wording = { code: 'read-only', sentence: 'readOnly', nextStep: 'readOnlyNext' };
const TABLE_GONE: Wording = { code: 'table-gone', sentence: 'tableGone', nextStep: 'tableGoneNext' };
const COLUMNS_GONE: Wording = { code: 'columns-gone', sentence: 'columnsGone', nextStep: 'columnsGoneNext' };
const TOO_LARGE: Wording = { code: 'table-too-large', sentence: 'tooLarge', nextStep: 'tooLargeNext' };
const UNSUPPORTED: Wording = { code: 'unsupported-host', sentence: 'unsupported', nextStep: 'unsupportedNext' };
const UNEXPECTED: Wording = { code: 'unexpected', sentence: 'refused', nextStep: 'refusedNext' };

/** What AccessDenied means. */
const WORDING_OF_DENIAL: Readonly<Record<Denied, Wording>> = {
  'read-only': READ_ONLY,
  sheet: PROTECTED,
  structure: PROTECTED_WORKBOOK,
  label: LABELLED,
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
 * @param denied why, where the error is AccessDenied; see `whyDenied`
 * @returns a {@link WorkbookProblem} as it is; any other error as the problem it means, with the error as its cause
 */
export function toWorkbookProblem(error: unknown, denied: Denied = 'sheet'): WorkbookProblem {
  if (error instanceof WorkbookProblem) return error;
  const { code, sentence, nextStep } = wordingOf(error, denied);
  return new WorkbookProblem(code, excelWords(sentence), excelWords(nextStep), error);
}

/** Excel's code of an error; null for errors that are not Excel's. */
export function excelCodeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** The problem of a table that lacks columns which the operation needs. */
export function columnsGone(names: readonly string[]): WorkbookProblem {
  const listed = names.map((name) => excelWords('columnName', { name })).join(', ');
  return new WorkbookProblem(
    'columns-gone',
    excelWords('columnsGoneNamed', { names: listed }),
    excelWords(COLUMNS_GONE.nextStep),
  );
}

/** The problem of a row that was deleted, or whose key cells were changed, be it to those of another row. */
export function rowGone(): WorkbookProblem {
  return new WorkbookProblem('row-gone', excelWords('rowGone'), excelWords('rowGoneNext'));
}

/** The problem of a host that never became Excel, or became it too long ago. */
export function unsupportedHost(): WorkbookProblem {
  return new WorkbookProblem(UNSUPPORTED.code, excelWords('notInExcel'), excelWords('notInExcelNext'));
}

function wordingOf(error: unknown, denied: Denied): Wording {
  const wording = WORDING_OF_CODE.get(excelCodeOf(error) ?? '') ?? UNEXPECTED;
  if (wording === PROTECTED) return WORDING_OF_DENIAL[denied];
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
