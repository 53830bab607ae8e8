import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** How the texts of a file were read as numbers and dates, and which were not. */
export const textCellsWords = catalogue({ en, de, pt });
