import { topItems, type FrequentItems } from '../sketches/frequent-items.ts';
import type { NewItems } from '../sketches/new-items.ts';
import { shareOf } from '../measures/two-proportions.ts';
import type { DriftFinding, Respelled } from './drift-finding.ts';

const NAMED = 3;
/** Share of the new rows from which on their spelling is what happened, and not what is new. */
const MOSTLY = 0.5;

/**
 * Says that what is new is new by its spelling alone, when most of it is: "ACME GMBH" for "Acme GmbH" is no new
 * supplier. Null when it is not so. O(items).
 *
 * @param known the reference's categories
 * @param live  rows with a category that the reference never had
 */
export function respelledFinding(known: FrequentItems, live: NewItems): DriftFinding | null {
  const spellings = new Map(
    topItems(known, Infinity)
      .toReversed()
      .map(({ item }) => [folded(item), item]),
  );
  const examples: Respelled[] = [];
  let rows = 0;
  for (const { item, count } of topItems(live.newItems, Infinity)) {
    const before = spellings.get(folded(item));
    if (before === undefined) continue;
    rows += count;
    if (examples.length < NAMED) examples.push({ now: item, before });
  }
  if (rows === 0 || rows < MOSTLY * live.newRows) return null;
  return { code: 'respelled', values: { share: shareOf({ count: rows, rows: live.rows }), examples } };
}

/** Without case, accents, spaces and signs; a value of signs alone stays as it is. */
function folded(item: string): string {
  const letters = item
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
  return letters === '' ? item : letters;
}
