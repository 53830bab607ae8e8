import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of a feed as it goes on. */
export const figuresWords = catalogue({ en, de, pt });
