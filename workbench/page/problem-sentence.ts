import { FileProblem } from '../files/file-problem.ts';
import { ReadOnlyError, WorkbookError } from '../workbook/workbook-error.ts';
import { EditProblem } from '../editing/edit-cells.ts';

/** What a person was doing when something failed. */
export type PageCommand = 'edit' | 'open' | 'save' | 'recover';

/**
 * The sentence that a person reads when something failed. What nobody foresaw also goes to the console, for who is
 * asked to look.
 * @param command what was being done; saving cannot be the way out of a failed save
 */
export function problemSentence(error: unknown, command: PageCommand = 'edit'): string {
  if (error instanceof FileProblem || error instanceof EditProblem) return error.message;
  if (error instanceof ReadOnlyError) return READ_ONLY;
  if (error instanceof WorkbookError) return WORKBOOK_SENTENCES[error.code] ?? error.message;
  console.error(error);
  return UNFORESEEN[command];
}

const UNFORESEEN = {
  edit: 'Something unexpected went wrong in the workbench. Your cells are as they were; save the workbook and load the page again if it goes on.',
  open: 'The file was not opened: something unexpected went wrong. Your cells are as they were; open the file in the program that made it, save it as .csv and open that.',
  save: "The workbook was not saved: something unexpected went wrong. Your cells are as they were. To keep them, select a sheet's cells with Ctrl+A, copy them and paste them into another program.",
  recover:
    'That did not work: something unexpected went wrong. What the browser kept is still there. Load the page again to be offered it once more.',
} as const;

const READ_ONLY =
  'The workbook is open for reading only. Load the page without “read-only” in its address to change it.';

/** Where Excel's own sentence speaks to programmers. */
const WORKBOOK_SENTENCES: Partial<Record<string, string>> = {
  AccessDenied: 'The cell is on a protected sheet. Unprotect the sheet to change it.',
  ItemAlreadyExists: 'That name is already taken. Choose another one.',
  InvalidArgument: 'That is not possible here: the name or the range is not one a workbook can have.',
};
