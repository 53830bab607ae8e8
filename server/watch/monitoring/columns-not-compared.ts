import type { KeptColumn } from '../../../contract/classifier.ts';
import type { NotCompared } from '../../../contract/drift.ts';
import type { ComparedWith } from '../../../contract/season.ts';
import { notComparedWords } from '../../../contract/words/finding-words.ts';

/**
 * The columns that a report on a version names and does not compare: those that came after it had learned, and those
 * that were dropped since. One of another type by now is compared as the version reads it.
 *
 * @param learned the classifier's columns as the version learned
 * @param present as they are now
 * @param reference what the rows are compared with. Default: with those that the version learned from
 */
export function columnsNotCompared(
  version: number,
  learned: readonly KeptColumn[],
  present: readonly KeptColumn[],
  reference: ComparedWith = 'none',
): NotCompared[] {
  const known = new Set(learned.filter(({ type }) => type !== 'ignored').map(({ name }) => name));
  const notCompared = (column: string, reason: NotCompared['reason']): NotCompared => ({
    ...{ column, reason },
    sentence: notComparedWords(column, reason, version, reference),
  });
  return present.flatMap(({ name, type, dropped }) => {
    const isKnown = known.has(name);
    if (isKnown && dropped === true) return [notCompared(name, 'dropped')];
    return !isKnown && type !== 'ignored' ? [notCompared(name, 'added')] : [];
  });
}
