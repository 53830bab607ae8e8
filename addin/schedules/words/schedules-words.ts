import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of what runs by itself. */
export const schedulesWords = catalogue({ en, de, pt });
