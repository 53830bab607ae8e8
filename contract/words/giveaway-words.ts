import type { GiveawayColumn } from '../giveaway.ts';
import { percent } from './percent.ts';
import { grouped } from './phrases.ts';

/**
 * What was measured of a column that alone gives the class away, in a sentence.
 * @example giveawaySentence({ column: 'Tax', rows: 200, right: 1, next: null }) // => '“Tax” alone tells the class of 100 % of 200 rows held back; there is no other column.'
 */
export function giveawaySentence({ column: name, rows, right, next }: GiveawayColumn): string {
  const others =
    next === null
      ? 'there is no other column'
      : `the best other column, “${next.column}”, of ${percent(next.right, 1)}`;
  return `“${name}” alone tells the class of ${percent(right, 1)} of ${grouped(rows)} rows held back; ${others}.`;
}
