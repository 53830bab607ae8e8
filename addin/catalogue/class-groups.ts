import type { ListedClass } from '../../contract/catalogue.ts';

/** What stands between the levels of a name, such as "Travel > Flights" or "Travel – flights". */
const BETWEEN = /\s*[>›▸→]\s*|\s+[/|:–—-]\s+/u;

/** Classes whose names begin with the same level; null for those that have none, or share it with no other. */
export interface ClassGroup {
  readonly level: string | null;
  readonly classes: readonly ListedClass[];
}

/**
 * Classes by the first level of their names, where names have levels: groups in the order of their first class, those
 * without one before. The names stay whole; a group is a heading, and nothing that a row can be said to be.
 */
export function groupedClasses(classes: readonly ListedClass[]): readonly ClassGroup[] {
  const byLevel = new Map<string | null, ListedClass[]>([[null, []]]);
  const shared = sharedLevels(classes);
  for (const each of classes) {
    const level = firstLevel(each.name);
    const group = level !== null && shared.has(level) ? level : null;
    byLevel.set(group, [...(byLevel.get(group) ?? []), each]);
  }
  return [...byLevel].flatMap(([level, of]) => (of.length === 0 ? [] : [{ level, classes: of }]));
}

function sharedLevels(classes: readonly ListedClass[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name } of classes) {
    const level = firstLevel(name);
    if (level !== null) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([level]) => level));
}

/** @example firstLevel('Travel > Flights') // => 'Travel' */
export function firstLevel(name: string): string | null {
  const [first = '', ...others] = name.split(BETWEEN);
  return others.length === 0 || first.trim() === '' ? null : first.trim();
}
