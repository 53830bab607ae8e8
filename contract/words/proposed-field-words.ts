import { catalogue } from '../language/catalogue.ts';
import { de } from './proposed-field/de.ts';
import { en } from './proposed-field/en.ts';
import { pt } from './proposed-field/pt.ts';

const words = catalogue({ en, de, pt });

/**
 * Why a field that some records lack is proposed as no column.
 * @example absentFieldWords({ absent: 3, records: 10 })
 * // => 'missing in 3 of 10 records: a feed refuses records without it'
 */
export function absentFieldWords(counts: { readonly absent: number; readonly records: number }): string {
  return words('absent', counts);
}
