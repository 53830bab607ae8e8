import type { AnomalyReason } from '../anomaly.ts';
import { catalogue } from '../language/catalogue.ts';
import { de } from './anomaly/de.ts';
import { en } from './anomaly/en.ts';
import { pt } from './anomaly/pt.ts';
import { percent } from './percent.ts';

const words = catalogue({ en, de, pt });

/** What the number is called that says how odd a row is. */
export function scoreName(): string {
  return words('score');
}

/**
 * What one column has to do with a row being odd.
 * @example reasonWords({ column: 'Amount', odd: 'high', share: 0.002, credit: 0.8 }) // => 'Amount: high (0.2 % of rows are as high)'
 */
export function reasonWords({ column, odd, part, share }: AnomalyReason): string {
  const of = { column, share: percent(share, 1) };
  if (part === 'month' || part === 'weekday' || part === 'time') return words(part, of);
  return words(odd, of);
}

/** The same of all columns that are told, the oddest first. */
export function reasonsInWords(reasons: readonly AnomalyReason[]): string {
  return reasons.map(reasonWords).join('; ');
}
