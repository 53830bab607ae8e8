import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the dialogs that find, go and sort say. */
export const dialogsWords = catalogue({ en, de, pt });
