import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of corrections that were typed and not sent. */
export const draftsWords = catalogue({ en, de, pt });
