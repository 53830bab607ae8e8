import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of the row that is selected in the sheet. */
export const followWords = catalogue({ en, de, pt });
