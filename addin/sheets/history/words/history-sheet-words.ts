import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the sheet with the history of rows says. */
export const historySheetWords = catalogue({ en, de, pt });
