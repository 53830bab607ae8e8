import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the model sheet says. */
export const modelSheetWords = catalogue({ en, de, pt });
