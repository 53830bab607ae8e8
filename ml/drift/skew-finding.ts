/** What the cells of a column of words are, by what most of them spell. */
export type WordKind = 'words' | 'numbers' | 'dates';

/**
 * What is wrong with a column. No figure is of the rows that were learned from: whoever asks may see others only.
 */
export type SkewFinding =
  /** It holds what another one held: and that one what it did, or not. */
  | { readonly code: 'swapped' | 'another'; readonly values: { readonly other: string } }
  /** Numbers are larger by this factor; smaller below 1, of the opposite sign when it is −1. */
  | { readonly code: 'factor'; readonly values: { readonly factor: number } }
  /** Share of the cells in 0..1 that cannot be read as what the column holds. */
  | { readonly code: 'unreadable'; readonly values: { readonly share: number; readonly type: string } }
  /** Numbers lie far outside of what was learned from; dates lie centuries beside; nothing is in any cell. */
  | { readonly code: 'beyond' | 'no-dates' | 'empty'; readonly values: Readonly<Record<string, never>> }
  | { readonly code: 'kind'; readonly values: { readonly now: WordKind; readonly before: WordKind } }
  /** Share of the values, or of the words, in 0..1 that were never learned from. */
  | { readonly code: 'unknown'; readonly values: { readonly share: number; readonly examples: readonly string[] } };
