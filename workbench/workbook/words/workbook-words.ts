import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the workbook refuses, for the person who asked for it. */
export const workbookWords = catalogue({ en, de, pt });
