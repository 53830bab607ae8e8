/** What stands between the levels of a name, such as "Travel > Flights" or "Travel – flights". */
const BETWEEN = /\s*[>›▸→]\s*|\s+[/|:–—-]\s+/u;

/** Classes whose names begin with the same level; null for those that have none, or share it with no other. */
export interface ClassGroup<Class> {
  readonly level: string | null;
  readonly classes: readonly Class[];
}

interface Named {
  readonly name: string;
}

/**
 * Classes by the first level of their names, where names have levels: groups in the order of their first class, those
 * without one before. The names stay whole; a group is a heading, and nothing that a row can be said to be.
 */
export function groupedClasses<Class extends Named>(classes: readonly Class[]): readonly ClassGroup<Class>[] {
  const byLevel = new Map<string | null, Class[]>([[null, []]]);
  const shared = sharedLevels(classes);
  for (const each of classes) {
    const level = firstLevel(each.name);
    const group = level !== null && shared.has(level) ? level : null;
    byLevel.set(group, [...(byLevel.get(group) ?? []), each]);
  }
  return [...byLevel].flatMap(([level, of]) => (of.length === 0 ? [] : [{ level, classes: of }]));
}

/**
 * Names of classes as a drop-down lists them, which has no headings: those of one level stand together.
 * @example namesByGroup(['Travel > Rail', 'Food', 'Travel > Air']) // => ['Food', 'Travel > Rail', 'Travel > Air']
 */
export function namesByGroup(names: readonly string[]): readonly string[] {
  return groupedClasses(names.map((name) => ({ name }))).flatMap(({ classes }) => classes.map(({ name }) => name));
}

function sharedLevels(classes: readonly Named[]): ReadonlySet<string> {
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
