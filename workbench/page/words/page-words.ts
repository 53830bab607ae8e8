import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the page around the workbook says. */
export const pageWords = catalogue({ en, de, pt });
