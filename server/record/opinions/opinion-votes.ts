import { spellingKey, type Spellings } from '../../../contract/class-spelling.ts';
import type { Votes } from '../../../ml/agreement/votes.ts';

/** What somebody says of a row, as a vote. */
export interface Voice {
  readonly person: string;
  /** Null of who is not sure: no vote. */
  readonly class: string | null;
}

/**
 * Votes on rows, with the people and the classes that they name: in the order of their names, a class by the name that
 * it was first given. Nobody is named twice for a row, and everybody is sure.
 */
export function toVotes(rows: readonly (readonly Voice[])[], spellings: Spellings) {
  const opinions = rows.flat();
  const meant = (name: string) => (spellings === 'apart' ? name : spellingKey(name));
  const names = new Map<string, string>();
  for (const { class: name } of opinions) if (!names.has(meant(name!))) names.set(meant(name!), name!);
  const keys = [...names.keys()].sort();
  const people = [...new Set(opinions.map(({ person }) => person))].sort();
  const [placeOfPerson, placeOfClass] = [people, keys].map((each) => new Map(each.map((name, at) => [name, at])));
  const votes: Votes = {
    items: rows.length,
    people: people.length,
    classes: keys.length,
    item: Int32Array.from(rows.flatMap((row, at) => row.map(() => at))),
    person: Int32Array.from(opinions, ({ person }) => placeOfPerson!.get(person)!),
    class: Int32Array.from(opinions, ({ class: name }) => placeOfClass!.get(meant(name!))!),
  };
  return { votes, people, classes: keys.map((key) => names.get(key)!) };
}
