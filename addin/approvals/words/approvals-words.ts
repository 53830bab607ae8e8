import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of corrections that wait for approval. */
export const approvalsWords = catalogue({ en, de, pt });
