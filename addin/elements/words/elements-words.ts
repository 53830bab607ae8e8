import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What looks that panes share say of themselves. */
export const elementsWords = catalogue({ en, de, pt });
