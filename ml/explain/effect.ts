/** Where a number lies among others of its column; null in the middle, or when nothing is known. */
export type Level = 'low' | 'high' | null;

/** What a column, some words of it, or the corrections of rows like this one said of a class. */
export interface Effect {
  /** Null for what past corrections say. */
  readonly column: string | null;
  /** The words that spoke; empty when the cell spoke as a whole. */
  readonly words: readonly string[];
  /** The cell; null when it is missing. */
  readonly cell: string | number | null;
  /** Whether a number is low or high among the rows known. */
  readonly level: Level;
  /** How far it moved the log-odds of the class against all others: positive speaks for the class. */
  readonly effect: number;
}
