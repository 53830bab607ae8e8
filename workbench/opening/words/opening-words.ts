import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** Why a file cannot be opened, and what a person should know of one that was. */
export const openingWords = catalogue({ en, de, pt });
