import type { RowKey } from '../../contract/cell.ts';
import { isSameAnswer } from '../ports/same-answer.ts';
import type { AnswerRestore, StoodBeside } from '../ports/answers-port.ts';
import type { RunRow } from './run-ledger.ts';

/** What reverting a run does to each of its rows; every row is counted once. */
export interface RevertPlan {
  readonly restores: readonly AnswerRestore[];
  /** Of these, rows beside which nothing stood. */
  readonly blank: number;
  /** Rows that already have what stood there before. */
  readonly already: number;
  /** Rows that are left, by why. */
  readonly left: LeftRows;
}

export interface LeftRows {
  /** Somebody has corrected, accepted or withdrawn something since, or typed what is not sent yet. */
  readonly said: number;
  /** They were edited and classified again. */
  readonly again: number;
  /** Their answer was copied into the label column, and would count as the table's own word without it. */
  readonly copied: number;
  /** Something else stands there than Amend wrote. */
  readonly other: number;
  /** They are no longer in the table, or cannot be told from another row. */
  readonly gone: number;
}

/** What is known of the rows now. */
export interface RowsNow {
  readonly stands: readonly StoodBeside[];
  /** Rows of which something was said since the run. */
  readonly said: ReadonlySet<RowKey>;
  readonly copied: ReadonlySet<RowKey>;
}

/** Decides row by row; what is not as the run left it is never touched. O(rows). */
export function planRevert(rows: ReadonlyMap<RowKey, RunRow>, now: RowsNow): RevertPlan {
  const standing = new Map(now.stands.map((each) => [each.key, each]));
  const restores: AnswerRestore[] = [];
  const left = { said: 0, again: 0, copied: 0, other: 0, gone: 0 };
  let blank = 0;
  let already = 0;
  for (const [key, row] of rows) {
    const stands = standing.get(key);
    if (stands === undefined) left.gone++;
    else if (isSameAnswer(stands, row.before)) already++;
    else if (now.said.has(key)) left.said++;
    else if (row.isAgain) left.again++;
    else if (now.copied.has(key)) left.copied++;
    else if (!isSameAnswer(stands, row.last)) left.other++;
    else {
      if (row.before.class === null && row.before.confidence === null) blank++;
      const { key: _, ...expected } = stands;
      restores.push({ key, expected, restored: row.before });
    }
  }
  return { restores, blank, already, left };
}

export function leftRows(left: LeftRows): number {
  return Object.values(left).reduce((sum: number, rows: number) => sum + rows, 0);
}
