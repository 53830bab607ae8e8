import { calledBy } from '../../contract/language/catalogue.ts';
import { FileProblem } from '../files/file-problem.ts';
import { ReadOnlyError, WorkbookError, WorkbookRefusal } from '../workbook/workbook-error.ts';
import { EditProblem } from '../editing/edit-cells.ts';
import { pageWords } from './words/page-words.ts';

/** What a person was doing when something failed. */
export type PageCommand = 'edit' | 'open' | 'save' | 'recover';

/**
 * The sentence that a person reads when something failed. What nobody foresaw also goes to the console, for who is
 * asked to look.
 * @param command what was being done; saving cannot be the way out of a failed save
 */
export function problemSentence(error: unknown, command: PageCommand = 'edit'): string {
  if (error instanceof FileProblem || error instanceof EditProblem) return error.message;
  if (error instanceof ReadOnlyError) return pageWords('readOnly');
  if (error instanceof WorkbookRefusal) return error.sentence;
  if (error instanceof WorkbookError) return WORKBOOK_SENTENCES[error.code] ?? error.message;
  console.error(error);
  return UNFORESEEN[command];
}

const UNFORESEEN = calledBy(pageWords, {
  edit: 'editUnforeseen',
  open: 'openUnforeseen',
  save: 'saveUnforeseen',
  recover: 'recoverUnforeseen',
});

/** Where Excel's own sentence speaks to programmers. */
const WORKBOOK_SENTENCES: Partial<Record<string, string>> = calledBy(pageWords, {
  AccessDenied: 'protectedSheet',
  ItemAlreadyExists: 'nameTaken',
  InvalidArgument: 'notPossible',
});
