import { columnsGone, toWorkbookProblem } from '../../../../addin/excel/requests/excel-error.ts';
import { WorkbookProblem } from '../../../../addin/ports/workbook-port.ts';

function excelError(code: string, errorLocation = ''): Error {
  return Object.assign(new Error('Not intended for consumption by end users.'), { code, debugInfo: { errorLocation } });
}

describe('toWorkbookProblem', () => {
  test.each([
    ['InvalidOperationInCellEditMode', 'cell-being-edited'],
    ['AccessDenied', 'protected-sheet'],
    ['ItemNotFound', 'table-gone'],
    ['RequestPayloadSizeLimitExceeded', 'table-too-large'],
    ['ResponsePayloadSizeLimitExceeded', 'table-too-large'],
    ['ApiNotFound', 'unsupported-host'],
    ['GeneralException', 'unexpected'],
  ])("Excel's %s is %s", (code, expected) => {
    expect(toWorkbookProblem(excelError(code)).code).toBe(expected);
  });

  test('a missing column is not a missing table', () => {
    expect(toWorkbookProblem(excelError('ItemNotFound', 'TableColumnCollection.getItem')).code).toBe('columns-gone');
    expect(toWorkbookProblem(excelError('ItemNotFound', 'TableCollection.getItem')).code).toBe('table-gone');
    expect(toWorkbookProblem(excelError('ItemNotFound', 'RangeBorderCollection.getItem')).code).toBe('unexpected');
  });

  test.each([
    ['read-only', 'read-only'],
    ['sheet', 'protected-sheet'],
    ['structure', 'protected-workbook'],
    ['label', 'access-denied'],
  ] as const)('what is denied because of %s is %s', (denied, code) => {
    expect(toWorkbookProblem(excelError('AccessDenied'), denied).code).toBe(code);
  });

  test("Excel's message is never shown, but kept as the cause", () => {
    const error = excelError('AccessDenied');
    const problem = toWorkbookProblem(error);
    expect(problem.message).not.toContain('consumption');
    expect(problem.cause).toBe(error);
    expect(problem.nextStep).not.toBe('');
  });

  test('a problem passes as it is', () => {
    const problem = columnsGone(['Merchant']);
    expect(toWorkbookProblem(problem, 'read-only')).toBe(problem);
    expect(problem.message).toContain('"Merchant"');
  });

  test('whatever else is thrown is unexpected', () => {
    expect(toWorkbookProblem('a string')).toBeInstanceOf(WorkbookProblem);
    expect(toWorkbookProblem(new TypeError('x')).code).toBe('unexpected');
  });
});
