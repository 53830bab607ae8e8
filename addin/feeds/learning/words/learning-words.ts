import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of what a feed’s stream teaches. */
export const learningWords = catalogue({ en, de, pt });
