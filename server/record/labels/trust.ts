/** How much what somebody said between two events of the log counts: 0 is nothing, as if it had not been said. */
export interface Doubt {
  readonly person: string;
  readonly from: number;
  /** Null: whatever they say from `from` on. */
  readonly to: number | null;
  /** In 0..1, 1 excluded. */
  readonly weight: number;
}

/** Whose words count, after so many changes of it. */
export interface Trust {
  readonly changes: number;
  readonly doubts: readonly Doubt[];
}

/** Everybody's words count in full. */
export const TRUSTING: Trust = Object.freeze({ changes: 0, doubts: [] });

/** Something that somebody said, at its place in the log. */
export interface Word {
  readonly sequence: number;
  readonly person: string | null;
  /** Who sent it, where it is in nobody's name: then it counts as much as what they say does. */
  readonly sentBy?: string | null | undefined;
}

/**
 * How much a word counts: the least that any doubt says, 1 where there is none. O(doubts).
 *
 * @example weightOf({ changes: 1, doubts: [{ person: 'Ann', from: 5, to: null, weight: 0.5 }] }, { person: 'Ann', sequence: 7 }) // => 0.5
 * @example weightOf({ changes: 1, doubts: [{ person: 'Ann', from: 5, to: 6, weight: 0 }] }, { person: 'Ann', sequence: 7 }) // => 1
 * @example weightOf({ changes: 1, doubts: [{ person: 'Ann', from: 5, to: null, weight: 0 }] }, { person: null, sentBy: 'Ann', sequence: 7 }) // => 0
 */
export function weightOf({ doubts }: Trust, { person, sentBy, sequence }: Word): number {
  let weight = 1;
  for (const doubt of doubts) {
    const speaksOf =
      doubt.person === (person ?? sentBy) && sequence >= doubt.from && sequence <= (doubt.to ?? Infinity);
    if (speaksOf && doubt.weight < weight) weight = doubt.weight;
  }
  return weight;
}

/**
 * Whether a word is left out where labels are made of the log: then the row's label is what it would be had it never
 * been said, and another person's word, or the table's, stands where one stood before.
 */
export function isLeftOut(trust: Trust, word: Word): boolean {
  return weightOf(trust, word) === 0;
}

/** What a label stands by: of an approved one, the event that approves it, in the name of whom it approves. */
interface StandingWord extends Word {
  /** Sequence of what it approves, which is where its author said it; null when nobody had to. */
  readonly judges?: number | null | undefined;
}

/**
 * How much a label counts: as much as its author's word does, where they said it. O(doubts).
 *
 * @example weightOfLabel({ changes: 1, doubts: [{ person: 'Ann', from: 5, to: 6, weight: 0.5 }] }, { person: 'Ann', sequence: 9, judges: 5 }) // => 0.5
 */
export function weightOfLabel(trust: Trust, { person, sentBy, sequence, judges }: StandingWord): number {
  return weightOf(trust, { person, sentBy, sequence: judges ?? sequence });
}

/** Labels with how much each counts in training. */
export function weigh<Row extends StandingWord>(
  rows: readonly Row[],
  trust: Trust,
): (Row & { readonly weight: number })[] {
  return rows.map((row) => ({ ...row, weight: weightOfLabel(trust, row) }));
}
