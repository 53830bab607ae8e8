import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of drift reports that are kept, and of the time line. */
export const archiveWords = catalogue({ en, de, pt });
