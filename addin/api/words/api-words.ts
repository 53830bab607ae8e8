import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says where the server gives no readable answer. */
export const apiWords = catalogue({ en, de, pt });
