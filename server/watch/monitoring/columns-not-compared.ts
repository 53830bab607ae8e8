import type { KeptColumn } from '../../../contract/classifier.ts';
import type { NotCompared } from '../../../contract/drift.ts';
import { notComparedWords } from '../../../contract/words/finding-words.ts';

/**
 * The columns that a report on a version names and does not compare: those that came after it had learned, and those
 * that were dropped since. One of another type by now is compared as the version reads it.
 *
 * @param learned the classifier's columns as the version learned
 * @param present as they are now
 */
export function columnsNotCompared(
  version: number,
  learned: readonly KeptColumn[],
  present: readonly KeptColumn[],
): NotCompared[] {
  const known = new Set(learned.filter(({ type }) => type !== 'ignored').map(({ name }) => name));
  return present.flatMap(({ name, type, dropped }) => {
    const isKnown = known.has(name);
    if (isKnown && dropped === true) return [notCompared(version, name, 'dropped')];
    return !isKnown && type !== 'ignored' ? [notCompared(version, name, 'added')] : [];
  });
}

function notCompared(version: number, column: string, reason: NotCompared['reason']): NotCompared {
  return { column, reason, sentence: notComparedWords(column, reason, version) };
}
