import { FileProblem } from '../files/opened-file.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { EditProblem } from '../editing/edit-cells.ts';

/** The sentence that a person reads when something failed. What nobody foresaw also goes to the console, for who is asked to look. */
export function problemSentence(error: unknown): string {
  if (error instanceof FileProblem || error instanceof EditProblem) return error.message;
  if (error instanceof WorkbookError) return WORKBOOK_SENTENCES[error.code] ?? error.message;
  console.error(error);
  return 'Something unexpected went wrong in the workbench. Your cells are as they were; save the workbook and load the page again if it goes on.';
}

/** Where Excel's own sentence speaks to programmers. */
const WORKBOOK_SENTENCES: Partial<Record<string, string>> = {
  AccessDenied: 'The cell is on a protected sheet. Unprotect the sheet to change it.',
  ItemAlreadyExists: 'That name is already taken. Choose another one.',
  InvalidArgument: 'That is not possible here: the name or the range is not one a workbook can have.',
};
