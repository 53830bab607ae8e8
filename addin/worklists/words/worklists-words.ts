import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane tells of work-lists. */
export const worklistsWords = catalogue({ en, de, pt });
