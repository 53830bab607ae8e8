import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane tells of a row's history. */
export const historyWords = catalogue({ en, de, pt });
