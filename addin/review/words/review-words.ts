import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of reviewing rows and labels. */
export const reviewWords = catalogue({ en, de, pt });
