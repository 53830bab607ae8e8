import { jest } from '@jest/globals';
import { FileProblem } from '../../../workbench/files/file-problem.ts';
import { EditProblem } from '../../../workbench/editing/edit-cells.ts';
import { problemSentence } from '../../../workbench/page/problem-sentence.ts';
import { ReadOnlyError, WorkbookError } from '../../../workbench/workbook/workbook-error.ts';

describe('problemSentence', () => {
  test('sentences for the person are shown as they are', () => {
    expect(problemSentence(new FileProblem('It is empty.'))).toBe('It is empty.');
    expect(problemSentence(new EditProblem('Too much.'))).toBe('Too much.');
  });

  test("Excel's codes have a sentence with a next step", () => {
    expect(problemSentence(new WorkbookError('AccessDenied'))).toBe(
      'The cell is on a protected sheet. Unprotect the sheet to change it.',
    );
    expect(
      problemSentence(new WorkbookError('InvalidOperation', 'A workbook must contain at least one visible worksheet.')),
    ).toBe('A workbook must contain at least one visible worksheet.');
  });

  test('a workbook that is open for reading only is not called a protected sheet', () => {
    expect(problemSentence(new ReadOnlyError())).toBe(
      'The workbook is open for reading only. Load the page without “read-only” in its address to change it.',
    );
  });

  test('what nobody foresaw is told plainly and logged', () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const error = new TypeError('x is undefined');
    expect(problemSentence(error)).toMatch(/^Something unexpected went wrong/);
    expect(logged).toHaveBeenCalledWith(error);
    logged.mockRestore();
  });

  test('after a save that failed nobody is told to save', () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const told = problemSentence(new TypeError('x is undefined'), 'save');
    logged.mockRestore();
    expect(told).toMatch(/^The workbook was not saved: something unexpected went wrong\./);
    expect(told).toMatch(/copy them and paste them into another program\.$/);
    expect(told).not.toMatch(/save the workbook|load the page/);
  });
});
