import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of feeds and of the records that they could not take. */
export const feedsWords = catalogue({ en, de, pt });
