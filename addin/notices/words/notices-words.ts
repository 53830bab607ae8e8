import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of notices, and where they go. */
export const noticesWords = catalogue({ en, de, pt });
