import { speech } from '../../contract/language/language.ts';
import { FileProblem } from '../files/file-problem.ts';
import type { Backup } from './backup.ts';
import { recoveryWords } from './words/recovery-words.ts';

/** Why no backup could be made, and what to do. What nobody foresaw goes to the console, too. */
export function backupProblem(error: unknown): string {
  if (error instanceof FileProblem) return recoveryWords('fitsNoFile', { problem: error.message });
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return recoveryWords('noRoom');
  console.error(error);
  return recoveryWords('notKept');
}

/** Offers what was left behind, and says what is not in it. */
export function offerSentence({ name, madeAt, lost }: Backup, now: Date): string {
  const said = { name, time: timeOf(madeAt, now) };
  return lost.length === 0
    ? recoveryWords('offer', said)
    : recoveryWords('offerWithout', { ...said, lost: lost.join('; ') });
}

/** What is asked before a backup is thrown away. */
export function discardQuestion({ name, madeAt }: Backup, now: Date) {
  return {
    title: recoveryWords('discardTitle', { name }),
    text: recoveryWords('discardText', { time: timeOf(madeAt, now) }),
    yes: recoveryWords('discard'),
    no: recoveryWords('keep'),
  };
}

/** "14:32", and with its day when that is another one. */
function timeOf(date: Date, now: Date): string {
  const { locale } = speech();
  const time = date.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  if (date.toDateString() === now.toDateString()) return time;
  const day = date.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  return recoveryWords('dayAndTime', { day, time });
}
