import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of accepting rows where they stand in the sheet. */
export const acceptWords = catalogue({ en, de, pt });
