import { FileProblem } from '../files/file-problem.ts';
import type { Backup } from './backup.ts';

const LOST_OTHERWISE = 'What is not saved is lost when the page is closed or crashes. Press Save to have it as a file.';

/** The browser keeps nothing for this page. */
export const KEEPS_NOTHING = `This browser window keeps nothing for the page, as some private windows do. ${LOST_OTHERWISE}`;

/** Why no backup could be made, and what to do. What nobody foresaw goes to the console, too. */
export function backupProblem(error: unknown): string {
  if (error instanceof FileProblem)
    return `The browser keeps nothing of the workbook as it is now, since no file can hold it. ${error.message}`;
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return `The browser has no room left to keep the workbook. ${LOST_OTHERWISE}`;
  console.error(error);
  return `The browser could not keep the workbook. ${LOST_OTHERWISE}`;
}

/** Offers what was left behind, and says what is not in it. */
export function offerSentence({ name, madeAt, lost }: Backup, now: Date): string {
  const offer = `You have unsaved work in “${name}” from ${timeOf(madeAt, now)}.`;
  return lost.length === 0 ? offer : `${offer} Like a saved file, it is without: ${lost.join('; ')}.`;
}

/** Said once it is opened. */
export const TAKEN_UP =
  'This is the workbook as the browser kept it. It is not saved yet: press Save to have it as a file.';

/** What is asked before a backup is thrown away. */
export function discardQuestion({ name, madeAt }: Backup, now: Date) {
  return {
    title: `Discard the unsaved work in “${name}”?`,
    text: `What was changed until ${timeOf(madeAt, now)} and not saved is lost. Files that you saved stay as they are.`,
    yes: 'Discard',
    no: 'Keep it',
  };
}

/** "14:32", and with its day when that is another one. */
function timeOf(date: Date, now: Date): string {
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (date.toDateString() === now.toDateString()) return time;
  return `${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}, ${time}`;
}
