/** The columns of a reading. */
export const COLUMNS = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9'] as const;

/** One reading of a Space Shuttle's radiators, as Statlog has them. */
export interface Reading {
  readonly id: string;
  /** In the order of the columns: whole numbers, the first of them a time. */
  readonly cells: readonly number[];
  /** Whether it is of a rare class (2, 3, 5, 6, 7). Nobody tells Amend. */
  readonly isAnomaly: boolean;
}

/** What kind of reading is usual, and the one that ODDS left out when it made a set of anomalies of Statlog's. */
const USUAL = 1;
const LEFT_OUT = 4;

/** @returns null for a reading of the class that is left out */
export function readingOf(number: number, cells: readonly number[], className: number): Reading | null {
  if (className === LEFT_OUT) return null;
  return { id: `r${number}`, cells, isAnomaly: className !== USUAL };
}
