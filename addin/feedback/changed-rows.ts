import type { ChangedRow } from '../../contract/feedback.ts';

/** Rows that were told after something was said, by whose doing their class is another. */
export interface ToldRows {
  /** By what was said. */
  readonly changed: readonly ChangedRow[];
  /** Otherwise: the sheet showed what was so before another version, or before what others said. */
  readonly outdated: readonly ChangedRow[];
}

/** @example tellApart([{ key: 'a', class: 'Food', confidence: 0.9, outdated: true }]).changed // => [] */
export function tellApart(rows: readonly ChangedRow[]): ToldRows {
  return {
    changed: rows.filter((row) => row.outdated !== true),
    outdated: rows.filter((row) => row.outdated === true),
  };
}
