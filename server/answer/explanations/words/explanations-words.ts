import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What is said of why a row got its class. */
export const explanationsWords = catalogue({ en, de, pt });
