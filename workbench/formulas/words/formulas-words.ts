import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** Why a formula has no value here. */
export const formulasWords = catalogue({ en, de, pt });
