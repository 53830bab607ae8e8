import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of a table that does not have what the classifier needs. */
export const tableWords = catalogue({ en, de, pt });
