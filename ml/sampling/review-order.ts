import type { Table } from '../table/column.ts';
import { auditPlace, isInAuditSample } from './audit-sample.ts';
import { duplicateSignatures } from './near-duplicates.ts';

/** Rows that nobody has answered yet. */
export interface UnansweredRows {
  readonly keys: readonly string[];
  readonly table: Table;
  readonly classes: number;
  /** rows × classes, row-major. */
  readonly probabilities: Float64Array;
  /** Per row, 0 … 1: how much of it the model has never seen; absent counts as 0. */
  readonly novelty?: ArrayLike<number>;
}

/** A row worth a person's time. */
export interface ReviewRow {
  /** Its number in the rows given. */
  readonly row: number;
  /** It is asked about by chance, not because the model doubts: its answer measures the accuracy without bias. */
  readonly audit: boolean;
}

/** How much being wholly new counts against being wholly undecided. */
const NOVELTY_WEIGHT = 0.5;
/** Of the queue, one row in so many is of the audit sample while that lasts. */
const AUDIT_EVERY = 5;

/**
 * Rows in the order a person should look at them: most doubtful first (little between the two best classes, much that is
 * new), of near-duplicates only the most doubtful one, and every fifth place for the audit sample, which comes in the
 * order of its hashes: however far a person gets, the audited rows are a random sample. O(rows · (classes + log rows)).
 *
 * @param auditShare share of the row keys that are audited, 0 … 1
 */
export function orderForReview(rows: UnansweredRows, auditShare: number): ReviewRow[] {
  const isAudit = rows.keys.map((key) => isInAuditSample(key, auditShare));
  const audited = [...rows.keys.keys()].filter((row) => isAudit[row]);
  const places = new Map(audited.map((row) => [row, auditPlace(rows.keys[row]!)]));
  audited.sort((a, b) => places.get(a)! - places.get(b)!);
  return interleave(mostDoubtful(rows, isAudit), audited);
}

/** Every fifth row from `audited` while there are any. */
function interleave(doubtful: readonly number[], audited: readonly number[]): ReviewRow[] {
  const order: ReviewRow[] = [];
  let taken = 0;
  while (order.length < doubtful.length + audited.length) {
    const isAuditPlace = order.length % AUDIT_EVERY === AUDIT_EVERY - 1;
    const left = order.length - taken < doubtful.length;
    const audit = taken < audited.length && (isAuditPlace || !left);
    order.push({ row: audit ? audited[taken]! : doubtful[order.length - taken]!, audit });
    if (audit) taken++;
  }
  return order;
}

/** The rows outside the audit sample, most doubtful first, near-duplicates once. */
function mostDoubtful(rows: UnansweredRows, isAudit: readonly boolean[]): number[] {
  const signatures = duplicateSignatures(rows.table);
  const doubts = Float64Array.from(rows.keys, (_, row) => doubtOf(rows, row));
  const byDoubt = [...rows.keys.keys()].filter((row) => !isAudit[row]).sort((a, b) => doubts[b]! - doubts[a]! || a - b);
  const asked = new Set<string>();
  return byDoubt.filter((row) => {
    const isNew = !asked.has(signatures[row]!);
    asked.add(signatures[row]!);
    return isNew;
  });
}

/** 1 − the margin between the two best classes, plus novelty. A single class leaves no doubt. */
function doubtOf({ probabilities, classes, novelty }: UnansweredRows, row: number): number {
  let best = 0;
  let second = 0;
  for (let k = 0; k < classes; k++) {
    const probability = probabilities[row * classes + k]!;
    if (probability > best) {
      second = best;
      best = probability;
    } else if (probability > second) second = probability;
  }
  return 1 - (best - second) + NOVELTY_WEIGHT * (novelty?.[row] ?? 0);
}
