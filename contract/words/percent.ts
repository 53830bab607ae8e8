import { catalogue } from '../language/catalogue.ts';
import { de } from './percent/de.ts';
import { en } from './percent/en.ts';
import { pt } from './percent/pt.ts';
import { withDecimals } from './phrases.ts';

const words = catalogue({ en, de, pt });

/**
 * A share in per cent, as people write it: rounded, but never to 0 % or 100 % what is neither. These are exact, so
 * they stand without decimals.
 *
 * @param share 0 … 1
 * @param decimals of the per cent, 0 … 3
 * @example percent(0.476) // => '48 %'
 * @example percent(0.999) // => 'over 99 %'
 * @example percent(0.0004, 1) // => 'under 0.1 %'
 */
export function percent(share: number, decimals = 0): string {
  if (share === 0 || share === 1) return words('share', { share: withDecimals(100 * share, 0) });
  const least = 1 / 10 ** decimals;
  const rounded = Number((100 * share).toFixed(decimals));
  if (rounded === 0) return words('less', { share: withDecimals(least, decimals) });
  if (rounded === 100) return words('more', { share: withDecimals(100 - least, decimals) });
  return words('share', { share: withDecimals(rounded, decimals) });
}
