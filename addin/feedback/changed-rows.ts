import type { RowKey } from '../../contract/cell.ts';
import type { ChangedRow } from '../../contract/feedback.ts';

/** Rows that were told after something was said, by whose doing their class is another. */
export interface ToldRows {
  /** By what was said. */
  readonly changed: readonly ChangedRow[];
  /** Otherwise: the sheet showed what was so before another version, or before what others said. */
  readonly outdated: readonly ChangedRow[];
}

const NOBODY: ReadonlySet<RowKey> = new Set();

/**
 * @param spoken rows that somebody spoke of: they are neither
 * @example tellApart([{ key: 'a', class: 'Food', confidence: 0.9, outdated: true }]).changed // => []
 */
export function tellApart(rows: readonly ChangedRow[], spoken: ReadonlySet<RowKey> = NOBODY): ToldRows {
  // A row may be told for its rule alone.
  const others = rows.filter((row) => !spoken.has(row.key) && row.class !== row.before);
  return {
    changed: others.filter((row) => row.outdated !== true),
    outdated: others.filter((row) => row.outdated === true),
  };
}

/** Rows as they are written into the sheet: those that what was said changed are marked. */
export function markChanged(rows: readonly ChangedRow[], spoken: ReadonlySet<RowKey> = NOBODY) {
  const changed = new Set(tellApart(rows, spoken).changed);
  return rows.map((row) => ({ ...row, changed: changed.has(row) }));
}
