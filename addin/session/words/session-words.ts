import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says while it fetches how a classifier stands. */
export const sessionWords = catalogue({ en, de, pt });
