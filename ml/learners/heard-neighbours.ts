import { logLoss } from '../evaluation/log-loss.ts';
import type { Fold } from '../evaluation/validation-split.ts';
import { keepNeighbours, predictNeighbours, type NeighbourModel } from '../neighbours/neighbour-votes.ts';
import type { Table } from '../table/column.ts';
import { joinArrays } from './learner.ts';
import { fitOnHalves, poolExperts, type PoolFit, type Powers } from './log-pool.ts';

/** Labelled rows that have a word beside a pool: what they vote for, and how much that counts. */
export interface HeardNeighbours {
  readonly model: NeighbourModel;
  /** Of the pool and of the votes, by group. */
  readonly powers: readonly Powers[];
}

/** A pool's answers: rows × classes, and per row the group whose powers count. */
interface Pooled {
  readonly probabilities: Float64Array;
  readonly classes: number;
  readonly groups: Uint8Array;
}

/**
 * How much the votes of the rows most alike count beside a pool, by how well they do together on rows held back, and
 * the answers of both; null where the votes do not lower the log-loss.
 */
export function tryNeighbours(
  folds: readonly Fold[],
  pooled: Pooled,
  labels: Int32Array,
  groups: number,
): PoolFit | null {
  const models = folds.map(({ part }) => keepNeighbours(part));
  const votes = models.map((model, at) => model && predictNeighbours(model, folds[at]!.validation.table));
  const heard = votes.filter((each) => each !== null);
  if (heard.length < votes.length) return null;
  const { probabilities, classes } = pooled;
  const pool = { experts: [probabilities, joinArrays(heard)], classes, groups: pooled.groups };
  const fit = fitOnHalves(pool, labels, groups);
  // A pool may gain by powers of its own, without a neighbour.
  const alone = fitOnHalves({ ...pool, experts: [probabilities] }, labels, groups);
  const loss = (answers: Float64Array): number => logLoss(answers, classes, labels);
  return loss(fit.probabilities) < Math.min(loss(alone.probabilities), loss(probabilities)) ? fit : null;
}

/** What a pool answers once the rows most alike have had their word. */
export function withNeighbours({ model, powers }: HeardNeighbours, pooled: Pooled, table: Table): Float64Array {
  const { probabilities, classes, groups } = pooled;
  return poolExperts({ experts: [probabilities, predictNeighbours(model, table)], classes, groups }, powers);
}
