import { MAX_KEY_DAYS } from '../../../contract/access-key.ts';
import { accessWords as words } from '../access-words/access-words.ts';

/**
 * Days as they were typed, or what is wrong with them, in a sentence.
 * @example readDays(' 90 ') // => { days: 90 }
 * @example readDays('0') // => { missing: 'Type days from 1 to 365.' }
 */
export function readDays(written: string): { readonly days: number } | { readonly missing: string } {
  const days = readWholeNumber(written) ?? 0;
  return days >= 1 && days <= MAX_KEY_DAYS ? { days } : { missing: words('typeDays', { most: MAX_KEY_DAYS }) };
}

/**
 * A whole number as it was typed; null when it is none.
 * @example readWholeNumber('600') // => 600
 * @example readWholeNumber('1.5') // => null
 */
export function readWholeNumber(written: string): number | null {
  return /^\d{1,6}$/.test(written.trim()) ? Number(written) : null;
}
