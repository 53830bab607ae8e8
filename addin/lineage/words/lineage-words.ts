import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane tells of where answers came from, and what came of something. */
export const lineageWords = catalogue({ en, de, pt });
