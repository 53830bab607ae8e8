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
    expect(toWorkbookProblem(excelError(code), false).code).toBe(expected);
  });

  test('a missing column is not a missing table', () => {
    expect(toWorkbookProblem(excelError('ItemNotFound', 'TableColumnCollection.getItem'), false).code).toBe(
      'columns-gone',
    );
    expect(toWorkbookProblem(excelError('ItemNotFound', 'TableCollection.getItem'), false).code).toBe('table-gone');
    expect(toWorkbookProblem(excelError('ItemNotFound', 'RangeBorderCollection.getItem'), false).code).toBe(
      'unexpected',
    );
  });

  test('what is denied in a document opened for reading is read-only', () => {
    expect(toWorkbookProblem(excelError('AccessDenied'), true).code).toBe('read-only');
  });

  test("Excel's message is never shown, but kept as the cause", () => {
    const error = excelError('AccessDenied');
    const problem = toWorkbookProblem(error, false);
    expect(problem.message).not.toContain('consumption');
    expect(problem.cause).toBe(error);
    expect(problem.nextStep).not.toBe('');
  });

  test('a problem passes as it is', () => {
    const problem = columnsGone(['Merchant']);
    expect(toWorkbookProblem(problem, true)).toBe(problem);
    expect(problem.message).toContain('"Merchant"');
  });

  test('whatever else is thrown is unexpected', () => {
    expect(toWorkbookProblem('a string', false)).toBeInstanceOf(WorkbookProblem);
    expect(toWorkbookProblem(new TypeError('x'), false).code).toBe('unexpected');
  });
});
