import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of answers that may be taken as they are. */
export const acceptanceWords = catalogue({ en, de, pt });
