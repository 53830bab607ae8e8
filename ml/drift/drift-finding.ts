/** A share or a number now, and in the reference. */
interface NowAndBefore {
  readonly now: number;
  readonly before: number;
}

/** A part of the rows: those whose category column has this value. */
interface Part {
  readonly category: string;
  readonly value: string;
}

/** A category as it is spelled now, and as it was. */
export interface Respelled {
  readonly now: string;
  readonly before: string;
}

export type DateShift = 'century' | 'system';

/** What is new in a column of texts, or of categories; or that rows as a whole look like nothing that was learnt. */
export type NewThings = 'words' | 'values' | 'rows';

/** What is to be known of each kind of change. Shares are in 0..1. */
export interface FindingValues {
  /** Share of the cells that are empty. */
  readonly empty: NowAndBefore;
  /** Share of the cells that cannot be read as what the column holds, when these are what is new. */
  readonly unreadable: NowAndBefore & { readonly type: string };
  /** Share of the numbers outside of what the reference has. */
  readonly 'out-of-range': { readonly share: number; readonly least: number; readonly most: number };
  /** Share of the rows with something never seen before. */
  readonly new: NowAndBefore & { readonly things: NewThings };
  /** Share of the rows with the same few new things again and again. */
  readonly recurring: { readonly share: number; readonly things: NewThings; readonly examples: readonly string[] };
  /** Share of the rows whose category is new by its spelling alone: its case, its accents, its spaces and signs. */
  readonly respelled: { readonly share: number; readonly examples: readonly Respelled[] };
  /** The column holds what another one did, and that one what this did. */
  readonly swapped: { readonly column: string };
  /**
   * Share of the dates before the first of the reference, which is an ISO day; and by what all of them seem to be
   * early: a hundred years, or the four years and a day between the two ways in which Excel counts days.
   */
  readonly 'earlier-dates': { readonly share: number; readonly first: string; readonly shift: DateShift | null };
  /** Share of the rows that hold a category or word. */
  readonly 'item-share': NowAndBefore & { readonly item: string };
  /** Share of the values that are this number. */
  readonly 'value-share': NowAndBefore & { readonly value: number };
  /** Where a quantile of the numbers lies, in all rows or in a part of them. */
  readonly quantile: NowAndBefore & { readonly quantile: 0.1 | 0.5 | 0.9; readonly part: Part | null };
  /** The numbers are larger by this factor, as by another unit: smaller below 1, of the opposite sign when it is −1. */
  readonly factor: { readonly factor: number; readonly part: Part | null };
  /** The middle length of the texts, in whole characters; where it is the same, the lengths are spread differently. */
  readonly 'text-length': NowAndBefore;
  /** Share of the rows that a class is predicted for. */
  readonly 'class-share': NowAndBefore & { readonly class: string };
  /** Mean confidence; before: on the holdout. */
  readonly confidence: NowAndBefore;
}

/** What changed in a column, as data; words for it are made where it is shown. */
export type DriftFinding = {
  [Code in keyof FindingValues]: { readonly code: Code; readonly values: FindingValues[Code] };
}[keyof FindingValues];

/** What a report says as a whole, as data; some columns by name, and how many more. */
export type DriftHeadline =
  | {
      readonly code: 'drift' | 'watch';
      readonly values: { readonly columns: readonly string[]; readonly more: number };
    }
  | { readonly code: 'stable'; readonly values: { readonly rows: number } }
  | { readonly code: 'too-few-rows'; readonly values: { readonly rows: number; readonly least: number } }
  | { readonly code: 'too-few-training-rows'; readonly values: { readonly least: number } };
