import type { FeedbackLogEntry } from '../../contract/feedback.ts';
import { evolve, labelOf, UNLABELLED } from '../../contract/label.ts';

/**
 * Which entries of a row's history gave it a class that does not stand any more, by sequence: of each class the last
 * one, so that it is offered once. O(entries).
 *
 * @param entries of one row, in the order of the log
 */
export function earlierClasses(entries: readonly FeedbackLogEntry[]): ReadonlyMap<number, string> {
  const stands = labelOf(entries.reduce(evolve, UNLABELLED))?.class ?? null;
  const last = new Map<string, number>();
  for (const { class: name, sequence, judges } of entries)
    if (name !== null && name !== stands && judges === undefined) last.set(name, sequence);
  return new Map([...last].map(([name, sequence]) => [sequence, name]));
}
