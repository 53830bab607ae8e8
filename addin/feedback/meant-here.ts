import type { Classifier } from '../../contract/classifier.ts';
import { meantClasses } from '../../contract/class-spelling.ts';
import type { SaidMemory } from './said-memory.ts';

/**
 * Which class each name means in the pane, as {@link meantClasses}: among the classes that the classifier had when it
 * was read, and those that anybody has given a row since. So what differs from what was said by its spelling alone is
 * not said again. Cost: O(names + rows with a label).
 */
export function meantHere(
  { classifier, memory }: { readonly classifier: Classifier; readonly memory: SaidMemory },
  names: readonly (string | null)[],
): ReadonlyMap<string, string> {
  const classes = new Set(classifier.classes);
  for (const { table, people, contender, proposals } of memory.labels.values()) {
    for (const statement of [table, ...people, contender, ...proposals])
      if (typeof statement?.class === 'string') classes.add(statement.class);
  }
  for (const { class: className } of memory.underWay.values()) if (className !== null) classes.add(className);
  return meantClasses(
    names.filter((name) => name !== null),
    [...classes],
    classifier.policies.spellings,
  );
}
