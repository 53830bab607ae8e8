import { FileProblem } from '../files/file-problem.ts';

/** What to do about a file that nobody reads without its password. */
export function protectedByPassword(fileName: string, cause?: unknown): FileProblem {
  return new FileProblem(
    `${fileName} is protected by a password. Open it in the program that made it and save it as .xlsx without a password.`,
    cause,
  );
}
