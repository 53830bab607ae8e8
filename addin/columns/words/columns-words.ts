import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of the columns of a classifier. */
export const columnsWords = catalogue({ en, de, pt });
