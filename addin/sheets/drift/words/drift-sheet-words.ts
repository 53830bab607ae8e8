import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the drift sheet says. */
export const driftSheetWords = catalogue({ en, de, pt });
