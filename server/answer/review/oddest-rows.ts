import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { readOddestPage, readScores, type ScoredRow } from '../anomalies/anomaly-store.ts';
import type { ShownRow } from '../predictions/view.ts';

/** Of so many of the oddest rows what verdicts say is reckoned. */
export const OF_THE_ODDEST = 5_000;

/**
 * Of some rows those that the detector found oddest, these first; rows that it never scored are not among them. Few
 * rows are looked up, of more the oddest of the classifier are gone through until enough of them were met.
 */
export async function oddestRows(
  db: Kysely<Database>,
  id: string,
  rows: ReadonlyMap<string, ShownRow>,
  most = OF_THE_ODDEST,
): Promise<ScoredRow[]> {
  const odd: ScoredRow[] = [];
  const take = (scored: readonly { readonly key: string; readonly score: number }[]) => {
    for (const { key, score } of scored) {
      const row = rows.get(key);
      if (row !== undefined) odd.push({ key, rowHash: row.rowHash, cells: row.cells, score });
    }
  };
  if (rows.size <= most) {
    take(await readScores(db, id, rows.keys()));
    return odd;
  }
  let page = await readOddestPage(db, id, null, most);
  take(page);
  while (odd.length < most && page.length === most) {
    page = await readOddestPage(db, id, page.at(-1)!, most);
    take(page);
  }
  return odd.slice(0, most);
}
