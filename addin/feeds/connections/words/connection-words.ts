import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of the parts outside that feeds use. */
export const connectionWords = catalogue({ en, de, pt });
