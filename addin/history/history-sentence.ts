import type { FeedbackLogEntry } from '../../contract/feedback.ts';
import { isOfTable } from '../../contract/label.ts';
import { historyWords } from './words/history-words.ts';

/**
 * What an entry of the feedback log says of its row, in a sentence or two: who said what, and what Amend had answered.
 */
export function historySentence(entry: FeedbackLogEntry): string {
  const said = saidBy(entry);
  const { kind, class: name, predictedClass } = entry;
  if (kind !== 'correct' || predictedClass === null || predictedClass === name) return said;
  return `${said} ${historyWords('instead', { class: predictedClass })}`;
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
    case 'withdraw':
      return historyWords('withdrew', { person });
  }
}
