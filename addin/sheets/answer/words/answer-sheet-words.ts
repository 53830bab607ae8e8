import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the sheet with a metric's answer says. */
export const answerSheetWords = catalogue({ en, de, pt });
