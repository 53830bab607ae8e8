import type { Comment } from '../../contract/comment.ts';
import type { FeedbackLogEntry } from '../../contract/feedback.ts';
import { authorOf, isOfTable } from '../../contract/label.ts';
import { historyWords } from './words/history-words.ts';

/**
 * What an entry of the feedback log says of its row, in a few sentences: who said what, what Amend had answered,
 * whether it needed approval, and why.
 *
 * @param log the entries of the row, among them what a verdict judges
 */
export function historySentence(entry: FeedbackLogEntry, log: readonly FeedbackLogEntry[] = [entry]): string {
  const { kind, class: name, predictedClass, needsApproval, note } = entry;
  const isCorrection = kind === 'correct' && predictedClass !== null && predictedClass !== name;
  return [
    entry.judges === undefined ? saidBy(entry) : verdictOf(entry, log),
    ...(isCorrection ? [historyWords('instead', { class: predictedClass })] : []),
    ...(needsApproval === true ? [historyWords('needsApproval')] : []),
    ...(note === null ? [] : [historyWords('note', { note })]),
  ].join(' ');
}

/** A verdict, with what it judges. */
function verdictOf({ kind, person, judges }: FeedbackLogEntry, log: readonly FeedbackLogEntry[]): string {
  const judged = log.find(({ sequence }) => sequence === judges);
  const values = { person: authorOf(person), author: authorOf(judged?.person ?? null), class: judged?.class ?? '' };
  if (kind === 'approve') return historyWords(judged?.class == null ? 'approvedWithdrawal' : 'approved', values);
  return historyWords(judged?.class == null ? 'rejectedWithdrawal' : 'rejected', values);
}

function saidBy({ kind, origin, class: named, person }: FeedbackLogEntry): string {
  const name = named ?? '';
  if (kind === 'adopt') return historyWords('adopted', { class: name });
  if (isOfTable(origin)) return named === null ? historyWords('tableEmptied') : historyWords('table', { class: name });
  if (person === null) return named === null ? historyWords('foundEmptied') : historyWords('found', { class: name });
  switch (kind) {
    case 'correct':
      return historyWords('corrected', { person, class: name });
    case 'accept':
      return historyWords('accepted', { person, class: name });
    case 'unsure':
      return historyWords('unsure', { person });
    // Verdicts name what they judge, see `verdictOf`.
    case 'approve':
    case 'reject':
    case 'withdraw':
      return historyWords('withdrew', { person });
  }
}

/** What somebody said about a row to others. */
export function commentSentence({ person, text }: Comment): string {
  return text === null ? historyWords('commentDeleted', { person }) : historyWords('commented', { person, text });
}
