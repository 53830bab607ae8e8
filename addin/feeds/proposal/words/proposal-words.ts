import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says while a stream becomes a classifier of its own. */
export const proposalWords = catalogue({ en, de, pt });
