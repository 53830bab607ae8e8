import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What stands in the documents of a pack beside what the pane says of it, too. */
export const packFileWords = catalogue({ en, de, pt });
export type PackFileKey = keyof typeof en;
