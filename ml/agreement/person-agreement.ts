import { majority } from './majority.ts';
import { countVotes, type Votes } from './votes.ts';

/** How somebody's votes stand to what the others said of the same items. */
export interface PersonAgreement {
  /** Votes of theirs on items of which others had a majority without them. */
  readonly compared: number;
  /** Of these, those that say what the others' majority says. */
  readonly agreeing: number;
}

/**
 * Per person, how often they say what most of the *others* say. Their own vote never makes the majority it is compared
 * with; items on which the others are tied, or which nobody else judged, are left out.
 *
 * @returns per person; O(items × classes + votes × classes)
 * @throws {RangeError} as {@link countVotes}
 */
export function agreementOfPeople(votes: Votes): PersonAgreement[] {
  const { classes, people, item, person, class: said } = votes;
  const counts = countVotes(votes);
  const result = Array.from({ length: people }, () => ({ compared: 0, agreeing: 0 }));
  for (let vote = 0; vote < item.length; vote++) {
    const others = counts.slice(item[vote]! * classes, (item[vote]! + 1) * classes);
    others[said[vote]!]! -= 1;
    const [most] = majority(others, classes);
    if (most === undefined || most < 0) continue;
    const own = result[person[vote]!]!;
    own.compared += 1;
    if (most === said[vote]) own.agreeing += 1;
  }
  return result;
}
