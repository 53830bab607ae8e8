import { FileProblem } from '../files/file-problem.ts';
import { foreignFilesWords } from './words/foreign-files-words.ts';

/** What to do about a file that nobody reads without its password. */
export function protectedByPassword(fileName: string, cause?: unknown): FileProblem {
  return new FileProblem(foreignFilesWords('password', { file: fileName }), cause);
}
