/**
 * What people said of items: vote v gives `item[v]` the class `class[v]` in the name of `person[v]`. Each person has at
 * most one vote on an item; an item may have none.
 */
export interface Votes {
  readonly items: number;
  readonly people: number;
  readonly classes: number;
  readonly item: Int32Array;
  readonly person: Int32Array;
  readonly class: Int32Array;
}

/**
 * How often each item was given each class.
 *
 * @returns items × classes, row-major; O(votes)
 * @throws {RangeError} votes name items, people and classes that there are, and a person at most once for an item
 */
export function countVotes(votes: Votes): Int32Array {
  requireVotes(votes);
  const counts = new Int32Array(votes.items * votes.classes);
  for (let vote = 0; vote < votes.item.length; vote++)
    counts[votes.item[vote]! * votes.classes + votes.class[vote]!]! += 1;
  return counts;
}

function requireVotes({ items, people, classes, item, person, class: said }: Votes): void {
  const refuse = () => {
    throw new RangeError('votes name items, people and classes that there are, and a person at most once for an item');
  };
  if (item.length !== person.length || item.length !== said.length) refuse();
  const seen = new Set<number>();
  const isOf = (index: number, length: number) => index >= 0 && index < length;
  for (let vote = 0; vote < item.length; vote++) {
    if (!isOf(item[vote]!, items) || !isOf(person[vote]!, people) || !isOf(said[vote]!, classes)) refuse();
    seen.add(item[vote]! * people + person[vote]!);
  }
  if (seen.size !== item.length) refuse();
}
