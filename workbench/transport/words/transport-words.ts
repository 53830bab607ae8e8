import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What is said of a dialog of an add-in. */
export const transportWords = catalogue({ en, de, pt });
