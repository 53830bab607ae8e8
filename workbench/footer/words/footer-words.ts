import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What stands below the cells: sheets, zoom and what the selection adds up to. */
export const footerWords = catalogue({ en, de, pt });
