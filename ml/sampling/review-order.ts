import { isHoldout } from '../evaluation/holdout.ts';
import { hashShare } from '../hash.ts';
import { auditPlace, isInAuditSample } from './audit-sample.ts';

/** Rows of a view, as far as the order of reviewing them goes by them. */
export interface RowsToReview {
  readonly keys: readonly string[];
  /** Per row: near-duplicates have the same, see duplicateSignatures. */
  readonly groups: readonly string[];
  /** Per row, 0 … 1: how likely its answer is wrong, see expectedErrors. */
  readonly errors: ArrayLike<number>;
  /** Per row: a person has spoken of it. It is not asked about again, and its near-duplicates are less urgent. */
  readonly spoken: readonly boolean[];
  /** Per row: it is asked about whatever it is worth, as the audit sample is. By default none is. */
  readonly sampled?: readonly boolean[];
}

/** A row worth a person's time. */
export interface ReviewRow {
  /** Its number in the rows given. */
  readonly row: number;
  /** It is asked about by chance, not because it is worth most: of the audit sample, or of another. */
  readonly audit: boolean;
}

/** Of the queue, one row in so many is of the audit sample while that lasts, and one in so many of other samples. */
const AUDIT_EVERY = 20;
const SAMPLED_EVERY = 5;
const AUDIT_GAP_SEED = 0x9a95;

/**
 * Rows in the order a person should look at them. A correction is worth the rows it changes, and the rows that come
 * next month: so near-duplicates are one question, and questions are ordered by the errors expected among all rows of
 * the group, not by how doubtful its most doubtful row is. Every row of a group that a person has spoken of already
 * makes it less urgent, by 1 / √(1 + rows spoken of), as what they leave in doubt is more and more what no correction
 * settles. Of a group the row of middling doubt is asked, one that stands for the others, if possible one that training
 * may learn from: a question about a row of the holdout teaches nothing.
 *
 * The audit sample comes in between, in the order of its hashes: however far a person gets, the audited rows are a
 * random sample. Their places are drawn by hash too, one in twenty on average: nobody can tell an audited row by its
 * place. So are the rows of other samples, one in five: whichever comes, its place says nothing of why it is asked.
 *
 * O(rows · log rows).
 *
 * @param auditShare share of the row keys that are audited, 0 … 1
 */
export function orderForReview(rows: RowsToReview, auditShare: number): ReviewRow[] {
  const isSampled = rows.keys.map((_, row) => rows.sampled?.[row] ?? false);
  const isAudit = rows.keys.map((key, row) => isSampled[row]! || isInAuditSample(key, auditShare));
  const audited = [...rows.keys.keys()].filter((row) => isAudit[row] && !rows.spoken[row]);
  const places = new Map(audited.map((row) => [row, auditPlace(rows.keys[row]!)]));
  audited.sort((a, b) => places.get(a)! - places.get(b)!);
  return interleave(mostWorthwhile(rows, isAudit), audited, rows.keys, isSampled);
}

/** Puts each audited row as many places after the one before it as its hash says; at the end, those left. */
function interleave(
  worthwhile: readonly number[],
  audited: readonly number[],
  keys: readonly string[],
  isSampled: readonly boolean[],
): ReviewRow[] {
  const order: ReviewRow[] = [];
  let asked = 0;
  for (const row of audited) {
    // Evenly 0 … 38 others in between, so 19 on average; of other samples 0 … 8, so 4.
    const every = isSampled[row]! ? SAMPLED_EVERY : AUDIT_EVERY;
    const until = asked + Math.floor(hashShare(keys[row]!, AUDIT_GAP_SEED) * (2 * every - 1));
    while (asked < until && asked < worthwhile.length) order.push({ row: worthwhile[asked++]!, audit: false });
    order.push({ row, audit: true });
  }
  while (asked < worthwhile.length) order.push({ row: worthwhile[asked++]!, audit: false });
  return order;
}

interface Group {
  /** Neither spoken of nor audited, and of these the rows that are learned from. */
  readonly open: number[];
  readonly learnable: number[];
  errors: number;
  spoken: number;
}

/** One row of each group outside the audit sample, the group with the most errors to mend first. */
function mostWorthwhile({ keys, groups: names, errors, spoken }: RowsToReview, isAudit: readonly boolean[]): number[] {
  const groups = new Map<string, Group>();
  names.forEach((name, row) => {
    const group = groups.get(name) ?? { open: [], learnable: [], errors: 0, spoken: 0 };
    groups.set(name, group);
    if (spoken[row]) group.spoken++;
    else {
      group.errors += errors[row]!;
      if (isAudit[row]) return;
      group.open.push(row);
      if (!isHoldout(keys[row]!)) group.learnable.push(row);
    }
  });
  return [...groups.values()]
    .filter(({ open }) => open.length > 0)
    .map((group) => ({
      row: middling(group.learnable.length > 0 ? group.learnable : group.open, errors),
      worth: group.errors / Math.sqrt(1 + group.spoken),
    }))
    .sort((a, b) => b.worth - a.worth || a.row - b.row)
    .map(({ row }) => row);
}

function middling(rows: number[], errors: ArrayLike<number>): number {
  rows.sort((a, b) => errors[b]! - errors[a]! || a - b);
  return rows[(rows.length - 1) >> 1]!;
}
