import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of versions that answer unseen. */
export const shadowWords = catalogue({ en, de, pt });
