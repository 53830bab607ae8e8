import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says to whoever opens it for the first time, and what stands in the sample. */
export const welcomeWords = catalogue({ en, de, pt });
