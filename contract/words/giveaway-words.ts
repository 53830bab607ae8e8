import type { GiveawayColumn } from '../giveaway.ts';
import { catalogue } from '../language/catalogue.ts';
import { de } from './giveaway/de.ts';
import { en } from './giveaway/en.ts';
import { pt } from './giveaway/pt.ts';
import { percent } from './percent.ts';

const words = catalogue({ en, de, pt });

/**
 * What was measured of a column that alone gives the class away, in a sentence.
 * @example giveawaySentence({ column: 'Tax', rows: 200, right: 1, next: null }) // => '“Tax” alone tells the class of 100 % of 200 rows held back; there is no other column.'
 */
export function giveawaySentence({ column, rows, right, next }: GiveawayColumn): string {
  const found = { column, rows, right: percent(right, 1) };
  if (next === null) return words('alone', found);
  return words('besides', { ...found, next: next.column, nextRight: percent(next.right, 1) });
}
