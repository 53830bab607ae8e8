import { catalogue } from '../language/catalogue.ts';
import { de } from './proposed-field/de.ts';
import { en } from './proposed-field/en.ts';
import { pt } from './proposed-field/pt.ts';

const words = catalogue({ en, de, pt });

/**
 * Why a field that some records lack is proposed as no column.
 *
 * @example absentFieldWords({ absent: 3, records: 9 }).slice(0, 25) // => 'missing in 3 of 9 records'
 */
export function absentFieldWords(counts: { readonly absent: number; readonly records: number }): string {
  return words('absent', counts);
}
