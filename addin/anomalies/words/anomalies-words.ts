import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of the search for unusual rows. */
export const anomaliesWords = catalogue({ en, de, pt });
