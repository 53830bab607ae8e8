import { isHoldout } from '../evaluation/holdout.ts';
import { isInAuditSample } from './audit-sample.ts';
import { drawnOrder, drawTurns, SAMPLES, type DrawnShares, type Sample } from './drawn-turns.ts';

/** Rows of a view, as far as the order of reviewing them goes by them. */
export interface RowsToReview {
  readonly keys: readonly string[];
  /** Per row: near-duplicates have the same, see duplicateSignatures. */
  readonly groups: readonly string[];
  /** Per row, 0 … 1: how likely its answer is wrong, see expectedErrors. */
  readonly errors: ArrayLike<number>;
  /** Per row: a person has spoken of it. It is not asked about again, and its near-duplicates are less urgent. */
  readonly spoken: readonly boolean[];
  /** Per row: it may be of none of the classes. By default none may. */
  readonly unknown?: readonly boolean[];
  /** Per row: the sample that it is of beside the audit sample, if of any. By default none is. */
  readonly sampled?: readonly (Exclude<Sample, 'audit'> | null)[];
}

/** A row worth a person's time. */
export interface ReviewRow {
  /** Its number in the rows given. */
  readonly row: number;
  /** Of which sample it is, where it is asked about by chance; null where it is worth most. */
  readonly sample: Sample | null;
}

/**
 * Rows in the order a person should look at them. A correction is worth the rows it changes, and the rows that come
 * next month: so near-duplicates are one question, and questions are ordered by the errors expected among all rows of
 * the group, not by how doubtful its most doubtful row is. Every row of a group that a person has spoken of already
 * makes it less urgent, by 1 / √(1 + rows spoken of), as what they leave in doubt is more and more what no correction
 * settles. Of a group the row of middling doubt is asked, one that stands for the others, if possible one that training
 * may learn from: a question about a row of the holdout teaches nothing.
 *
 * Rows of samples come in between, see {@link drawTurns}: however far a person gets, and however few rows they fetch at
 * a time, they have seen a random part of each sample. Where only near-duplicates are left beside them, the order ends:
 * which of those is worth a look is known by what is said of the rows before.
 *
 * Groups with rows that may be of none of the classes come before all others: no correction of other rows mends those.
 *
 * O(rows · log rows).
 */
export function orderForReview(rows: RowsToReview, shares: DrawnShares): ReviewRow[] {
  const samples = rows.keys.map(
    (key, row) => rows.sampled?.[row] ?? (isInAuditSample(key, shares.auditShare) ? ('audit' as const) : null),
  );
  const drawn = [...rows.keys.keys()].flatMap((row) => {
    const sample = samples[row]!;
    return sample === null || rows.spoken[row] ? [] : [{ row, sample, order: drawnOrder(rows.keys[row]!) }];
  });
  // The last first: the next is taken from the end.
  drawn.sort((a, b) => b.order - a.order);
  return interleave(mostWorthwhile(rows, samples), drawn, rows, shares);
}

interface Drawn {
  readonly row: number;
  readonly sample: Sample;
  readonly order: number;
}

/** Puts the drawn rows at the places that are theirs; where nothing else is left, those left of them at the end. */
function interleave(
  { worthwhile, hasMore }: Worthwhile,
  drawn: readonly Drawn[],
  { spoken }: RowsToReview,
  shares: DrawnShares,
): ReviewRow[] {
  const left: Record<Sample, Drawn[]> = { certain: [], double: [], audit: [] };
  for (const each of drawn) left[each.sample].push(each);
  const hasLeft = (sample: Sample) => left[sample].length > 0;
  const dueAt = drawTurns(shares);
  const reviewed = spoken.filter(Boolean).length;
  const order: ReviewRow[] = [];
  let asked = 0;
  for (;;) {
    const due = dueAt(reviewed + order.length, hasLeft);
    if (due === null && asked < worthwhile.length) {
      order.push({ row: worthwhile[asked++]!, sample: null });
      continue;
    }
    const sample = due ?? (hasMore ? null : foremost(left));
    if (sample === null) return order;
    order.push({ row: left[sample].pop()!.row, sample });
  }
}

/** The sample whose next row is the next of all; null when none has rows left. O(1). */
function foremost(left: Readonly<Record<Sample, readonly Drawn[]>>): Sample | null {
  const next = SAMPLES.flatMap((sample) => left[sample].at(-1) ?? []);
  return next.sort((a, b) => a.order - b.order)[0]?.sample ?? null;
}

interface Group {
  /** Neither spoken of nor drawn. */
  readonly open: number[];
  /** Open rows that may be of none of the classes. */
  readonly unknown: number[];
  errors: number;
  spoken: number;
}

interface Worthwhile {
  readonly worthwhile: number[];
  /** Near-duplicates of them are left, of which nobody has spoken. */
  readonly hasMore: boolean;
}

/** One row of each group outside the samples, the group with the most errors to mend first. */
function mostWorthwhile(
  { keys, groups: names, errors, spoken, unknown }: RowsToReview,
  samples: readonly (Sample | null)[],
): Worthwhile {
  const groups = new Map<string, Group>();
  names.forEach((name, row) => {
    const group = groups.get(name) ?? { open: [], unknown: [], errors: 0, spoken: 0 };
    groups.set(name, group);
    if (spoken[row]) group.spoken++;
    else {
      group.errors += errors[row]!;
      if (samples[row] !== null) return;
      group.open.push(row);
      if (unknown?.[row] === true) group.unknown.push(row);
    }
  });
  const open = [...groups.values()].filter((group) => group.open.length > 0);
  const worthwhile = open
    .map((group) => ({
      row: middling(foremostOf(group, keys), errors),
      isUnknown: group.unknown.length > 0,
      worth: group.errors / Math.sqrt(1 + group.spoken),
    }))
    .sort((a, b) => Number(b.isUnknown) - Number(a.isUnknown) || b.worth - a.worth || a.row - b.row)
    .map(({ row }) => row);
  return { worthwhile, hasMore: open.some((group) => group.open.length > 1) };
}

/** Of a group the rows of which one is asked: those that may be of no class, if possible such as are learned from. */
function foremostOf({ open, unknown }: Group, keys: readonly string[]): number[] {
  const wanted = unknown.length > 0 ? unknown : open;
  const learned = wanted.filter((row) => !isHoldout(keys[row]!));
  return learned.length > 0 ? learned : wanted;
}

function middling(rows: number[], errors: ArrayLike<number>): number {
  rows.sort((a, b) => errors[b]! - errors[a]! || a - b);
  return rows[(rows.length - 1) >> 1]!;
}
