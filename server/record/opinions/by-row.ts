import type { Opinion } from './opinion-store.ts';

/** Opinions on the same cells of a row stand together, the rows in the order of their last opinion. */
export function byRow(opinions: readonly Opinion[]): Opinion[][] {
  const rows = new Map<string, Opinion[]>();
  for (const opinion of opinions) {
    const row = JSON.stringify([opinion.key, opinion.rowHash]);
    const known = rows.get(row);
    if (known === undefined) rows.set(row, [opinion]);
    else known.push(opinion);
  }
  return [...rows.values()].sort((a, b) => a.at(-1)!.recordedAt.getTime() - b.at(-1)!.recordedAt.getTime());
}
