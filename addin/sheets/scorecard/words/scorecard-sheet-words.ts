import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the sheet with the ML Test Score says beside what the server says. */
export const scorecardSheetWords = catalogue({ en, de, pt });
