import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What is said of labels that may be wrong. */
export const suspectsWords = catalogue({ en, de, pt });
