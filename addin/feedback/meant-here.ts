import type { Classifier } from '../../contract/classifier.ts';
import { meantClasses } from '../../contract/class-spelling.ts';
import type { SaidMemory } from './said-memory.ts';

/**
 * Which class each name means in the pane, as {@link meantClasses}: among the classes that the classifier had when it
 * was read, and those that anybody has given a row since. So what differs from what was said by its spelling alone is
 * not said again. A former name of a class means the class, unless that is what was said of rows here.
 * Cost: O(names + rows with a label).
 */
export function meantHere(
  { classifier, memory }: Here,
  names: readonly (string | null)[],
): ReadonlyMap<string, string> {
  const classes = classesHere({ classifier, memory });
  const words = classWordsOf(classifier);
  const said = names.filter((name) => name !== null);
  const named = said.map((name) => (classes.has(name) ? name : (words.get(name) ?? name)));
  const meant = meantClasses(named, [...classes], classifier.policies.spellings);
  return new Map(said.map((name, at) => [name, meant.get(named[at]!)!]));
}

interface Here {
  readonly classifier: Classifier;
  readonly memory: SaidMemory;
}

/** The classes that the classifier had when it was read, and those that anybody has given a row since. O(labels). */
export function classesHere({ classifier, memory }: Here): ReadonlySet<string> {
  const classes = new Set(classifier.classes);
  for (const { table, people, contender, proposals } of memory.labels.values()) {
    for (const statement of [table, ...people, contender, ...proposals])
      if (typeof statement?.class === 'string') classes.add(statement.class);
  }
  for (const { class: className } of memory.underWay.values()) if (className !== null) classes.add(className);
  return classes;
}

/** Names of classes by the words that meant them before their catalogue was changed. */
export function classWordsOf({ classWords = [] }: Pick<Classifier, 'classWords'>): ReadonlyMap<string, string> {
  return new Map(classWords.map(({ word, class: name }) => [word, name]));
}
