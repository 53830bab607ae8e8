import type { RowKey } from '../../contract/cell.ts';
import type { Dispute, RowPrediction } from '../../contract/prediction.ts';

/** The rows of which two people said different classes, as the server last answered. */
export type Disputes = ReadonlyMap<RowKey, Dispute>;

/** The disputes after rows were answered anew: an answer without one settles it. */
export function withDisputes(disputes: Disputes, rows: readonly RowPrediction[]): Disputes {
  const known = new Map(disputes);
  for (const { key, dispute } of rows) {
    if (dispute === undefined) known.delete(key);
    else known.set(key, dispute);
  }
  return known;
}
