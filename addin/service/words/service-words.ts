import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of how a classifier serves, and of rows that are tried. */
export const serviceWords = catalogue({ en, de, pt });
