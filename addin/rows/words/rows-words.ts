import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of rows that cannot be told apart, or may be others. */
export const rowsWords = catalogue({ en, de, pt });
